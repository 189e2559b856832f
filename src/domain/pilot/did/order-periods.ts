/** Periods in the order of time, or the first value of which nobody can tell when it was. */
export type PeriodOrder =
  | {
      readonly kind: 'order'
      readonly periods: readonly string[]
      readonly placeOf: (text: string) => number
    }
  | { readonly kind: 'unordered'; readonly value: string }

/** 2024, 2024-01, 2024-01-31, 2024-Q1, 2024-W05: forms whose order as texts is the order of time. */
const DATED = /^\d{4}(-?(\d\d|[QqHh]\d|[Ww]\d\d)(-\d\d)?)?$/

/** [PT36] Orders periods: as numbers where all are, else as texts of one dated form; anything else is refused, because a wrong order is a wrong result. */
export function orderPeriods(texts: readonly (string | undefined)[]): PeriodOrder {
  const values = [...new Set(texts.filter((text) => text !== undefined))]
  const areNumbers = values.every(isNumber)
  const length = values[0]?.length
  if (!areNumbers) {
    const odd = values.find((value) => !DATED.test(value) || value.length !== length)
    if (odd !== undefined) return { kind: 'unordered', value: odd }
  }
  const keyOf = (text: string) => (areNumbers ? String(Number(text)) : text.toUpperCase())
  const periods = [...new Map(values.map((value) => [keyOf(value), value])).entries()].sort(([a], [b]) =>
    areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1,
  )
  const places = new Map(periods.map(([key], place) => [key, place]))
  return {
    kind: 'order',
    periods: periods.map(([, value]) => value),
    placeOf: (text) => places.get(keyOf(text)) ?? firstAfter(periods, { key: keyOf(text), areNumbers }),
  }
}

/** Where a time that is no period itself would be: the place of the first period after it. */
function firstAfter(
  periods: readonly (readonly [string, string])[],
  { key, areNumbers }: { readonly key: string; readonly areNumbers: boolean },
): number {
  const place = periods.findIndex(([each]) => (areNumbers ? Number(each) > Number(key) : each > key))
  return place === -1 ? periods.length : place
}

/** Whether a text is a plain number. */
export function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text))
}
