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
  /** Simulated also for one tier. */
  readonly isByTier: boolean
  readonly of: (figures: MonthFigures) => number | undefined
  readonly bandOf: (bands: Bands, tier: string | undefined) => Band | undefined
  readonly short: (words: Words, value: number | undefined) => string
}

const inTier = (bands: Bands, tier: string | undefined) => bands.tiers.find((one) => one.tier === tier)

export const MEASURES = [
  {
    ...{ id: 'arrMinor', name: 'report.arr', isFromZero: true, isByTier: true },
    of: ({ arrMinor }) => arrMinor,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.arr : inTier(bands, tier)?.arr),
    short: ({ moneyShort }, value) => moneyShort(value),
  },
  {
    ...{ id: 'accounts', name: 'report.accounts', isFromZero: true, isByTier: true },
    of: ({ accounts }) => accounts,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.accounts : inTier(bands, tier)?.accounts),
    short: ({ number }, value) => number(value && Math.round(value)),
  },
  {
    ...{ id: 'costShare', name: 'report.cost_share', isFromZero: true, isByTier: false },
    of: ({ costShare }) => costShare,
    bandOf: (bands) => bands.total.costShare,
    short: ({ share }, value) => share(value),
  },
  {
    ...{ id: 'need', name: 'report.csms', isFromZero: true, isByTier: true },
    of: ({ need }) => need,
    bandOf: (bands, tier) => (tier === undefined ? bands.total.csms : inTier(bands, tier)?.need),
    short: ({ number }, value) => number(value),
  },
  {
    ...{ id: 'grr', name: 'hiring.grr', isFromZero: false, isByTier: false },
    of: ({ grr }) => grr,
    bandOf: (bands) => bands.total.grr,
    short: ({ share }, value) => share(value),
  },
  {
    ...{ id: 'nrr', name: 'hiring.nrr', isFromZero: false, isByTier: false },
    of: ({ nrr }) => nrr,
    bandOf: (bands) => bands.total.nrr,
    short: ({ share }, value) => share(value),
  },
] as const satisfies readonly Measure[]
