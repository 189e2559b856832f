import type { Answers } from '../../../domain/assessment/answers.ts'
import { costStandardsOf } from '../../../domain/economics/cost-standards.ts'
import { DEFAULT_DISCOUNT } from '../../../domain/economics/lifetime-value.ts'
import { toMinor } from '../../../domain/kernel/money.ts'
import type { Model } from '../../../domain/model/model.ts'
import { productiveHours } from '../../../domain/model/productive-hours.ts'
import type { EconomicsBasis, TierBasis } from './what-if.ts'

/** What the accounts of a tier add up to. */
export type TierCounts = Pick<TierBasis, 'accounts' | 'accountsWithAcv' | 'arrMinor' | 'hours'>

/** The basis of a model for a company that has given these answers; how many accounts its tiers have comes from elsewhere. */
export function basisOf(
  model: Model,
  answers: Answers,
  countsOf: (tier: Model['tiers'][number]) => TierCounts,
): EconomicsBasis {
  return {
    tiers: model.tiers.map((tier) => {
      const { id, label, touch, cost, ratio, pool } = tier
      const { accounts, accountsWithAcv, arrMinor, hours } = countsOf(tier)
      return {
        ...{ id, label, touch, cost, pool, ratio: ratio?.target },
        ...{ accounts, accountsWithAcv, arrMinor, hours },
      }
    }),
    standards: costStandardsOf(model, answers),
    targetShare: answers.targetShare ?? model.targetShare,
    answeredTargetShare: answers.targetShare,
    marginTarget: answers.marginTarget ?? model.marginTarget,
    cacMinor: answers.cac === undefined ? undefined : toMinor(answers.cac, model.currency),
    retention: model.retentionTarget,
    discount: DEFAULT_DISCOUNT,
    ratioBands: model.parameters.ratioBands,
    productiveHours: productiveHours(model.people),
  }
}
