import type { Stratification, StratumValue } from './draw-account.ts'

/** The groups of one stratification, in the order in which they are near each other. */
export type Levels = {
  readonly names: readonly string[]
  /** The group of each value, by its place. */
  readonly places: Int32Array
}

/** What is not known is a group of its own, the last. */
export const UNKNOWN_LEVEL = '?'

/** [PT38] Sorts values into groups: words in their order, numbers by size, or numbers cut into groups of equal size where equal ones stay together. */
export function levelsOf(values: readonly StratumValue[], { name, groups, order }: Stratification): Levels {
  const keys = groups === undefined ? values.map(String) : quantilesOf(values, { name, groups })
  const known = new Set(keys.filter((_, place) => values[place] !== undefined))
  const areNumbers = values.every((value) => value === undefined || typeof value === 'number')
  const rank = new Map(order.map((word, place) => [word, place]))
  const names = [...known].sort(
    (a, b) =>
      (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length) ||
      (groups === undefined && areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1),
  )
  if (values.includes(undefined)) names.push(UNKNOWN_LEVEL)
  const places = new Map(names.map((level, place) => [level, place]))
  return {
    names,
    places: Int32Array.from(values, (value, place) =>
      value === undefined ? names.length - 1 : places.get(keys[place]!)!,
    ),
  }
}

/** By the share of values below, equal ones counting half: `acv 1/4` is the lowest quarter. */
function quantilesOf(
  values: readonly StratumValue[],
  { name, groups }: { readonly name: string; readonly groups: number },
): string[] {
  const sorted = Float64Array.from(values.filter((value) => typeof value === 'number')).sort()
  const counts = new Map<number, { below: number; equal: number }>()
  sorted.forEach((value, place) => {
    const count = counts.get(value)
    if (count === undefined) counts.set(value, { below: place, equal: 1 })
    else count.equal++
  })
  return values.map((value) => {
    if (typeof value !== 'number') return ''
    const { below, equal } = counts.get(value)!
    const group = Math.min(groups, Math.floor((groups * (below + equal / 2)) / sorted.length) + 1)
    return `${name} ${group}/${groups}`
  })
}
