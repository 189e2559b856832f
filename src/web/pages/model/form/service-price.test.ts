import { describe, expect, test } from 'vitest'
import { checkModel } from '../../../../domain/model/check-model.ts'
import { parseModel } from '../../../../domain/model/parse-model.ts'
import { priceTier } from './service-price.ts'

const modelOf = (document: string) => {
  const parsed = parseModel(document)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.model
}
const HYBRID = modelOf('tierwise: 1')

describe('the price of promises', () => {
  test('of high touch: 107.3 hours a year are 1:12 and the cost of a twelfth of a CSM', () => {
    const price = priceTier(HYBRID, HYBRID.tiers[0]!, 15_000_000)
    expect(price.cadences.map(({ line }) => line)).toEqual([
      ...['check_in', 'business_review', 'success_planning', 'executive_meeting'],
    ])
    expect(price.cadences[0]!.hours).toBeCloseTo(52.14, 2)
    expect(price.cadences[0]!.shareOfAcv).toBeCloseTo(0.0405, 3)
    expect(price.others.reactive?.hours).toBe(7)
    expect(price.declaredRatio).toBe(12)
    expect(price.isApart).toBe(false)
    expect(price.csmMinor).toBe(1_250_000)
  })

  test('without an ACV a promise has hours and money, and no share', () => {
    expect(priceTier(HYBRID, HYBRID.tiers[0]!, undefined).perYear.shareOfAcv).toBeUndefined()
  })

  test.each([
    ['{ activity: check_in, everyDays: 7, minutes: 60 }', 50],
    ['{ activity: check_in, everyDays: 30, minutes: 90 }', 45],
    ['{ activity: check_in, everyDays: 10, minutes: 90 }', 50],
  ])('the ratio is apart where the check says so: %s', (cadence, target) => {
    const model = modelOf(`tierwise: 1
tiers:
  - { id: a, touch: low, ratio: { from: 1, to: 400, target: ${target} }, service: { cadences: [${cadence}], reactiveHours: 1 } }
`)
    const isFound = checkModel(model).some(({ code }) => code === 'workload_mismatch')
    expect(priceTier(model, model.tiers[0]!, undefined).isApart).toBe(isFound)
  })
})
