import type { MessageId } from '../../../language/catalogue.ts'
import type { Words } from '../../../language/make-words.ts'
import type { ToldTrial } from './use-trials.ts'

type Kind = 'money' | 'large' | 'share' | 'count'

/** One figure that models are compared by. */
export type ComparedRow = {
  readonly id: string
  readonly label: (words: Words) => string
  readonly kind: Kind
  readonly of: (figures: ToldTrial) => number | null | undefined
  /** Which end is better; undefined: neither is. */
  readonly better?: 'low' | 'high'
  /** More about it, small. */
  readonly note?: (figures: ToldTrial, words: Words) => string | undefined
}

const says = (id: MessageId) => (words: Words) => words.text(id)
const atSize = (id: MessageId, factor: number) => (words: Words) =>
  words.text('economics.compare.at_size', { figure: words.text(id), factor })
const scaleOf = ({ scale }: ToldTrial, wanted: number) => scale.find(({ factor }) => factor === wanted)

export const COMPARED_ROWS: readonly ComparedRow[] = [
  {
    ...{ id: 'cost_share', label: says('report.cost_share'), kind: 'share', better: 'low' },
    of: ({ blended }) => blended.costShare,
  },
  {
    ...{ id: 'cs_cost', label: says('report.figure.cs_cost'), kind: 'money', better: 'low' },
    of: ({ blended }) => blended.csCostMinor,
  },
  {
    ...{ id: 'staffed_cost', label: says('report.staffed_cost'), kind: 'money', better: 'low' },
    of: ({ blended }) => blended.staffedCostMinor,
    note: ({ blended: { staffedShare } }, words) => words.share(staffedShare ?? undefined),
  },
  {
    ...{ id: 'csms', label: says('report.csms'), kind: 'count', better: 'low' },
    of: ({ blended }) => blended.csmsNeeded,
  },
  {
    ...{ id: 'margin_left', label: says('report.margin_left'), kind: 'share', better: 'high' },
    of: ({ blended }) => blended.marginLeft,
    note: ({ blended: { meetsMarginTarget, marginTarget } }, { text }) =>
      marginTarget === null || meetsMarginTarget === null
        ? undefined
        : text('economics.limit', {
            ...{ what: 'target', holds: meetsMarginTarget, limitShare: marginTarget },
          }),
  },
  {
    ...{ id: 'moving', label: says('economics.compare.moving'), kind: 'count', better: 'low' },
    of: ({ changes }) => changes.moving.accounts,
    note: ({ changes }, words) => arrOf(words, changes.moving.arrMinor),
  },
  {
    ...{ id: 'entering', label: says('economics.compare.entering'), kind: 'count' },
    of: ({ changes }) => changes.entering.accounts,
    note: ({ changes }, words) => arrOf(words, changes.entering.arrMinor),
  },
  {
    ...{ id: 'unplaced', label: says('finding.unplaced.title'), kind: 'count', better: 'low' },
    of: ({ unplaced }) => unplaced.accounts,
    note: ({ unplaced }, words) => arrOf(words, unplaced.arrMinor),
  },
  {
    ...{ id: 'stake', label: says('economics.compare.stake'), kind: 'large', better: 'low' },
    of: ({ findings }) => findings.reduce((sum, { moneyMinor }) => sum + (moneyMinor ?? 0), 0),
  },
  ...[2, 10].map(
    (factor): ComparedRow => ({
      ...{ id: `csms_${factor}`, label: atSize('report.csms', factor), kind: 'count', better: 'low' },
      of: (figures) => scaleOf(figures, factor)?.csmsNeeded,
      note: (figures, { share }) => share(scaleOf(figures, factor)?.costShare ?? undefined),
    }),
  ),
  {
    ...{ id: 'csms_24', kind: 'count', better: 'low' },
    label: ({ text }) => `${text('report.csms')}, ${text('report.growth.months', { months: 24 })}`,
    of: ({ growth }) => growth.find(({ months }) => months === 24)?.csmsNeeded,
    note: ({ growth }, { share }) => {
      const ahead = growth.find(({ months }) => months === 24)
      return ahead && share(ahead.costShare ?? undefined)
    },
  },
]

function arrOf({ moneyShort, text }: Words, minor: number): string {
  return `${moneyShort(minor)} ${text('report.arr')}`
}

/** `large` is money of which nobody wants the cents. */
export function formatFigure({ money, moneyShort, share, number }: Words, kind: Kind, value: number): string {
  if (kind === 'share') return share(value)
  if (kind === 'large') return moneyShort(value)
  return kind === 'money' ? money(value) : number(value)
}

/** A difference with its sign and unit: money, points, or how many. */
export function formatChange(words: Words, kind: Kind, change: number): string {
  const { moneyChange, moneyShort, points, text, number } = words
  if (kind === 'money') return moneyChange(change)
  if (kind === 'large') return `${change > 0 ? '+' : '−'}${moneyShort(Math.abs(change))}`
  if (kind === 'share') return text('report.points', { points: points(change) })
  return change > 0 ? `+${number(change)}` : number(change).replace('-', '−')
}

/** Which of the values are the best ones; none where they are all alike or there is nothing to compare. */
export function findBest(
  values: readonly (number | null | undefined)[],
  better: ComparedRow['better'],
): readonly boolean[] {
  const known = values.filter((value) => value !== null && value !== undefined)
  const best = better === 'high' ? Math.max(...known) : Math.min(...known)
  const isTold = better !== undefined && known.length > 1 && known.some((value) => value !== best)
  return values.map((value) => isTold && value === best)
}
