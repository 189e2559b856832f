import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bridgeOf } from './bridge-of.ts'
import type { PaidPeriod } from './paid-period.ts'
import { retentionBy } from './retention-by.ts'

const OPTIONS = { snapshot: 'start', definition: 'capped', by: 'quarter' } as const

test('[RT8] a customer stays in the group of its earliest row, and who changes is counted', () => {
  const periods: PaidPeriod[] = [
    { customer: 'a', from: 20_000, until: 20_200, amountMinor: 5 },
    { customer: 'a', from: 19_000, until: 20_000, amountMinor: 3 },
    { customer: 'b', from: 19_000, until: undefined, amountMinor: 7 },
    { customer: 'c', from: 19_000, until: undefined, amountMinor: 11 },
  ]
  const found = retentionBy(periods, ['high', 'low', 'low', undefined], OPTIONS)!
  expect(found.changing).toBe(1)
  expect(found.groups.map(({ group, bridge }) => [group, bridge.totals.newMinor])).toEqual([
    ['high', 0],
    ['low', 10],
    [undefined, 11],
  ])
})

test('[RT8] groups add up to the whole in every month, over the same months', () => {
  const anyPeriod = fc.record({
    customer: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    from: fc.integer({ min: 19_000, max: 20_000 }),
    until: fc.option(fc.integer({ min: 19_000, max: 21_000 }), { nil: undefined }),
    amountMinor: fc.integer({ min: 0, max: 1000 }),
    group: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(anyPeriod, { minLength: 1, maxLength: 15 }), (rows) => {
      const groups = rows.map(({ group }) => group)
      const whole = bridgeOf(rows, OPTIONS)
      const found = retentionBy(rows, groups, OPTIONS)
      expect(found === undefined).toBe(whole === undefined)
      for (const [at, month] of whole?.months.entries() ?? []) {
        for (const name of [
          'openingMinor',
          'newMinor',
          'churnMinor',
          'closingMinor',
          'openingCustomers',
        ] as const) {
          const sum = found!.groups.reduce((total, { bridge }) => total + bridge.months[at]![name], 0)
          expect(sum).toBe(month[name])
        }
      }
    }),
  )
})
