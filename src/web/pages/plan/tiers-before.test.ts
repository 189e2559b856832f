import { expect, test } from 'vitest'
import type { PlanDocument } from './plan-document.ts'
import { tiersBefore } from './tiers-before.ts'

const TIERS = [
  { id: 'high', accounts: 3, arrMinor: 900, csCostMinor: 300, costPerAccountMinor: 100 },
  { id: 'low', accounts: 2, arrMinor: 200, csCostMinor: 20, costPerAccountMinor: 10 },
  { id: 'new', accounts: 0, arrMinor: 0, csCostMinor: 0, costPerAccountMinor: null },
] as unknown as PlanDocument['tiers']

test('a tier before is a tier after without those who enter and with those who leave; held accounts stay', () => {
  const before = tiersBefore({ tiers: TIERS }, [
    { kind: 'moving', from: 'low', to: 'high', acvMinor: 300 },
    { kind: 'pending', from: null, to: 'high', acvMinor: 200 },
    { kind: 'unplaced', from: 'low', to: null, acvMinor: null },
    { kind: 'held', from: 'low', to: 'high', acvMinor: 100 },
  ])
  expect(before.get('high')).toEqual({ accounts: 1, arrMinor: 400, csCostMinor: 100 })
  expect(before.get('low')).toEqual({ accounts: 4, arrMinor: 500, csCostMinor: 40 })
  expect(before.get('new')?.csCostMinor).toBe(0)
})
