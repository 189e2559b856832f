import { demandByMonth, type TierDemand } from '../capacity/demand-by-month.ts'
import { planStaffing, type Staffing } from '../capacity/plan-staffing.ts'
import { isCarried } from '../economics/carried.ts'
import type { CostStandards } from '../economics/cost-standards.ts'
import { type TierEconomics, tierEconomics } from '../economics/tier-economics.ts'
import { unitEconomics } from '../economics/unit-economics.ts'
import { divide, type Exact, exact, roundHalfAway, toNumber } from '../kernel/exact.ts'
import type { Model, Tier } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'
import { priceService } from '../service/price-service.ts'
import type { TierPlan } from './plan.ts'
import { priceLife } from './price-life.ts'
import type { TierCount } from './tally-placements.ts'

export type CostedTiers = {
  readonly tiers: readonly TierPlan[]
  /** Exact, in the order of the tiers, for sums that are rounded once. */
  readonly economics: readonly TierEconomics[]
  /** Of the accounts with known ACV, exact. */
  readonly meanAcvs: readonly (Exact | undefined)[]
  readonly staffing: Staffing
  /** Hours of the twelve months by tier, exact. */
  readonly demand: readonly TierDemand[]
}

export type TierStandards = {
  readonly standards: CostStandards
  /** Share of revenue that CS may consume. */
  readonly targetShare: number
  /** Share at which a tier breaks even: the one that the company gave, else the upper end of the target range. */
  readonly breakEvenShare: number
  /** Cost of winning an account, minor units. */
  readonly cac: Exact | undefined
}

/** [L7] What each tier costs at its target ratio and with whole people, and whether its ACV carries it. */
export function costTiers(
  model: Model,
  counts: readonly TierCount[],
  { standards, targetShare, breakEvenShare, cac }: TierStandards,
): CostedTiers {
  const demand = demandByMonth({ model, tallies: counts.map(({ load }) => load) })
  const staffing = planStaffing(model, demand)
  const hours = productiveHours(model.people)
  const economics = model.tiers.map((tier, index) =>
    tierEconomics({
      touch: tier.touch,
      cost: tier.cost,
      ratio: tier.ratio?.target,
      ...counts[index]!,
      people: undefined,
      retention: undefined,
      standards,
    }),
  )
  const meanAcvs = counts.map(({ accountsWithAcv, arrMinor }) =>
    accountsWithAcv === 0 ? undefined : divide(exact(arrMinor), exact(accountsWithAcv)),
  )
  const tiers = model.tiers.map((tier, index): TierPlan => {
    const count = counts[index]!
    const costed = economics[index]!
    const staffed = staffing.tiers[index]!
    const acv = meanAcvs[index]
    const unit = unitEconomics({
      cost: tier.cost,
      ratio: tier.ratio?.target,
      accounts: count.accounts,
      acv,
      margin: standards.margin,
      targetShare,
      breakEvenShare,
      otherCostShare: standards.otherCostShare,
    })
    return {
      id: tier.id,
      label: tier.label,
      touch: tier.touch,
      accounts: count.accounts,
      accountsWithAcv: count.accountsWithAcv,
      arrMinor: count.arrMinor,
      meanAcvMinor: acv && roundHalfAway(acv),
      csCostMinor: roundHalfAway(costed.csCost),
      netCsCostMinor: roundHalfAway(costed.netCsCost),
      costPerAccountMinor: costed.csCostPerAccount && roundHalfAway(costed.csCostPerAccount.gross),
      costShare: shown(costed.costShare),
      coverageMultiple: shown(costed.coverageMultiple),
      staffedCostMinor: staffed.staffedCostMinor,
      verdict: costed.verdict?.code,
      verdictBecause: costed.verdict?.because,
      carried: acv && carries(tier, { acv, accounts: count.accounts, model, targetShare }),
      marginLeft: shown(costed.verdict?.marginLeft),
      ratio: tier.ratio?.target,
      affordableRatio: unit.affordableRatio,
      breakEvenAcvMinor: unit.breakEvenAcvMinor,
      ...priceLife({
        acv,
        csCost: costed.csCostPerAccount?.gross,
        margin: standards.margin,
        retention: model.retentionTarget,
        cac,
      }),
      csmsNeeded: staffed.csmsNeeded,
      peakCsmsNeeded: staffed.peakCsmsNeeded,
      hours: staffed.hours,
      peakHours: staffed.peakHours,
      impliedRatio: staffed.ratio?.impliedRatio,
      pool: tier.pool,
      services: priceService({ tier, productiveHours: hours, acvMinor: acv && roundHalfAway(acv) }),
    }
  })
  return { tiers, economics, meanAcvs, staffing, demand }
}

function carries(
  tier: Tier,
  at: { readonly acv: Exact; readonly accounts: number; readonly model: Model; readonly targetShare: number },
): boolean | undefined {
  return isCarried(at.acv, {
    touch: tier.touch,
    cost: tier.cost,
    ratioTo: at.model.parameters.ratioBands[tier.touch].to,
    targetShare: at.targetShare,
    accounts: at.accounts,
    ratio: tier.ratio?.target,
  })
}

function shown(value: Exact | undefined): number | undefined {
  return value && toNumber(value)
}
