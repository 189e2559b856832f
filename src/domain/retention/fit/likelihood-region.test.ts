import { expect, test } from 'vitest'
import { fitRenewals } from './fit-renewals.ts'
import { limitsBy } from './likelihood-region.ts'
import { projectSurvival } from './project-survival.ts'
import { shapeOf } from './renewal-likelihood.ts'

function limitsOf(customers: readonly number[]) {
  const fit = fitRenewals([{ name: 'all', customers }], { renewals: 99 })
  if (fit.kind !== 'fit') throw new Error(fit.reason.code)
  return limitsBy(fit)
}

// scipy 1.17: brentq on the profile of α, and on that of S(12) over α + β
test.each([
  {
    customers: [1000, 631, 468, 382, 326, 289, 262, 241],
    alpha: [0.5893728038344042, 0.8503672641058682],
    survival: [0.14499318294866118, 0.19689941681428183],
  },
  {
    customers: [10, 5, 4, 4],
    alpha: [0.008563282496887483, 15.812246423628062],
    survival: [0.011616683816980966, 0.6586714856957914],
  },
])('[RT22] the limits of α and of the survival after 12 renewals, from $customers', (expected) => {
  const limits = limitsOf(expected.customers)
  const alpha = limits.of((mixture) => shapeOf(mixture).alpha)
  const survival = limits.of((mixture) => projectSurvival(mixture, 12)[12]!)
  expect(alpha.lower).toBeCloseTo(expected.alpha[0]!, 8)
  expect(alpha.upper / expected.alpha[1]!).toBeCloseTo(1, 8)
  expect(survival.lower).toBeCloseTo(expected.survival[0]!, 8)
  expect(survival.upper).toBeCloseTo(expected.survival[1]!, 8)
  expect(limits.ofEach((mixture) => projectSurvival(mixture, 12))[12]).toEqual(survival)
})

test('[RT22] where customers who are all alike are not refused, α has no upper limit, and survival still has both', () => {
  const limits = limitsOf([20, 15, 12, 11])
  expect(limits.of((mixture) => shapeOf(mixture).alpha).upper).toBe(Number.POSITIVE_INFINITY)
  const { lower, upper } = limits.of((mixture) => projectSurvival(mixture, 12)[12]!)
  expect(lower).toBeGreaterThan(0.01)
  expect(upper).toBeLessThan(0.7)
})
