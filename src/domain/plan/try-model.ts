import type { Account } from '../account/account.ts'
import type { Accounts } from '../account/customer-base.ts'
import { countFunctions, type OrganisationFunction } from '../capacity/function-of-role.ts'
import { formatDay } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import { type HoursByFunction, hoursByFunction } from '../organisation/hours-by-function.ts'
import { withAcv } from '../tiering/with-acv.ts'
import { activeAccounts } from './active-accounts.ts'
import type { Finding } from './finding.ts'
import type { FindCurrent } from './list-movements.ts'
import type { AccountSum, BlendedPlan, GrowthPoint, Plan, StressPoint, TierPlan } from './plan.ts'
import { type PlanInputs, planCustomerBase } from './plan-customer-base.ts'

/** What a candidate model would make of a customer base: figures only, to stand beside those of other candidates. */
export type TrialFigures = {
  /** YYYY-MM-DD */
  readonly asOf: string
  readonly currency: string
  readonly name: string
  readonly targetShare: number
  readonly targetRange: Model['targetRange']
  readonly margin: number | undefined
  readonly accounts: number
  readonly tiers: readonly TrialTier[]
  readonly blended: Omit<BlendedPlan, 'sensitivity'> & { readonly csmsNeeded: number }
  readonly changes: TrialChanges
  readonly unplaced: AccountSum
  /** The most money at stake first; accounts are counted, not named. */
  readonly findings: readonly Omit<Finding, 'accounts'>[]
  readonly scale: readonly TrialScale[]
  readonly growth: readonly TrialGrowth[]
  readonly organisation: TrialOrganisation
}

export type TrialTier = Omit<TierPlan, 'services' | 'pool' | 'hours' | 'peakHours' | 'impliedRatio'>

type TrialScale = Pick<
  StressPoint,
  'factor' | 'accounts' | 'arrMinor' | 'csmsNeeded' | 'costShare' | 'staffedShare'
>
type TrialGrowth = Pick<
  GrowthPoint,
  'months' | 'accounts' | 'arrMinor' | 'csmsNeeded' | 'costShare' | 'staffedShare'
>

/** The recommended organisation, with what it is made of. */
export type TrialOrganisation = Plan['organisation'] & {
  /** Productive hours of one person and year. */
  readonly fullTimeHours: number
  readonly csmsNeeded: number
  readonly hoursByTier: readonly { readonly tier: string; readonly hours: HoursByFunction }[]
  /** People of the team by function; undefined: nobody has said who they are. */
  readonly team: Readonly<Record<OrganisationFunction, number>> | undefined
}

export type TrialChanges = {
  /** Accounts that have a tier today and would be in another, or in none. */
  readonly moving: AccountSum
  /** Accounts without a tier today that would get one. */
  readonly entering: AccountSum
  /** The same by the tiers they leave and enter, the most ARR first; undefined: no tier. */
  readonly flows: readonly (AccountSum & {
    readonly from: string | undefined
    readonly to: string | undefined
  })[]
}

/**
 * [L42] Plans the whole base with a candidate and adds it up. Where an account is in a tier that the candidate has, it is placed as a
 * plan would place it, steadiness included; a tier that the candidate lacks holds nobody, as if the change were already over.
 */
export function tryModel({ model, ...inputs }: PlanInputs & { readonly model: Model }): TrialFigures {
  const { base, current = () => undefined, asOf } = inputs
  const known = new Set(model.tiers.map(({ id }) => id))
  const plan = planCustomerBase({
    ...inputs,
    model,
    base: { ...base, accounts: withoutForeignTiers(base.accounts, known) },
    current: (id) => {
      const placement = current(id)
      return placement === undefined || known.has(placement.tier) ? placement : undefined
    },
  })
  const { economics, customerBase } = plan
  const { sensitivity: _, ...blended } = economics
  const active = activeAccounts(base.accounts, asOf, customerBase.active)
  return {
    asOf: formatDay(asOf),
    ...{ currency: plan.currency, name: model.name },
    ...{ targetShare: plan.targetShare, targetRange: model.targetRange, margin: plan.margin },
    accounts: customerBase.active,
    tiers: plan.tiers.map(({ services, pool, hours, peakHours, impliedRatio, ...tier }) => tier),
    blended: { ...blended, csmsNeeded: plan.staffing.csmsNeeded },
    ...compareWithToday(plan, active, current),
    findings: plan.findings.map(({ accounts: _named, ...finding }) => finding),
    scale: plan.scale.map(({ factor, accounts, arrMinor, csmsNeeded, costShare, staffedShare }) => ({
      ...{ factor, accounts, arrMinor, csmsNeeded, costShare, staffedShare },
    })),
    growth: plan.growth.map(({ months, accounts, arrMinor, csmsNeeded, costShare, staffedShare }) => ({
      ...{ months, accounts, arrMinor, csmsNeeded, costShare, staffedShare },
    })),
    organisation: {
      ...plan.organisation,
      fullTimeHours: plan.staffing.productiveHours,
      csmsNeeded: plan.staffing.csmsNeeded,
      hoursByTier: plan.staffing.tiers.map(({ tier, hoursByKind }) => ({
        tier,
        hours: hoursByFunction(hoursByKind),
      })),
      team: inputs.team && countFunctions(inputs.team),
    },
  }
}

function withoutForeignTiers(accounts: Accounts, known: ReadonlySet<string>): Accounts {
  return {
    size: accounts.size,
    *[Symbol.iterator]() {
      for (const account of accounts) yield isForeign(account, known) ? withoutTier(account) : account
    },
  }
}

function isForeign({ tier }: Account, known: ReadonlySet<string>): boolean {
  return tier !== undefined && !known.has(tier)
}

function withoutTier(account: Account): Account {
  return { ...withAcv(account, account.acvMinor), tier: undefined }
}

type Flow = { from: string | undefined; to: string | undefined; accounts: number; arrMinor: number }

/** Who would be where, against the tier that each account really has today. */
function compareWithToday(
  plan: Plan,
  active: Accounts,
  current: FindCurrent,
): Pick<TrialFigures, 'changes' | 'unplaced'> {
  const flows = new Map<string, Flow>()
  const unplaced = { accounts: 0, arrMinor: 0 }
  let position = 0
  for (const account of active) {
    const to = plan.tierAt(position++)
    const arrMinor = account.acvMinor ?? 0
    if (to === undefined) addTo(unplaced, arrMinor)
    const from = current(account.id)?.tier ?? account.tier
    if (from === to) continue
    const key = JSON.stringify([from, to])
    const flow = flows.get(key) ?? { from, to, accounts: 0, arrMinor: 0 }
    flows.set(key, flow)
    addTo(flow, arrMinor)
  }
  const listed = [...flows.values()].sort((a, b) => b.arrMinor - a.arrMinor || b.accounts - a.accounts)
  const sum = (wanted: (flow: Flow) => boolean) =>
    listed
      .filter(wanted)
      .reduce((all, flow) => addTo(all, flow.arrMinor, flow.accounts), { accounts: 0, arrMinor: 0 })
  return {
    changes: {
      moving: sum(({ from }) => from !== undefined),
      entering: sum(({ from }) => from === undefined),
      flows: listed,
    },
    unplaced,
  }
}

function addTo(all: { accounts: number; arrMinor: number }, arrMinor: number, accounts = 1) {
  all.accounts += accounts
  all.arrMinor += arrMinor
  return all
}
