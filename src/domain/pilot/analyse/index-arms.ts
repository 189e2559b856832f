/** Which arm each row is in, by number. */
export type ArmIndex = {
  /** The control first, then the others by name. */
  readonly names: readonly string[]
  /** Of each row; −1 without an arm. */
  readonly codes: Int32Array
  readonly missing: number
}

/** [PT1] Numbers the arms. Undefined when no row is in the control, or when it is the only arm. */
export function indexArms(arms: readonly (string | undefined)[], control: string): ArmIndex | undefined {
  const found = new Set(arms)
  found.delete(undefined)
  if (!found.delete(control) || found.size === 0) return undefined
  const names = [control, ...([...found] as string[]).sort(byName)]
  const numbers = new Map<string | undefined, number>(names.map((name, index) => [name, index]))
  const codes = Int32Array.from(arms, (arm) => numbers.get(arm) ?? -1)
  let missing = 0
  for (const code of codes) if (code < 0) missing++
  return { names, codes, missing }
}

/** Numbers as numbers, everything else by its characters: the same on every machine. */
function byName(a: string, b: string): number {
  const difference = Number(a) - Number(b)
  if (!Number.isNaN(difference) && difference !== 0) return difference
  return a < b ? -1 : a > b ? 1 : 0
}
