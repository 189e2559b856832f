import type { Csm } from '../account/csm.ts'
import type { Answers } from '../assessment/answers.ts'
import { countFunctions } from '../capacity/function-of-role.ts'
import { hoursByKind } from '../capacity/hours-by-kind.ts'
import type { Model } from '../model/model.ts'
import { hoursByFunction } from '../organisation/hours-by-function.ts'
import { type CompensationPlan, planCompensation } from '../organisation/plan-compensation.ts'
import { type OrganisationPlan, recommendOrganisation } from '../organisation/recommend-organisation.ts'
import type { CostedTiers } from './cost-tiers.ts'

export type OrganisationOutlook = OrganisationPlan & {
  /** Pay of a CSM of each tier that has people, in its fixed part and objectives. */
  readonly compensation: readonly { readonly tier: string; readonly pay: CompensationPlan }[]
}

/** [L14] Which functions to split off, from the yearly hours of the plan's own tiers and the roles of the team file. */
export function planOrganisation({
  model,
  costed,
  team,
  answers,
}: {
  readonly model: Model
  readonly costed: CostedTiers
  readonly team: readonly Csm[] | undefined
  readonly answers: Answers
}): OrganisationOutlook {
  const { implementation } = answers.complexity
  const served = model.tiers.filter(({ ratio, cost }) => ratio !== undefined && cost.csmMinor > 0)
  return {
    ...recommendOrganisation({
      hours: hoursByFunction(hoursByKind(costed.demand)),
      fullTimeHours: costed.staffing.productiveHours,
      csmsNeeded: costed.staffing.csmsNeeded,
      people: team && countFunctions(team),
      // The highest anchor is weeks to months of implementation.
      isOnboardingLong: implementation === undefined ? undefined : implementation === 5,
      csmMinor: Math.max(0, ...served.map(({ cost }) => cost.csmMinor)),
    }),
    compensation: served.map(({ id, cost, renewalOwner }) => ({
      tier: id,
      pay: planCompensation({
        pay: { kind: 'loaded', minor: cost.csmMinor },
        ownsRenewal: renewalOwner === 'csm',
      }),
    })),
  }
}
