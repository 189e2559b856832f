import { momentsOf } from '../../statistics/moments.ts'
import { type Clusters, PLAIN_DESIGN } from '../power/design.ts'
import { effectOf, type MeasuredMetric, outcomeOf } from '../power/metric-outcome.ts'
import { smallestEffect } from '../power/smallest-effect.ts'
import type { DrawAccount } from './draw-account.ts'
import type { PilotDraw } from './draw-pilot.ts'

/** What a draw can show in its days, before it starts. */
export type Foresight = {
  readonly alpha: number
  readonly power: number
  readonly days: number
  /** Of any mean, in standard deviations between accounts; undefined: an arm has fewer than two accounts, or books where these are drawn. */
  readonly smallestInSpreads: number | undefined
  /** The health score: its spread today, and the smallest change that would be shown. */
  readonly health: { readonly sd: number; readonly smallestEffect: number | undefined } | undefined
  /** Leaving: how many leave in a year, and by how many fewer would be shown over these days; undefined: not even if nobody left. */
  readonly leaving: { readonly perYear: number; readonly smallestEffect: number | undefined }
  /** Share of the variance between books that was assumed where books are drawn. */
  readonly icc: number | undefined
}

const POWER = 0.8
/** Between books, where nobody has measured it: above three of four found between practices (Adams et al. 2004: median 0.01, upper quartile 0.03). */
const USUAL_ICC = 0.05

/** [PT46] The smallest effects that would be shown in four of five such pilots, at 5 % two-sided. */
export function foreseePower(
  draw: PilotDraw,
  accounts: readonly DrawAccount[],
  { days, leavingPerYear }: { readonly days: number; readonly leavingPerYear: number },
): Foresight {
  const { treated, control, units, treatedUnits } = draw.counts
  const clusters = draw.unit === 'book' ? clustersOf(draw, accounts) : undefined
  const all = treated + control
  const smallest = (measured: MeasuredMetric): number | undefined => {
    const outcome = outcomeOf(measured, 0)
    if (outcome === undefined || treatedUnits < 2 || units - treatedUnits < 2) return undefined
    const direction = measured.metric.better === 'higher' ? 'increase' : 'decrease'
    const design = { ...PLAIN_DESIGN, allocation: [control / all, treated / all], clusters }
    const found = smallestEffect(outcome, { design, sizes: [control, treated], power: POWER, direction })
    return found && effectOf(found, days)
  }
  const drawn = new Set(draw.accounts.map(({ account }) => account))
  const { variance } = momentsOf(
    accounts.flatMap(({ id, covariates }) => {
      const health = covariates.health
      return drawn.has(id) && typeof health === 'number' ? [health] : []
    }),
  )
  const mean = { kind: 'mean', better: 'higher' } as const
  const of = (sd: number) => smallest({ metric: mean, known: { code: 'spread', sd }, days })
  const sd = variance === undefined || variance === 0 ? undefined : Math.sqrt(variance)
  const leaving = {
    ...{ metric: { kind: 'proportion', better: 'lower' } as const, days },
    known: { code: 'leaving', perYear: leavingPerYear } as const,
  }
  return {
    ...{ alpha: PLAIN_DESIGN.alpha, power: POWER, days, smallestInSpreads: of(1) },
    health: sd === undefined ? undefined : { sd, smallestEffect: of(sd) },
    leaving: { perYear: leavingPerYear, smallestEffect: smallest(leaving) },
    icc: clusters?.icc,
  }
}

function clustersOf(draw: PilotDraw, accounts: readonly DrawAccount[]): Clusters {
  const sizes = new Map<string, number>()
  for (const { owner } of accounts) if (owner !== undefined) sizes.set(owner, (sizes.get(owner) ?? 0) + 1)
  const { mean, variance } = momentsOf(sizes.values())
  const size = draw.counts.accounts / Math.max(1, draw.counts.units)
  return { size, sizeVariation: Math.sqrt(variance ?? 0) / (mean ?? 1), icc: USUAL_ICC }
}
