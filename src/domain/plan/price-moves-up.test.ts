import { describe, expect, test } from 'vitest'
import { aPlan, type GivenPlan } from './testing/a-plan.ts'

const ACCOUNTS = [
  { acv: 150_000, times: 12 },
  { acv: 50_000, times: 50 },
]
const movesUp = (given: GivenPlan) => aPlan({ model: {}, accounts: ACCOUNTS, ...given }).movesUp

describe('[L9] the gain in retention that pays for the tier above', () => {
  test('from low at 3,200 to high at 12,500, at a mean ACV of 50,000', () => {
    const [move, ...others] = movesUp({ model: { retentionTarget: 0.92 }, answers: { margin: 0.8 } })
    // (1 + 0.1 − 0.92) × 9,300 / (50,000 × 0.8 − 3,200)
    expect(move).toEqual({
      from: 'low',
      to: 'high',
      extraCostMinor: 930_000,
      retention: 0.92,
      retentionFrom: 'model',
      gain: expect.closeTo((0.18 * 9300) / 36_800, 12),
    })
    expect(others).toEqual([])
  })

  test('a model without a target starts from 90 %, and says so', () => {
    expect(movesUp({ answers: { margin: 0.8 } })).toMatchObject([{ retention: 0.9, retentionFrom: 'usual' }])
  })

  test('a tier above that eats the whole profit is never paid for', () => {
    expect(movesUp({ answers: { margin: 0.2 } })).toMatchObject([{ gain: undefined }])
  })

  test('without a margin nothing can be said, nor about accounts of unknown ACV', () => {
    expect(movesUp({})).toEqual([])
    expect(movesUp({ accounts: [{ id: 'a', tier: 'low' }], answers: { margin: 0.8 } })).toEqual([])
  })
})
