import { type Design, designEffect, type Outcome } from './design.ts'

/** How many accounts the control has, and the treated arm that is compared with it; parts of an account are allowed. */
export type Pair = { readonly control: number; readonly treated: number }

/** What a test statistic looks like when the effect is there. */
export type Signal = {
  /** The effect in standard errors. */
  readonly delta: number
  /** The standard error that the test takes over the one there is. */
  readonly inflation: number
  /** Of Student's t; undefined: the normal distribution. */
  readonly degreesOfFreedom: number | undefined
  /** Power is of a finding in the right direction only, as the published formula has it. */
  readonly isDirected: boolean
}

/** [PT53] The signal of an effect in two arms of these sizes. */
export function signalOf(outcome: Outcome, design: Design, pair: Pair): Signal {
  // One account is worth less where books are drawn, and more where something was known of it before.
  const worth = 1 / (designEffect(design.clusters) * (1 - design.correlation ** 2))
  const control = pair.control * worth
  const treated = pair.treated * worth
  const units = (pair.control + pair.treated) / (design.clusters?.size ?? 1)
  const ofClusters = design.clusters && units - 2
  const weight = Math.sqrt((control * treated) / (control + treated))
  if (outcome.kind === 'mean') {
    const delta = Math.abs(outcome.difference / outcome.sd) * weight
    return { delta, inflation: 1, degreesOfFreedom: units - 2, isDirected: false }
  }
  if (outcome.kind === 'time') {
    const delta = timeDelta(outcome, control, treated)
    return { delta, inflation: 1, degreesOfFreedom: ofClusters, isDirected: true }
  }
  const { baseline, target, method } = outcome
  if (method === 'arcsine') {
    const distance = 2 * Math.abs(Math.asin(Math.sqrt(target)) - Math.asin(Math.sqrt(baseline)))
    return { delta: distance * weight, inflation: 1, degreesOfFreedom: ofClusters, isDirected: false }
  }
  const error = Math.sqrt((baseline * (1 - baseline)) / control + (target * (1 - target)) / treated)
  const pooled = (baseline * control + target * treated) / (control + treated)
  const testError = method === 'normal' ? Math.sqrt(pooled * (1 - pooled)) / weight : error
  return {
    delta: Math.abs(target - baseline) / error,
    inflation: testError / error,
    degreesOfFreedom: ofClusters,
    isDirected: method === 'normal',
  }
}

/** [PT54] Who leaves of both arms until the end. */
export function expectedEvents(
  { survival, hazardRatio }: { survival: number; hazardRatio: number },
  { control, treated }: Pair,
): number {
  return control * (1 - survival) + treated * (1 - survival ** hazardRatio)
}

function timeDelta(outcome: Outcome & { kind: 'time' }, control: number, treated: number): number {
  const { hazardRatio, method } = outcome
  const events = expectedEvents(outcome, { control, treated })
  const odds = treated / control
  return method === 'schoenfeld'
    ? (Math.abs(Math.log(hazardRatio)) * Math.sqrt(events * odds)) / (1 + odds)
    : (Math.abs(1 - hazardRatio) * Math.sqrt(events * odds)) / (1 + odds * hazardRatio)
}
