import type { VerdictCode } from '../../../domain/economics/judge-cost-share.ts'
import type { Words } from '../../../language/make-words.ts'
import type { ComparedModel } from './comparison.tsx'

type Compared = Pick<ComparedModel, 'name' | 'figures'>

/** Verdicts on all tiers together under which a model can be meant seriously. */
const SOUND: readonly (VerdictCode | null)[] = ['comfortable', 'viable', 'exceptional_margin']

export type ToldComparison = {
  /** The cheapest of the sound models (of all, where none is sound) against the first. */
  readonly answer: string
  /** The others, each with its share and its difference to the first. */
  readonly others: readonly string[]
}

/** The comparison in words; undefined while less than two models, or the only one, are computed. */
export function tellComparison(words: Words, models: readonly Compared[]): ToldComparison | undefined {
  const known = models.flatMap(({ name, figures }) => {
    const costShare = figures?.blended.costShare
    return figures === undefined || costShare == null ? [] : [{ name, figures, costShare }]
  })
  const [first] = known
  const isComputing = models.some(({ figures }) => figures === undefined)
  if (first === undefined || (isComputing && known.length < 2)) return undefined
  const sound = known.filter(({ figures }) => SOUND.includes(figures.blended.verdict))
  const best = (sound.length > 0 ? sound : known).reduce((least, model) =>
    model.costShare < least.costShare ? model : least,
  )
  const verdictOf = ({ figures }: (typeof known)[number]) =>
    words.wordFor('verdict', figures.blended.verdict ?? undefined)
  const changeOf = (model: (typeof known)[number]) => (model.costShare - first.costShare) * 100
  const by = Math.round(Math.abs(changeOf(best)) * 10) / 10
  const change = best === first ? 'none' : by === 0 ? 'same' : changeOf(best) < 0 ? 'less' : 'more'
  return {
    answer: words.text('economics.compare.answer', {
      ...{ name: best.name, costShare: best.costShare, change, by, first: first.name },
      ...{ verdict: verdictOf(best), moving: best.figures.changes.moving.accounts },
    }),
    others: known
      .filter((model) => model !== best)
      .map((model) => {
        const points = words.text('report.points', {
          points: words.points(model.costShare - first.costShare),
        })
        const difference = model === first ? '' : ` (${points})`
        return `${model.name}: ${words.share(model.costShare)}${difference}, ${verdictOf(model)}`
      }),
  }
}
