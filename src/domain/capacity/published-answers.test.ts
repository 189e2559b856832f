import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exact, toNumber } from '../kernel/exact.ts'
import { aCadence, aServiceLevel } from '../model/a-service-level.ts'
import { productiveHours } from '../model/productive-hours.ts'
import { aTier } from '../service/a-tier.ts'
import { compareRatio } from './compare-ratio.ts'

const FILE = new URL('../../../../shared/data/saas_metrics/worked_examples.json', import.meta.url)

type Example = {
  readonly id: string
  readonly inputs: Readonly<Record<string, number>>
  readonly recomputed: Readonly<Record<string, number>>
}

function example(id: string): Example {
  const all = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly examples: readonly Example[] }
  return all.examples.find((found) => found.id === id)!
}

/** Accounts per CSM when each gets so many touches a quarter of so many hours, in so many productive hours a year. */
function ratioFor({ touches_per_quarter, hours_per_touch }: Example['inputs'], hours: number) {
  const cadence = aCadence({ everyDays: 365 / (4 * touches_per_quarter!), minutes: 60 * hours_per_touch! })
  const tier = aTier({ service: aServiceLevel({ cadences: [cadence] }) })
  const load = { accounts: 1, redAccounts: 0, people: { redUplift: 0.5 } }
  return compareRatio({ tier, ...load, productiveHours: exact(hours) })!.impliedRatio
}

describe.skipIf(!existsSync(FILE))('the book of a CSM as others publish it', () => {
  test('[P1] [P8] 13 weeks of 40 hours, 75 % used, 15 % of that for administration', () => {
    const { inputs, recomputed } = example('csm-capacity-1')
    const utilisation = (inputs.utilisation! * 100 * (100 - inputs.admin_overhead! * 100)) / 10_000
    const quarter = {
      weeksOfLeave: 52 - inputs.weeks_quarter!,
      hoursPerWeek: inputs.hours_week!,
      utilisation,
    }
    const hours = toNumber(productiveHours(quarter))
    expect(hours).toBe(recomputed.productive_hours)
    expect(ratioFor(inputs, 4 * hours)).toBeCloseTo(recomputed.accounts_per_csm!, 9)
  })

  test('[P8] twice the touches, half the book', () => {
    const { inputs, recomputed } = example('csm-capacity-2')
    expect(ratioFor(inputs, 4 * inputs.productive_hours!)).toBeCloseTo(recomputed.accounts_per_csm!, 9)
  })
})
