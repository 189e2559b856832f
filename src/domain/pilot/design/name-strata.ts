import type { Stratum } from './merge-strata.ts'

const ALL = '*'

/** Names for people: the levels one after another; merged, all levels that are in it, `*` where that is every one. No two are the same. */
export function nameStrata(
  strata: readonly Stratum[],
  levels: readonly (readonly string[])[],
): readonly { readonly name: string; readonly mergedFrom: readonly string[] }[] {
  const taken = new Map<string, number>()
  return strata.map(({ cells }) => {
    const wide = levels.map((names, place) => {
      const found = [...new Set(cells.map((cell) => cell.levels[place]!))].sort((a, b) => a - b)
      return found.length === names.length && names.length > 1
        ? ALL
        : found.map((level) => names[level]).join('+')
    })
    const plain = wide.length === 0 ? ALL : wide.join(' · ')
    const before = taken.get(plain) ?? 0
    taken.set(plain, before + 1)
    return {
      name: before === 0 ? plain : `${plain} (${before + 1})`,
      mergedFrom:
        cells.length < 2
          ? []
          : cells.map((cell) => cell.levels.map((level, place) => levels[place]![level]).join(' · ')),
    }
  })
}
