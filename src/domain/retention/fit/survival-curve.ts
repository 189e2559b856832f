import { projectSurvival, renewalRates } from './project-survival.ts'
import type { Mixture } from './renewal-likelihood.ts'

/**
 * [RT27] The survival that a lifetime value goes by (`lifetimeValueFromSurvival` of economics): S(0) = 1 for the first paid period, S(1) for the one after the first renewal …,
 * and the renewal rate that is held from the end of the curve on. Rates go on rising in truth, so the value is a little low; the longer the curve, the less.
 */
export function survivalCurve(
  { mixture }: { readonly mixture: Mixture },
  periods = LONG,
): { readonly survival: readonly number[]; readonly retentionAfter: number } {
  return {
    survival: projectSurvival(mixture, periods - 1),
    retentionAfter: renewalRates(mixture, periods).at(-1)!,
  }
}

/** At a discount of 10 %, what comes after so many periods is worth 1 / 14,000. */
const LONG = 100
