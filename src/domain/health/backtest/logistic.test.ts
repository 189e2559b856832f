import { expect, test } from 'vitest'
import { covarianceOfFit, fitLogistic } from './logistic.ts'

const first = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]
const isEvent = [0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0]
const mean = first.reduce((sum, value) => sum + value, 0) / first.length
const values = Float64Array.from(first.flatMap((value, row) => [value - mean, ((row * 7) % 5) - 2]))
const design = { values, width: 2 }
const rows = Uint32Array.from(first.keys())

// scipy 1.17, minimize(BFGS, gtol 1e-12) of the penalised likelihood; errors from the inverse of its information.
test.each([
  {
    penalty: 0,
    coefficients: [-1.1954771485236115, 1.1999609576145138, 1.3876888226764272],
    errors: [0.9863886665960719, 0.6219836980253504, 0.9094428948188008],
  },
  {
    penalty: 1,
    coefficients: [-0.7986121260692681, 0.8267609892880927, 0.8039830763281566],
    errors: [0.6861575483536265, 0.3076724534745152, 0.41326020064836183],
  },
  {
    penalty: 10,
    coefficients: [-0.5253943209975781, 0.4516867724158685, 0.27151099066395085],
    errors: [0.5354684933473765, 0.14893708158774224, 0.1555414323156594],
  },
])(
  '[HE23] coefficients and errors at a penalty of $penalty are those of scipy',
  ({ penalty, coefficients, errors }) => {
    const fit = fitLogistic({ design, rows, isEvent, penalty })!
    const covariance = covarianceOfFit(fit)!
    expect(fit.isConverged).toBe(true)
    for (const [index, coefficient] of coefficients.entries()) {
      expect(fit.coefficients[index]).toBeCloseTo(coefficient, 4)
      expect(Math.sqrt(covariance[index * 4]!)).toBeCloseTo(errors[index]!, 3)
    }
  },
)

test('[HE23] perfect separation has a finite answer under a penalty, and converges', () => {
  const apart = { values: Float64Array.of(-2, -1, 1, 2), width: 1 }
  const fit = fitLogistic({
    design: apart,
    rows: Uint32Array.of(0, 1, 2, 3),
    isEvent: [0, 0, 1, 1],
    penalty: 1,
  })!
  expect(fit.isConverged).toBe(true)
  expect(fit.coefficients[0]).toBeCloseTo(0, 9)
  expect(fit.coefficients[1]).toBeGreaterThan(0.5)
})

test('[HE23] without a penalty inputs that say the same cannot be told apart', () => {
  const twice = { values: Float64Array.from(first.flatMap((value) => [value, value])), width: 2 }
  expect(fitLogistic({ design: twice, rows, isEvent, penalty: 0 })).toBeUndefined()
})
