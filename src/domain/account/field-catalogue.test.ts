import { expect, test } from 'vitest'
import { type Account, anAccount } from './account.ts'
import { type FactContext, FIELD_CATALOGUE, healthBandOf } from './field-catalogue.ts'
import { segmentOf } from './segment.ts'

const context: FactContext = {
  asOf: 20_000,
  minorPerMajor: 100,
  segments: { midMarketFrom: 100, enterpriseFrom: 1000 },
  health: { redBelow: 50, greenFrom: 75 },
  companyComplexity: 3,
}
const read = (field: keyof typeof FIELD_CATALOGUE, known: Partial<Account>) =>
  FIELD_CATALOGUE[field].read({ account: anAccount({ id: 'a', ...known }), context })

test('[A1] an account of which nothing is known shows nothing but the company complexity', () => {
  for (const field of Object.keys(FIELD_CATALOGUE) as (keyof typeof FIELD_CATALOGUE)[]) {
    expect(read(field, {}), field).toBe(field === 'complexity' ? 3 : undefined)
  }
})

test('[A2] segments change at exactly 100 and 1000 employees', () => {
  const segment = (employees: number | undefined) => segmentOf(employees, context.segments)
  expect([0, 99, 100, 999, 1000].map(segment)).toEqual([
    'smb',
    'smb',
    'mid_market',
    'mid_market',
    'enterprise',
  ])
  expect(segment(undefined)).toBeUndefined()
  expect(read('segment', { employees: 1000 })).toBe('enterprise')
})

test('[A3] ACV in major units, days from the as-of day', () => {
  expect(read('acv', { acvMinor: 9_999_999 })).toBe(99_999.99)
  expect(read('days_to_renewal', { renewalOn: 20_030 })).toBe(30)
  expect(read('tenure_days', { startOn: 19_900 })).toBe(100)
})

test('[A4] an account with a complexity of its own keeps it', () => {
  expect(read('complexity', { complexity: 5 })).toBe(5)
})

test('[A5] health bands change at exactly 50 and 75', () => {
  expect([49.9, 50, 74.9, 75].map((health) => healthBandOf(health, context.health))).toEqual([
    'red',
    'yellow',
    'yellow',
    'green',
  ])
  expect(read('health_band', { health: 10 })).toBe('red')
})
