import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DearestAccounts } from './dearest-accounts.ts'

test('[L15] the two dearest of three, the unknown ACV last, all counted', () => {
  const dearest = new DearestAccounts(2)
  dearest.add('a', undefined)
  dearest.add('b', 500)
  dearest.add('c', 900)
  expect(dearest.ids()).toEqual(['c', 'b'])
  expect([dearest.count, dearest.arrMinor]).toEqual([3, 1400])
})

test.each([
  { acvs: [], stakeMinor: 0 },
  { acvs: [undefined, undefined], stakeMinor: undefined },
  { acvs: [undefined, 0], stakeMinor: 0 },
  { acvs: [undefined, 500], stakeMinor: 500 },
])('[L15] at stake on accounts of $acvs: $stakeMinor', ({ acvs, stakeMinor }) => {
  const dearest = new DearestAccounts()
  for (const [index, acv] of acvs.entries()) dearest.add(`A${index}`, acv)
  expect(dearest.stakeMinor).toBe(stakeMinor)
})

test('[L15] the same as sorting everything, whatever the order of arrival', () => {
  const anyList = fc.array(fc.option(fc.nat(20), { nil: undefined }), { maxLength: 60 })
  fc.assert(
    fc.property(anyList, fc.integer({ min: 1, max: 12 }), fc.boolean(), (acvs, limit, isReversed) => {
      const dearest = new DearestAccounts(limit)
      const entries = acvs.map((acv, index) => ({ id: `A${String(index).padStart(3, '0')}`, acv }))
      for (const { id, acv } of isReversed ? [...entries].reverse() : entries) dearest.add(id, acv)
      const sorted = [...entries].sort((a, b) => (b.acv ?? -1) - (a.acv ?? -1) || (a.id < b.id ? -1 : 1))
      expect(dearest.ids()).toEqual(sorted.slice(0, limit).map(({ id }) => id))
      expect(dearest.count).toBe(acvs.length)
    }),
  )
})
