import type { ExplainedSeries } from '../../../domain/forecast/explain-figure.ts'
import type { MonthFigures } from '../../../domain/forecast/project.ts'
import type { Band, Bands } from '../../../domain/forecast/simulate.ts'
import type { MessageId } from '../../../language/catalogue.ts'
import type { Words } from '../../../language/make-words.ts'

/** Which series the years ahead are shown in, what each is called, and how it is written. */
export type Measure = {
  readonly id: ExplainedSeries
  readonly name: MessageId
  readonly isFromZero: boolean
  readonly of: (figures: MonthFigures) => number | undefined
  /** Undefined: not simulated for one tier. */
  readonly bandOf: (bands: Bands, tier: string | undefined) => Band | undefined
  readonly short: (words: Words, value: number | undefined) => string
}

const inTier = (bands: Bands, tier: string | undefined) => bands.tiers.find((one) => one.tier === tier)

export const MEASURES = [
  {
    ...{ id: 'arrMinor', name: 'report.arr', isFromZero: true },
    of: ({ arrMinor }) => arrMinor,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.arr : inTier(bands, tier)?.arr),
    short: ({ moneyShort }, value) => moneyShort(value),
  },
  {
    ...{ id: 'accounts', name: 'report.accounts', isFromZero: true },
    of: ({ accounts }) => accounts,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.accounts : inTier(bands, tier)?.accounts),
    short: ({ number }, value) => number(value && Math.round(value)),
  },
  {
    ...{ id: 'costShare', name: 'report.cost_share', isFromZero: true },
    of: ({ costShare }) => costShare,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.costShare : undefined),
    short: ({ share }, value) => share(value),
  },
  {
    ...{ id: 'need', name: 'report.csms', isFromZero: true },
    of: ({ need }) => need,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.csms : inTier(bands, tier)?.need),
    short: ({ number }, value) => number(value),
  },
  {
    ...{ id: 'grr', name: 'hiring.grr', isFromZero: false },
    of: ({ grr }) => grr,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.grr : undefined),
    short: ({ share }, value) => share(value),
  },
  {
    ...{ id: 'nrr', name: 'hiring.nrr', isFromZero: false },
    of: ({ nrr }) => nrr,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.nrr : undefined),
    short: ({ share }, value) => share(value),
  },
] as const satisfies readonly Measure[]
