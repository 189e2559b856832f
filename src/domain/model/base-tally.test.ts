import { describe, expect, test } from 'vitest'
import { type Account, anAccount } from '../account/account.ts'
import { aModel } from './a-model.ts'
import { BaseTally } from './base-tally.ts'
import type { ModelDocument } from './document.ts'

type Known = Partial<Account>

function findingsOf(accounts: readonly Known[], tiers?: ModelDocument['tiers']) {
  const model = aModel({ ...(tiers && { tiers }) })
  const tally = new BaseTally(model)
  const { segments, health } = model
  const context = { asOf: 0, minorPerMajor: 100, segments, health, companyComplexity: undefined }
  for (const [index, known] of accounts.entries()) {
    tally.add({ account: anAccount({ id: String(index), ...known }), context })
  }
  return tally.findings()
}

const repeat = (count: number, known: Known): Known[] => Array.from({ length: count }, () => known)
const acv = (major: number): Known => ({ acvMinor: major * 100 })

describe('[M26] thresholds on which many accounts sit', () => {
  test('five of a hundred exactly on the line are many', () => {
    expect(findingsOf([...repeat(5, acv(100_000)), ...repeat(95, acv(20_000))])).toEqual([
      {
        code: 'crowded_threshold',
        severity: 'warning',
        path: ['tiers', 0, 'when'],
        values: { field: 'acv', atMinor: 10_000_000, tiers: ['high'], accounts: 5, knownShare: 0.05 },
      },
    ])
  })

  test('four are few, five of 101 are few, and beside the line does not count', () => {
    expect(findingsOf([...repeat(4, acv(100_000)), ...repeat(20, acv(20_000))])).toEqual([])
    expect(findingsOf([...repeat(5, acv(100_000)), ...repeat(96, acv(20_000))])).toEqual([])
    expect(findingsOf([...repeat(50, acv(99_999.99)), ...repeat(50, acv(100_000.01))])).toEqual([])
  })

  test('only known values count in the share, and fields of one’s own in plain numbers', () => {
    const seats = (value: number): Known => ({ ...acv(1), custom: { seats: value } })
    const tiers = [
      { id: 'a', touch: 'high' as const, when: 'custom.seats >= 500' },
      { id: 'b', touch: 'tech' as const, when: 'custom.seats < 500' },
    ]
    expect(findingsOf([...repeat(6, seats(500)), ...repeat(6, seats(3)), acv(1)], tiers)).toMatchObject([
      { values: { field: 'custom.seats', at: 500, tiers: ['a', 'b'], accounts: 6, knownShare: 0.5 } },
    ])
  })

  test('steps of a short scale are no thresholds', () => {
    const tiers = [{ id: 'a', touch: 'high' as const, when: 'complexity >= 5' }]
    expect(findingsOf(repeat(100, { complexity: 5 }), tiers)).toEqual([])
  })
})

describe('[M26] fields that are mostly empty', () => {
  const tiers = [
    { id: 'a', touch: 'high' as const, when: 'employees >= 1000 && acv >= 5' },
    { id: 'b', touch: 'low' as const, bound: { accounts: 5, orderBy: 'employees' } },
  ]

  test('fewer than half are too few; every tier that depends on it is named', () => {
    const base = [...repeat(49, { ...acv(1), employees: 5 }), ...repeat(51, acv(1))]
    expect(findingsOf(base, tiers)).toEqual([
      {
        code: 'mostly_empty_field',
        severity: 'warning',
        path: ['tiers', 0, 'when'],
        values: { field: 'employees', tiers: ['a', 'b'], knownShare: 0.49, accounts: 51 },
      },
    ])
  })

  test('a condition that asks with known, or fills in with coalesce, is prepared', () => {
    const prepared = [
      { id: 'a', touch: 'high' as const, when: 'acv >= 5 || (known(employees) && employees >= 1000)' },
      { id: 'b', touch: 'low' as const, bound: { accounts: 5, orderBy: 'coalesce(nps, 0)' } },
    ]
    expect(findingsOf(repeat(10, acv(1)), prepared)).toEqual([])
    expect(findingsOf(repeat(10, acv(1)), [...prepared.slice(0, 1), ...tiers.slice(1)])).toMatchObject([
      { values: { field: 'employees', tiers: ['b'] }, path: ['tiers', 1, 'bound', 'orderBy'] },
    ])
  })

  test('half is enough, and a list without accounts says nothing', () => {
    expect(findingsOf([...repeat(50, { ...acv(1), employees: 5 }), ...repeat(50, acv(1))], tiers)).toEqual([])
    expect(findingsOf([], tiers)).toEqual([])
  })
})
