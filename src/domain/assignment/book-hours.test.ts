import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { csmHoursOfYear, demandByMonth } from '../capacity/demand-by-month.ts'
import { tallyAccounts } from '../capacity/tally-accounts.ts'
import { toNumber } from '../kernel/exact.ts'
import { bookHours } from './book-hours.ts'
import { AS_OF, MODEL } from './testing/any-company.ts'

const anyDay = fc.option(fc.integer({ min: AS_OF - 1000, max: AS_OF + 1000 }), { nil: undefined })
const anyAccounts = fc.array(
  fc.record({ health: fc.constantFrom(undefined, 10, 90), startOn: anyDay, renewalOn: anyDay }),
  { minLength: 1, maxLength: 20 },
)

test('[N3] hours of accounts add up to what capacity counts for their tier', () => {
  fc.assert(
    fc.property(anyAccounts, fc.constantFrom(0, 1, 2), (known, tier) => {
      const accounts = known.map((values, index) => anAccount({ id: `A${index}`, ...values }))
      const hoursOf = bookHours(MODEL, AS_OF)
      const tally = tallyAccounts(MODEL, AS_OF)
      for (const account of accounts) tally.add(account, tier)
      const demand = demandByMonth({ model: MODEL, tallies: tally.tallies() })[tier]!
      const sum = accounts.reduce((hours, account) => hours + hoursOf(account, tier), 0)
      expect(sum).toBeCloseTo(toNumber(csmHoursOfYear(demand)), 6)
    }),
  )
})

test('[N3] red takes half as much again, and its save; a renewal beyond the year is not in it', () => {
  const hoursOf = bookHours(MODEL, AS_OF)
  const calm = hoursOf({ health: 90, startOn: undefined, renewalOn: AS_OF + 500 }, 0)
  const renewing = hoursOf({ health: 90, startOn: undefined, renewalOn: AS_OF + 5 }, 0)
  const red = hoursOf({ health: 10, startOn: undefined, renewalOn: AS_OF + 500 }, 0)
  const { service, renewalOwner } = MODEL.tiers[0]!
  expect(calm).toBeCloseTo((365 / 7) * 3 + 100, 9)
  expect(renewing - calm).toBeCloseTo(renewalOwner === 'csm' ? 20 : 0, 9)
  expect(red).toBeCloseTo(1.5 * calm + service.saveHours, 9)
})
