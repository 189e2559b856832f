import { alphaOfEach, designEffect, type Outcome } from '../../../domain/pilot/power/design.ts'
import { expectedEvents } from '../../../domain/pilot/power/signal.ts'
import type { PowerFound } from './run-power.ts'

/** The question and its answer as a document: accounts of arms control first, effects as difference, share or ratio. */
export function powerJson(found: PowerFound): object {
  const { question, answer, weeks, leading, weeksForHalf } = found
  const { design, outcome } = question
  const { sizes, exactSizes } = answer
  const clusters = design.clusters
  const total = sizes?.reduce((sum, size) => sum + size, 0)
  return {
    kind: outcome.kind,
    method: outcome.kind === 'mean' ? 'noncentral_t' : outcome.method,
    asked: answer.asked,
    ...{ alpha: design.alpha, alphaOfEach: alphaOfEach(design), correction: design.correction },
    ...{ sides: design.sides, power: answer.power, powerWanted: question.power },
    ...{ perArm: sizes, exactPerArm: exactSizes, allocation: design.allocation },
    ...{ total, exactTotal: exactSizes?.reduce((sum, size) => sum + size, 0) },
    ...{ n1: sizes?.[0], n2: sizes?.[1] },
    effect: answer.outcome && effectOf(answer.outcome),
    mde: answer.smallest && effectOf(answer.smallest),
    ...outcomeFields(answer.outcome ?? outcome),
    totalNeeded: answer.neededAccounts,
    ...{ weeks, weeksForHalf },
    events: sizes && eventsOf(answer.outcome ?? outcome, sizes),
    ...{ designEffect: designEffect(clusters), varianceFactor: 1 - design.correlation ** 2 },
    clusters: clusters && { ...clusters, count: total === undefined ? undefined : total / clusters.size },
    leading,
    assumptions: assumptionsOf(found),
  }
}

/** Codes of what the answer takes for granted; their words are `pilot.power.note.<code>`. */
export function assumptionsOf({ question }: PowerFound): readonly string[] {
  const { design, outcome } = question
  return [
    'false_alarms',
    'one_look',
    ...(outcome.kind === 'mean' ? ['equal_spread'] : []),
    ...(outcome.kind === 'time' ? ['even_leaving'] : []),
    ...(design.allocation.length > 2 ? ['several_arms'] : []),
    ...(design.correlation === 0 ? [] : ['known_before']),
    ...(design.clusters === undefined ? [] : ['books']),
  ]
}

function effectOf(outcome: Outcome): number {
  if (outcome.kind === 'mean') return outcome.difference
  return outcome.kind === 'time' ? outcome.hazardRatio : outcome.target - outcome.baseline
}

function outcomeFields(outcome: Outcome): object {
  if (outcome.kind === 'mean') return { sd: outcome.sd, standardisedEffect: outcome.difference / outcome.sd }
  if (outcome.kind === 'proportion') {
    const { baseline, target } = outcome
    const h = 2 * Math.asin(Math.sqrt(target)) - 2 * Math.asin(Math.sqrt(baseline))
    return { baseline, target, standardisedEffect: h }
  }
  const { survival, hazardRatio } = outcome
  return { survival, hazardRatio, treatedSurvival: survival ** hazardRatio }
}

function eventsOf(outcome: Outcome, sizes: readonly number[]): number | undefined {
  if (outcome.kind !== 'time') return undefined
  const [control = 0, ...others] = sizes
  return expectedEvents(outcome, { control, treated: others.reduce((sum, size) => sum + size, 0) })
}
