import type { Words } from '../../../language/make-words.ts'
import type { ComparedModel } from './comparison.tsx'

/** The model that costs least, against the first, in words; undefined while the first, or all but one, are being computed. */
export function tellComparison(
  words: Words,
  models: readonly Pick<ComparedModel, 'name' | 'figures'>[],
): string | undefined {
  const known = models.flatMap(({ name, figures }) => {
    const costShare = figures?.blended.costShare
    return figures === undefined || costShare === null || costShare === undefined
      ? []
      : [{ name, figures, costShare }]
  })
  const isComputing = models.some(({ figures }) => figures === undefined)
  const least = known.reduce<(typeof known)[number] | undefined>(
    (best, model) => (best === undefined || model.costShare < best.costShare ? model : best),
    undefined,
  )
  if (least === undefined || (isComputing && known.length < 2)) return undefined
  const [first] = known
  const points = first === undefined ? 0 : (least.costShare - first.costShare) * 100
  const by = Math.round(Math.abs(points) * 10) / 10
  const change = first === least ? 'none' : by === 0 ? 'same' : points < 0 ? 'less' : 'more'
  return words.text('economics.compare.answer', {
    ...{ name: least.name, costShare: least.costShare, change, by, first: first?.name },
    verdict: words.wordFor('verdict', least.figures.blended.verdict ?? undefined),
    moving: least.figures.changes.moving.accounts,
  })
}
