import { compare, exact } from '../kernel/exact.ts'
import type { Derivation, Evidence, Score } from './factor.ts'
import type { FactorInputs } from './score-factors.ts'

/** Factor 1: the mean ACV against the zones, with its spread. */
export function deriveAcv({ summary, settings }: FactorInputs): Derivation {
  const { meanAcv } = summary
  const isFrom = (minor: number) => meanAcv !== undefined && compare(meanAcv, exact(minor)) >= 0
  const { lowFromMinor, highFromMinor } = settings.zones
  const score: Score = isFrom(highFromMinor) ? 5 : isFrom(lowFromMinor) ? 3 : 1
  const spread: readonly Evidence[] =
    meanAcv === undefined
      ? []
      : [
          {
            code: 'mean_acv',
            values: {
              meanAcvMinor: summary.meanAcvMinor!,
              accounts: summary.payingAccounts,
              lowFromMinor,
              highFromMinor,
            },
          },
          {
            code: 'acv_spread',
            values: {
              medianAcvMinor: summary.medianAcvMinor!,
              minAcvMinor: summary.minAcvMinor!,
              maxAcvMinor: summary.maxAcvMinor!,
            },
          },
          { code: 'top_20', values: { top20Share: summary.top20Share! } },
        ]
  const apart = summary.unknownAcv + summary.freeAccounts
  return {
    score: meanAcv && score,
    source: 'data',
    evidence: [
      ...spread,
      ...(apart === 0
        ? []
        : [{ code: 'counted_apart', values: { unknown: summary.unknownAcv, free: summary.freeAccounts } }]),
      ...(summary.acvProxy === undefined ? [] : [{ code: 'acv_proxy', values: { proxy: summary.acvProxy } }]),
    ],
  }
}
