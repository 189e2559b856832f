import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schema } from '../../api/client.ts'
import { parseSort } from '../../ui/grid/column.ts'
import { AccountBase } from './account-base.ts'
import { countValues, NOT_KNOWN } from './filter-accounts.ts'
import { orderAccounts } from './order-accounts.ts'

const NOBODY = { values: [], at: [-1, -1, -1, -1] }
const TABLE: Schema<'AccountTable'> = {
  ...{ asOf: '2026-07-01', currency: 'USD', count: 4, inOtherCurrency: 0 },
  id: ['1', '2', '3', '4'],
  externalId: ['C-10', 'C-9', 'C-8', 'C-7'],
  name: ['Zulu', 'Älpha', 'Mike', null],
  acvMinor: [100_000_00, 5_000_00, null, 20_000_00],
  ...{ employees: [null, null, null, null], health: [1, 2, 3, 4], complexity: [null, null, null, null] },
  strategic: [null, null, null, null],
  ...{ renewalOn: [20_000, 20_100, null, 20_635], startOn: [null, null, null, null] },
  tier: { values: ['high', 'low'], at: [0, 1, -1, 1] },
  ...{ owner: { values: ['p1', 'p2'], at: [1, 0, -1, 0] }, ownerNames: ['CSM 02', 'CSM 01'] },
  ...{ region: NOBODY, country: NOBODY, industry: NOBODY, contractTouch: NOBODY },
}
const base = new AccountBase(TABLE)

function order(filters: Record<string, string>, sort = '') {
  return [...orderAccounts(base, { filters, sort: parseSort(sort), locale: 'de-DE' })].map(
    (row) => base.at(row).externalId,
  )
}

test('without filters and order all accounts stand as they came', () => {
  expect(order({})).toEqual(['C-10', 'C-9', 'C-8', 'C-7'])
})

test('what is not known comes last, in both directions', () => {
  expect(order({}, 'acv')).toEqual(['C-9', 'C-7', 'C-10', 'C-8'])
  expect(order({}, '-acv')).toEqual(['C-10', 'C-7', 'C-9', 'C-8'])
  expect(order({}, '-name')).toEqual(['C-10', 'C-8', 'C-9', 'C-7'])
})

test('texts are in the order of the language, with numbers by their value', () => {
  expect(order({}, 'name')).toEqual(['C-9', 'C-8', 'C-10', 'C-7'])
  expect(order({}, 'id')).toEqual(['C-7', 'C-8', 'C-9', 'C-10'])
  expect(order({}, 'owner -health')).toEqual(['C-10', 'C-7', 'C-9', 'C-8'])
})

test('filters go together; money is typed in whole units, days as such', () => {
  expect(order({ tier: 'low' })).toEqual(['C-9', 'C-7'])
  expect(order({ tier: 'low', acv: '10k' })).toEqual(['C-7'])
  expect(order({ acv: '5,000..20,000' })).toEqual(['C-9', 'C-7'])
  expect(order({ renewal: '2026-07-01' })).toEqual(['C-7'])
  expect(order({ name: 'älp' })).toEqual(['C-9'])
  expect(order({ name: 'c-7' })).toEqual(['C-7'])
  expect(order({ tier: NOT_KNOWN })).toEqual(['C-8'])
  expect(order({ tier: 'gone' })).toEqual([])
  expect(order({ tier: 'high|-' })).toEqual(['C-10', 'C-8'])
  expect(order({ acv: NOT_KNOWN })).toEqual(['C-8'])
})

test('what is not yet to be understood filters nothing', () => {
  expect(order({ acv: '>' })).toHaveLength(4)
  expect(order({ unknown: 'x' })).toHaveLength(4)
})

test('an account is always the same object', () => {
  expect(base.at(0)).toBe(base.at(0))
  expect(base.at(0)).toMatchObject({ tier: 'high', ownerName: 'CSM 01', acvMinor: 100_000_00 })
  expect(base.sumOf('acvMinor', [0, 1, 2])).toBe(105_000_00)
  expect(base.valuesOf('tier', 'en')).toEqual(['high', 'low'])
})

test('values are counted among the accounts that the other filters let through', () => {
  expect(countValues(base, { tier: 'high', health: '2' }, 'tier')).toEqual(
    new Map([
      ['high', 0],
      ['low', 2],
      [NOT_KNOWN, 1],
    ]),
  )
  expect(countValues(base, { tier: 'low' }, 'owner')).toEqual(
    new Map([
      ['p1', 2],
      ['p2', 0],
      [NOT_KNOWN, 0],
    ]),
  )
})

test('an order is that of comparing account by account, whatever the columns', () => {
  const anyAccount = fc.record({
    acv: fc.option(fc.nat(3)),
    health: fc.option(fc.double({ min: 0, max: 2, noNaN: true })),
    tier: fc.integer({ min: -1, max: 1 }),
  })
  const anySort = fc.uniqueArray(
    fc.record({ column: fc.constantFrom('acv', 'health', 'tier'), isDescending: fc.boolean() }),
    { selector: ({ column }) => column, minLength: 1 },
  )
  fc.assert(
    fc.property(fc.array(anyAccount), anySort, (accounts, sort) => {
      const many = new AccountBase({
        ...TABLE,
        count: accounts.length,
        id: accounts.map((_, row) => String(row)),
        acvMinor: accounts.map(({ acv }) => acv),
        health: accounts.map(({ health }) => health),
        tier: { values: ['a', 'b'], at: accounts.map(({ tier }) => tier) },
      })
      const fieldAt = {
        acv: (row: number) => accounts[row]!.acv,
        health: (row: number) => accounts[row]!.health,
      }
      const compare = (one: number, other: number) => {
        for (const { column, isDescending } of sort) {
          const [left, right] = [one, other].map((row) => {
            if (column !== 'tier') return fieldAt[column as 'acv' | 'health'](row)
            return accounts[row]!.tier < 0 ? null : accounts[row]!.tier
          })
          if (left === right) continue
          if (left === null || left === undefined) return 1
          if (right === null || right === undefined) return -1
          return isDescending ? right - left : left - right
        }
        return one - other
      }
      const found = [...orderAccounts(many, { filters: {}, sort, locale: 'en' })]
      expect(found).toEqual([...accounts.keys()].sort(compare))
    }),
  )
})
