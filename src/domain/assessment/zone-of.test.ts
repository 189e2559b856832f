import { expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { type Zoning, zoneOf } from './zone-of.ts'

const ZONING: Zoning = {
  lowFromMinor: 1_000_000,
  highFromMinor: 10_000_000,
  highCarriedFromMinor: 6_000_000,
  segments: { midMarketFrom: 100, enterpriseFrom: 1000 },
  companyComplexity: undefined,
}

test.each([
  { acvMinor: 999_999, zone: 'tech' },
  { acvMinor: 1_000_000, zone: 'low' },
  { acvMinor: 9_999_999, zone: 'low' },
  { acvMinor: 10_000_000, zone: 'high' },
  { acvMinor: 0, zone: 'tech' },
  { acvMinor: 0, strategic: true, zone: 'high' },
  { acvMinor: 6_000_000, employees: 1000, zone: 'high' },
  { acvMinor: 6_000_000, employees: 999, zone: 'low' },
  { acvMinor: 5_999_999, employees: 1000, zone: 'low' },
  { acvMinor: 1, employees: 1000, zone: 'low' },
  { acvMinor: 1, complexity: 5, zone: 'low' },
  { acvMinor: 1, complexity: 4, zone: 'tech' },
  { acvMinor: 10_000_000, complexity: 5, zone: 'high' },
])(
  '[S19] $acvMinor cents, strategic $strategic, $employees employees, complexity $complexity: $zone',
  (known) => {
    const { zone, ...account } = known
    expect(zoneOf(anAccount({ id: 'A', ...account }), ZONING)).toBe(zone)
  },
)

test('[S19] an unknown ACV has no zone, however strategic', () => {
  expect(zoneOf(anAccount({ id: 'A', strategic: true, employees: 5000 }), ZONING)).toBeUndefined()
})

test('[S19] the complexity of the company is that of accounts without their own', () => {
  const zoning = { ...ZONING, companyComplexity: 5 }
  expect(zoneOf(anAccount({ id: 'A', acvMinor: 1 }), zoning)).toBe('low')
  expect(zoneOf(anAccount({ id: 'A', acvMinor: 1, complexity: 2 }), zoning)).toBe('tech')
})

test('[S19] where no ACV carries high touch, enterprise is raised to low and not lowered from high', () => {
  const zoning = { ...ZONING, highCarriedFromMinor: undefined }
  expect(zoneOf(anAccount({ id: 'A', acvMinor: 9_000_000, employees: 1000 }), zoning)).toBe('low')
  expect(zoneOf(anAccount({ id: 'A', acvMinor: 10_000_000, employees: 1000 }), zoning)).toBe('high')
})
