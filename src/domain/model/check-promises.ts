import { cadenceHours } from './cadence-hours.ts'
import { type Doer, isCsmWork } from './is-csm-work.ts'
import type { Model, Tier } from './model.ts'
import type { FoundInModel } from './model-finding.ts'
import type { ModelPath } from './model-problem.ts'

type Promised = {
  readonly path: ModelPath
  /** What is promised: an activity, or a key of the service level. */
  readonly promise: string
  readonly who: Doer
}

/** Promises of a service level that no cost of the tier pays for, or that need people whom the tier does not have. */
export function checkPromises({ tiers }: Model): readonly FoundInModel[] {
  return tiers.flatMap((tier, index) =>
    promisesOf(tier, ['tiers', index, 'service']).flatMap(
      ({ path, promise, who }): readonly FoundInModel[] => {
        const values = { tier: tier.id, promise, who }
        if (isCsmWork(who) && tier.ratio === undefined) {
          return [{ code: 'promise_without_people', severity: 'error', path, values }]
        }
        const costs = COSTS_OF[who] ?? []
        if (costs.length === 0 || costs.some((cost) => tier.cost[`${cost}Minor`] > 0)) return []
        return [{ code: 'promise_without_cost', severity: 'warning', path, values: { ...values, costs } }]
      },
    ),
  )
}

/** Which costs of a tier pay for whom. Leadership is paid by no tier. */
const COSTS_OF: Readonly<
  Record<string, readonly ('csm' | 'shared' | 'technology' | 'program' | 'variable')[]>
> = {
  csm: ['csm'],
  pool: ['csm'],
  specialist: ['shared', 'program'],
  automation: ['technology', 'shared', 'program', 'variable'],
}

function promisesOf({ service, pool, renewalOwner }: Tier, path: ModelPath): readonly Promised[] {
  const own = pool === undefined ? 'csm' : 'pool'
  const { onboarding } = service
  const hours: readonly (readonly [key: string, isPromised: boolean, who: Doer])[] = [
    ['reactiveHours', service.reactiveHours > 0, own],
    ['renewalHours', service.renewalHours > 0 && renewalOwner === 'csm', own],
    ['saveHours', service.saveHours > 0, own],
    ['onboarding', onboarding.hours > 0, onboarding.who === 'csm' ? own : onboarding.who],
    ['successPlan', service.successPlan === 'custom' || service.successPlan === 'templated', own],
  ]
  return [
    ...service.cadences.flatMap((cadence, index): readonly Promised[] =>
      cadence.who === 'automation' || cadenceHours(cadence).numerator > 0n
        ? [{ path: [...path, 'cadences', index], promise: cadence.activity, who: cadence.who }]
        : [],
    ),
    ...hours.flatMap(([key, isPromised, who]) =>
      isPromised ? [{ path: [...path, key], promise: key, who }] : [],
    ),
  ]
}
