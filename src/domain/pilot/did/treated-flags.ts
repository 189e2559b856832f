/** Who is treated, read from a column of texts. */
export type TreatedFlags =
  | { readonly kind: 'flags'; readonly flags: readonly (boolean | undefined)[] }
  /** The value that should mean "treated" is in no row. */
  | { readonly kind: 'absent'; readonly values: readonly string[] }
  /** Nothing says which of the values means "treated". */
  | { readonly kind: 'unclear'; readonly values: readonly string[] }

const TREATED = new Set(['1', 'true', 'yes', 'y', 't', 'treated', 'treatment', 'after', 'post'])
const CONTROL = new Set(['0', 'false', 'no', 'n', 'f', 'c', 'control', 'untreated', 'before', 'pre'])

/** [PT35] With a value named, it means treated and every other one control; without, the usual words for yes and no are understood. A gap stays one. */
export function treatedFlags(
  texts: readonly (string | undefined)[],
  wanted: string | undefined,
): TreatedFlags {
  const values = [...new Set(texts.filter((text) => text !== undefined))].sort()
  if (wanted !== undefined) {
    if (!values.some((value) => isSame(value, wanted))) return { kind: 'absent', values }
    return {
      kind: 'flags',
      flags: texts.map((text) => (text === undefined ? undefined : isSame(text, wanted))),
    }
  }
  const known = new Map(values.map((value) => [value, meaningOf(value)]))
  if ([...known.values()].includes(undefined)) return { kind: 'unclear', values }
  return { kind: 'flags', flags: texts.map((text) => (text === undefined ? undefined : known.get(text))) }
}

function meaningOf(value: string): boolean | undefined {
  const word = value.trim().toLowerCase()
  const plain = word !== '' && Number.isFinite(Number(word)) ? String(Number(word)) : word
  return TREATED.has(plain) ? true : CONTROL.has(plain) ? false : undefined
}

/** 1 and 1.0 are the same. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [a.trim(), b.trim()]
  return left === right || (left !== '' && right !== '' && Number(left) === Number(right))
}
