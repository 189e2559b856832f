import { expect, test } from 'vitest'
import { listFirst } from './list-first.ts'

test.each([
  [
    ['sales_pipeline.csv', 'accounts.csv'],
    ['accounts.csv', 'sales_pipeline.csv'],
  ],
  [
    ['b.csv', 'a.csv'],
    ['b.csv', 'a.csv'],
  ],
  [
    ['ravenstack_subscriptions.csv', 'ravenstack_accounts.csv'],
    ['ravenstack_accounts.csv', 'ravenstack_subscriptions.csv'],
  ],
  [[], []],
])('of %j the list comes first', (names, expected) => {
  expect(listFirst(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(expected)
})
