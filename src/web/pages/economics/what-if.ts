import type { Touch } from '../../../domain/account/account.ts'
import { type ScalePoint, scaleStaffing } from '../../../domain/capacity/scale-staffing.ts'
import { type StaffedTier, staffTiers, type TierLoad } from '../../../domain/capacity/staff-tiers.ts'
import { isCarried } from '../../../domain/economics/carried.ts'
import { costShareSensitivity, type Sensitivity } from '../../../domain/economics/cost-share-sensitivity.ts'
import type { CostStandards } from '../../../domain/economics/cost-standards.ts'
import type { Verdict } from '../../../domain/economics/judge-cost-share.ts'
import {
  type BlendedEconomics,
  blendedEconomics,
  type TierEconomics,
  tierEconomics,
} from '../../../domain/economics/tier-economics.ts'
import { type UnitEconomics, unitEconomics } from '../../../domain/economics/unit-economics.ts'
import { divide, type Exact, exact, roundHalfAway } from '../../../domain/kernel/exact.ts'
import type { Label, TierCost } from '../../../domain/model/model.ts'
import { type AccountLife, lifeOf } from './account-life.ts'

/** A tier as it is: what the model says of its cost, and what its accounts add up to. */
export type TierBasis = {
  readonly id: string
  readonly label: Label
  readonly touch: Touch
  readonly pool: string | undefined
  readonly cost: TierCost
  readonly ratio: number | undefined
  readonly accounts: number
  readonly accountsWithAcv: number
  readonly arrMinor: number
  /** Hours of CSMs that its accounts take in a year. */
  readonly hours: number
}

/** What a company has answered, or its model says, for all tiers. */
export type CompanyBasis = {
  /** Share of revenue that CS may consume: the answered one, else the model's. */
  readonly targetShare: number
  /** What the company itself has given; undefined: break-even then takes the upper end of the target range. */
  readonly answeredTargetShare: number | undefined
  readonly marginTarget: number | undefined
  readonly cacMinor: number | undefined
  /** Yearly retention that the model aims at. */
  readonly retention: number | undefined
  readonly discount: number
}

export type EconomicsBasis = CompanyBasis & {
  readonly tiers: readonly TierBasis[]
  readonly standards: CostStandards
  readonly ratioBands: Readonly<Record<Touch, { readonly from: number; readonly to: number | undefined }>>
  readonly productiveHours: Exact
}

export const TIER_INPUTS = [
  'acv',
  'csm',
  'ratio',
  'shared',
  'technology',
  'program',
  'variable',
  'serviceRevenue',
] as const
export type TierInput = (typeof TIER_INPUTS)[number]

/** Inputs of the whole company; CAC in minor units, the others shares 0..1 or yearly rates. */
export const COMPANY_INPUTS = [
  'targetShare',
  'margin',
  'otherCostShare',
  'retention',
  'discount',
  'cacMinor',
] as const
export type CompanyInput = (typeof COMPANY_INPUTS)[number]

/** What somebody tries out: money in minor units, shares 0..1. */
export type Tried = {
  readonly tiers: Readonly<Record<string, Partial<Record<TierInput, number>>>>
} & { readonly [Input in CompanyInput]?: number | undefined }

export type TierAnswer = {
  /** With what is tried. */
  readonly basis: TierBasis
  /** Of an account of mean ACV. */
  readonly acv: Exact | undefined
  readonly economics: TierEconomics
  readonly unit: UnitEconomics
  readonly verdict: Verdict | undefined
  readonly carried: boolean | undefined
  readonly life: AccountLife
  readonly staffed: StaffedTier
  readonly sensitivity: readonly Sensitivity[]
}

export type WhatIf = {
  /** The company's inputs with what is tried. */
  readonly company: CompanyBasis
  readonly standards: CostStandards
  readonly breakEvenShare: number
  readonly tiers: readonly TierAnswer[]
  readonly blended: BlendedEconomics
  readonly csms: number
  readonly staffedCostMinor: number
  readonly scale: readonly (ScalePoint & { readonly factor: number })[]
}

/** What a tier's inputs are before anybody tries anything; undefined: not known, or nothing of the kind. */
export function inputOf(tier: TierBasis, input: TierInput): number | undefined {
  if (input === 'ratio') return tier.ratio
  if (input === 'acv') return tier.accountsWithAcv === 0 ? undefined : roundHalfAway(meanAcvOf(tier)!)
  return tier.cost[`${input}Minor`]
}

/** The same of an input of the whole company. */
export function companyInputOf(
  { standards, ...company }: CompanyBasis & Pick<EconomicsBasis, 'standards'>,
  input: CompanyInput,
): number | undefined {
  return input === 'margin' || input === 'otherCostShare' ? standards[input] : company[input]
}

/** The figures of every tier and of all together with what is tried; without trying anything those of a plan. */
export function answerWhatIf(basis: EconomicsBasis, tried: Tried): WhatIf {
  const company = {
    ...basis,
    targetShare: tried.targetShare ?? basis.targetShare,
    cacMinor: tried.cacMinor ?? basis.cacMinor,
    retention: tried.retention ?? basis.retention,
    discount: tried.discount ?? basis.discount,
  }
  const standards = {
    ...basis.standards,
    margin: tried.margin ?? basis.standards.margin,
    otherCostShare: tried.otherCostShare ?? basis.standards.otherCostShare,
  }
  const breakEvenShare = tried.targetShare ?? basis.answeredTargetShare ?? standards.targetRange.to
  const changed = basis.tiers.map((tier) => tryTier(tier, tried.tiers[tier.id] ?? {}))
  const loads = changed.map(loadOf)
  const staffing = staffTiers(loads, basis.productiveHours)
  const tiers = changed.map((tier, index): TierAnswer => {
    const { cost, ratio, accounts, touch } = tier
    const acv = meanAcvOf(tier)
    // A plan judges by the share alone; whoever tries a retention asks what it makes of the verdict.
    const economics = tierEconomics({
      ...tier,
      ...{ standards, people: undefined, retention: tried.retention },
    })
    const unit = unitEconomics({
      ...{ cost, ratio, accounts, acv, breakEvenShare, targetShare: company.targetShare },
      ...{ margin: standards.margin, otherCostShare: standards.otherCostShare },
    })
    const ratioTo = basis.ratioBands[touch].to
    const carriedBy = { touch, cost, ratio, accounts, ratioTo, targetShare: company.targetShare }
    return {
      ...{ basis: tier, acv, economics, unit, verdict: economics.verdict },
      carried: acv && isCarried(acv, carriedBy),
      life: lifeOf({ acv, csCost: unit.csCost?.gross, margin: standards.margin, company }),
      staffed: staffing.tiers[index]!,
      sensitivity: acv && unit.csCost ? costShareSensitivity({ csCost: unit.csCost, acv }) : [],
    }
  })
  return {
    ...{ company, standards, breakEvenShare, tiers, csms: staffing.csms },
    blended: blendedEconomics({
      tiers: tiers.map(({ economics }) => economics),
      retention: tried.retention,
      standards,
    }),
    staffedCostMinor: staffing.tiers.reduce((sum, { staffedCostMinor }) => sum + staffedCostMinor, 0),
    scale: scaleStaffing({ loads, productiveHours: basis.productiveHours }),
  }
}

function tryTier(tier: TierBasis, { ratio, acv, ...costs }: Partial<Record<TierInput, number>>): TierBasis {
  const changed = Object.fromEntries(Object.entries(costs).map(([input, value]) => [`${input}Minor`, value]))
  const accountsWithAcv = acv === undefined ? tier.accountsWithAcv : tier.accounts
  return {
    ...tier,
    cost: { ...tier.cost, ...changed },
    ratio: ratio ?? tier.ratio,
    accountsWithAcv,
    arrMinor: acv === undefined ? tier.arrMinor : acv * accountsWithAcv,
  }
}

function loadOf({ ratio, hours, accounts, arrMinor, ...tier }: TierBasis): TierLoad & { arrMinor: number } {
  const target = ratio && { from: ratio, to: undefined, target: ratio, source: 'own' as const }
  return { tier: { ...tier, ratio: target || undefined }, accounts, arrMinor, hours: exact(hours) }
}

function meanAcvOf({ arrMinor, accountsWithAcv }: TierBasis): Exact | undefined {
  return accountsWithAcv === 0 ? undefined : divide(exact(arrMinor), exact(accountsWithAcv))
}
