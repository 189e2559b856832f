import { leftOfChurn, type Mixture } from './renewal-likelihood.ts'

/** [RT23] Shares of the customers that renew at the first, second … renewal: (β + t − 1) / (α + β + t − 1). They rise: who leaves easily has left. */
export function renewalRates({ churn, difference }: Mixture, periods: number): readonly number[] {
  return Array.from({ length: periods }, (_, renewal) => 1 - churn * leftOfChurn(difference, renewal))
}

/** [RT23] Shares that are still customers after 0, 1, … renewals. */
export function projectSurvival(mixture: Mixture, periods: number): readonly number[] {
  const survival = [1]
  for (const rate of renewalRates(mixture, periods)) survival.push(survival.at(-1)! * rate)
  return survival
}
