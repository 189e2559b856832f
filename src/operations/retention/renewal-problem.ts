import type { FitRefusal } from '../../domain/retention/fit/fit-renewals.ts'
import type { Problem } from '../problem.ts'

/** Why renewals cannot be fitted, as a problem; for a constant churn with what that one gives. */
export function renewalProblem(reason: FitRefusal, discount: number): Problem {
  const { code, ...values } = reason
  switch (code) {
    case 'nobody_at_start':
      return { code: 'renewals-nobody', values }
    case 'not_a_count':
      return { code: 'renewals-not-a-count', values }
    case 'survival_rises':
      return { code: 'renewals-rise', values }
    case 'too_few_renewals':
      return { code: 'renewals-too-few', values }
    case 'no_churn':
      return { code: 'renewals-no-churn', values }
    case 'all_leave_at_once':
      return { code: 'renewals-all-leave', values }
    case 'leave_at_first_only':
      return { code: 'renewals-first-only', values: { churnShare: reason.churn } }
    case 'churn_constant': {
      const { churn, logLikelihood } = reason
      const lifetime = (1 + discount) / (churn + discount)
      const shares = { churnShare: churn, renewalShare: 1 - churn, discountShare: discount }
      return { code: 'renewals-churn-constant', values: { ...shares, lifetime, logLikelihood } }
    }
    default:
      return code satisfies never
  }
}
