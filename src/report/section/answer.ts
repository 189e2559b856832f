import type { Touch } from '../../domain/account/account.ts'
import type { ReportContext } from '../report-context.ts'

/** The answer in one sentence: the recommendation, how many accounts are served how, and what it costs. */
export function answerOf({ plan, words }: ReportContext): string {
  const parts = accountsByTouch(plan.tiers)
  const counted = parts.map(({ touch, accounts }, index) =>
    words.text(index === 0 ? 'report.answer.first' : 'report.answer.next', { count: accounts, touch }),
  )
  return words.text('report.answer', {
    recommendation: plan.assessment.recommendation,
    parts: counted.length === 0 ? words.text('report.answer.nobody') : words.series(counted),
    costShare: plan.economics.costShare,
  })
}

/** Accounts of the plan's tiers by touch model, the dearest first, empty ones left out. */
export function accountsByTouch(
  tiers: readonly { readonly touch: Touch; readonly accounts: number }[],
): { touch: Touch; accounts: number }[] {
  return (['high', 'low', 'tech'] as const).flatMap((touch) => {
    const accounts = tiers.reduce((sum, tier) => sum + (tier.touch === touch ? tier.accounts : 0), 0)
    return accounts === 0 ? [] : [{ touch, accounts }]
  })
}
