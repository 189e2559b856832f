import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import type { Cohort } from '../../src/domain/retention/fit/cohort.ts'
import { comparePooling } from '../../src/domain/retention/fit/compare-pooling.ts'
import { expectedLifetime } from '../../src/domain/retention/fit/expected-lifetime.ts'
import { fitRenewals, type RenewalFit } from '../../src/domain/retention/fit/fit-renewals.ts'
import { limitsBy } from '../../src/domain/retention/fit/likelihood-region.ts'
import { projectSurvival } from '../../src/domain/retention/fit/project-survival.ts'
import {
  type BetaShape,
  type Mixture,
  mixtureOf,
  shapeOf,
} from '../../src/domain/retention/fit/renewal-likelihood.ts'
import type { Calibration } from './calibration.ts'

/** Customers at the start, and renewals that are watched. */
type Size = readonly [customers: number, renewals: number]

/** The published example, and a base that differs less from customer to customer. */
const REGULAR: BetaShape = { alpha: 0.704, beta: 1.182 }
const STEADY: BetaShape = { alpha: 2, beta: 8 }

const FIGURES: readonly (readonly [name: string, of: (mixture: Mixture) => number])[] = [
  ['alpha', (mixture) => shapeOf(mixture).alpha],
  ['mean churn', ({ churn }) => churn],
  ['survival after 12 renewals', (mixture) => projectSurvival(mixture, 12)[12]!],
  ['lifetime at 10 %', (mixture) => expectedLifetime(shapeOf(mixture), 0.1) ?? Number.POSITIVE_INFINITY],
]

const ONE: readonly Size[] = [[1000, 7]]
const SMALL: readonly Size[] = [[150, 4]]
/** A likelihood ratio is chi-squared in the limit; with a cohort of some dozens it is this far from it. */
const ALLOWANCE = 0.015

/** Cohorts as companies have them: the oldest is the smallest, or the largest. */
const UNEQUAL: readonly Size[] = [
  [50, 7],
  [200, 4],
  [800, 2],
]
const SHRINKING: readonly Size[] = [
  [800, 5],
  [200, 3],
  [40, 1],
]

/** Profile intervals hold what they promise, and the tests cry wolf as seldom as they say. */
export const renewalCalibrations: readonly Calibration[] = [
  ...FIGURES.map((figure) => coverage(figure, REGULAR, ONE)),
  ...FIGURES.slice(0, 3).map((figure) => coverage(figure, REGULAR, UNEQUAL)),
  coverage(FIGURES[2]!, STEADY, SHRINKING),
  coverage(FIGURES[2]!, REGULAR, SMALL),
  poolingAlarm([
    [1000, 6],
    [100, 3],
  ]),
  poolingAlarm(UNEQUAL),
  {
    name: `a curve that is right, against one rate for each renewal (chi-squared holds for large cohorts only), ${told(ONE)}`,
    ...{ measure: 'false alarm', nominal: 0.05, allowance: ALLOWANCE },
    once: (random) => someFit(REGULAR, ONE, random).fit.against!.p < 0.05,
  },
]

function coverage(
  [name, of]: (typeof FIGURES)[number],
  shape: BetaShape,
  sizes: readonly Size[],
): Calibration {
  const truth = of(mixtureOf(shape))
  return {
    name: `profile interval (chi-squared holds for large cohorts only) of ${name}, alpha ${shape.alpha}, beta ${shape.beta}, ${told(sizes)}`,
    ...{ measure: 'coverage', nominal: 0.95, allowance: ALLOWANCE },
    once: (random) => {
      const { lower, upper } = limitsBy(someFit(shape, sizes, random).fit).of(of)
      return lower <= truth && truth <= upper
    },
  }
}

function poolingAlarm(sizes: readonly Size[]): Calibration {
  return {
    name: `cohorts that are alike told apart (chi-squared holds for large ones only), ${told(sizes)}`,
    ...{ measure: 'false alarm', nominal: 0.05, allowance: ALLOWANCE },
    once: (random) => {
      const { fit, cohorts } = someFit(REGULAR, sizes, random)
      return comparePooling(cohorts, { renewals: 99, pooled: fit.logLikelihood })!.p < 0.05
    },
  }
}

/** Cohorts that can be fitted, and what is fitted to them. */
function someFit(
  shape: BetaShape,
  sizes: readonly Size[],
  random: Random,
): { readonly fit: RenewalFit; readonly cohorts: readonly Cohort[] } {
  for (;;) {
    const cohorts = sizes.map((size, index) => someCohort(shape, { name: `cohort ${index}`, size }, random))
    const fit = fitRenewals(cohorts, { renewals: 99 })
    if (fit.kind === 'fit') return { fit, cohorts }
  }
}

/** Given those before, each renewal is a draw with the mean chance of those who are left. */
function someCohort(
  { alpha, beta }: BetaShape,
  { name, size: [start, renewals] }: { readonly name: string; readonly size: Size },
  random: Random,
): Cohort {
  const customers = [start]
  for (let renewal = 0; renewal < renewals; renewal++) {
    const staying = (beta + renewal) / (alpha + beta + renewal)
    let kept = 0
    for (let customer = 0; customer < customers[renewal]!; customer++) if (random() < staying) kept++
    customers.push(kept)
  }
  return { name, customers }
}

function told(sizes: readonly Size[]): string {
  return sizes.map(([customers, renewals]) => `${customers} customers over ${renewals}`).join(', ')
}
