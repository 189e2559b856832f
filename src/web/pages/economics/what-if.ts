import type { Touch } from '../../../domain/account/account.ts'
import { costShareSensitivity, type Sensitivity } from '../../../domain/economics/cost-share-sensitivity.ts'
import type { CostStandards } from '../../../domain/economics/cost-standards.ts'
import { judgeCostShare, type Verdict } from '../../../domain/economics/judge-cost-share.ts'
import {
  type BlendedEconomics,
  blendedEconomics,
  tierEconomics,
} from '../../../domain/economics/tier-economics.ts'
import { type UnitEconomics, unitEconomics } from '../../../domain/economics/unit-economics.ts'
import { divide, exact, roundHalfAway } from '../../../domain/kernel/exact.ts'
import type { Label, TierCost } from '../../../domain/model/model.ts'

/** A tier as it is: what the model says of its cost, and what its accounts add up to. */
export type TierBasis = {
  readonly id: string
  readonly label: Label
  readonly touch: Touch
  readonly cost: TierCost
  readonly ratio: number | undefined
  readonly accounts: number
  readonly accountsWithAcv: number
  readonly arrMinor: number
}

export type EconomicsBasis = {
  readonly tiers: readonly TierBasis[]
  readonly standards: CostStandards
  readonly targetShare: number
}

export const TIER_INPUTS = ['acv', 'csm', 'ratio', 'shared', 'technology', 'program', 'variable'] as const
export type TierInput = (typeof TIER_INPUTS)[number]

/** What somebody tries out: money in minor units, shares 0..1. */
export type Tried = {
  readonly tiers: Readonly<Record<string, Partial<Record<TierInput, number>>>>
  readonly targetShare?: number | undefined
  readonly margin?: number | undefined
}

export type TierAnswer = {
  readonly basis: TierBasis
  readonly unit: UnitEconomics
  readonly verdict: Verdict | undefined
  readonly sensitivity: readonly Sensitivity[]
}

export type WhatIf = { readonly tiers: readonly TierAnswer[]; readonly blended: BlendedEconomics }

/** What a tier's inputs are before anybody tries anything; undefined: not known, or nothing of the kind. */
export function inputOf(tier: TierBasis, input: TierInput): number | undefined {
  const { cost, ratio, arrMinor, accountsWithAcv } = tier
  if (input === 'ratio') return ratio
  if (input === 'acv') {
    return accountsWithAcv === 0 ? undefined : roundHalfAway(divide(exact(arrMinor), exact(accountsWithAcv)))
  }
  return cost[`${input}Minor`]
}

/** The figures of every tier and of all together with what is tried; without trying anything those of a plan. */
export function answerWhatIf(basis: EconomicsBasis, tried: Tried): WhatIf {
  const targetShare = tried.targetShare ?? basis.targetShare
  const standards = { ...basis.standards, margin: tried.margin ?? basis.standards.margin }
  const answers = basis.tiers.map((tier) => {
    const changed = tryTier(tier, tried.tiers[tier.id] ?? {})
    const { cost, ratio, accounts, accountsWithAcv, arrMinor, touch } = changed
    const economics = tierEconomics({
      ...{ touch, cost, ratio, accounts, accountsWithAcv, arrMinor, standards },
      ...{ people: undefined, retention: undefined },
    })
    const acv = accountsWithAcv === 0 ? undefined : divide(exact(arrMinor), exact(accountsWithAcv))
    const unit = unitEconomics({
      ...{ cost, ratio, accounts, acv, targetShare, margin: standards.margin },
      ...{ breakEvenShare: targetShare, otherCostShare: standards.otherCostShare },
    })
    const verdict =
      unit.costShare &&
      judgeCostShare({ costShare: unit.costShare, touch, acv, retention: undefined, standards })
    const sensitivity = acv && unit.csCost ? costShareSensitivity({ csCost: unit.csCost, acv }) : []
    return { economics, answer: { basis: changed, unit, verdict, sensitivity } }
  })
  return {
    tiers: answers.map(({ answer }) => answer),
    blended: blendedEconomics({
      tiers: answers.map(({ economics }) => economics),
      retention: undefined,
      standards,
    }),
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
