import { expect, test } from 'vitest'
import { anAccount } from '../../../domain/account/account.ts'
import type { Schema } from '../../api/client.ts'
import { accountColumnsOf, buffersOf, customerBaseOf } from './customer-base-of.ts'

const NOTHING = { values: [], at: [-1, -1] }
const table: Schema<'AccountTable'> = {
  ...{ asOf: '2026-07-01', currency: 'EUR', count: 2, inOtherCurrency: 0 },
  ...{ id: ['a', 'b'], externalId: ['A', 'B'], name: ['One', null] },
  ...{ acvMinor: [1_200_000, null], employees: [0, null], health: [null, 12.5], startOn: [20_000, null] },
  ...{ renewalOn: [null, null], complexity: [null, 5], strategic: [false, null] },
  ...{ tier: NOTHING, owner: NOTHING, ownerNames: [], region: NOTHING, country: NOTHING, industry: NOTHING },
  contractTouch: { values: ['low', 'high'], at: [-1, 1] },
}

test('what is known of an account comes back out of the columns, and what is not known stays unknown', () => {
  const base = customerBaseOf(accountColumnsOf(table))
  expect(base).toMatchObject({ currency: 'EUR', accounts: { size: 2 } })
  expect([...base.accounts]).toEqual([
    anAccount({ id: '0', acvMinor: 1_200_000, employees: 0, startOn: 20_000, strategic: false }),
    anAccount({ id: '1', health: 12.5, complexity: 5, contractTouch: 'high' }),
  ])
  expect([...base.accounts]).toHaveLength(2)
})

test('the columns can be handed over, and the table stays as it was', () => {
  const columns = accountColumnsOf(table)
  const handed = structuredClone(columns, { transfer: buffersOf(columns) })
  expect(columns.acvMinor).toHaveLength(0)
  expect([...customerBaseOf(handed).accounts][1]).toMatchObject({ complexity: 5 })
  expect(table.acvMinor).toEqual([1_200_000, null])
})
