import type { Line } from './solve-instance.ts'

/** What the collection of instances says of one of them. */
export type Known = {
  readonly file: string
  readonly min_best_known?: number
  readonly max_best_known?: number
  readonly max_bound?: number
}

/** One line for each family of files: how many are at the best known, and how far from it the others are. */
export function summarise(lines: readonly Line[], known: readonly Known[]): string[] {
  const families = new Map<string, { best: number[]; gaps: number[]; wrong: string[] }>()
  for (const line of lines) {
    const found = known.find(({ file }) => line.file.endsWith(file))
    const best = line.sense === 'min' ? found?.min_best_known : found?.max_best_known
    if (best === undefined || found === undefined) continue
    const family = familyOf(found.file)
    const entry = families.get(family) ?? { best: [], gaps: [], wrong: [] }
    families.set(family, entry)
    entry.gaps.push(line.gap ?? Number.POSITIVE_INFINITY)
    const sign = line.sense === 'min' ? 1 : -1
    entry.best.push(
      line.objective === null ? Number.POSITIVE_INFINITY : (sign * (line.objective - best)) / best,
    )
    const bound = line.lowerBound ?? line.upperBound
    if (bound != null && sign * (bound - best) > 1e-6 * best) entry.wrong.push(line.file)
  }
  return [...families].map(([family, { best, gaps, wrong }]) => {
    const optimal = best.filter((distance) => distance <= 1e-9).length
    const proven = gaps.filter((gap) => gap <= 1e-9).length
    const mean = best.reduce((sum, distance) => sum + distance, 0) / best.length
    return (
      `${family}: ${optimal} of ${best.length} at the best known, ${proven} proven; ` +
      `from the best known ${percent(mean)} on average, ${percent(Math.max(...best))} at most` +
      (wrong.length === 0 ? '' : `; BOUND PASSES THE BEST KNOWN: ${wrong.join(', ')}`)
    )
  })
}

/** gap1 … gap12 are one family; the others have a letter. */
function familyOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return name.startsWith('gap') ? 'up to 60 jobs' : `type ${name[0]!.toUpperCase()}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(3)} %`
}
