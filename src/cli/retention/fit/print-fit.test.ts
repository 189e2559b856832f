import { createColors } from 'picocolors'
import { describe, expect, test } from 'vitest'
import type { Cohort } from '../../../domain/retention/fit/cohort.ts'
import { projectRenewals } from '../../../domain/retention/fit/project-renewals.ts'
import { describe as words } from '../../../language/describe.ts'
import type { LearntRenewals } from '../../../operations/retention/learn-renewals.ts'
import { fitJson } from './fit-json.ts'
import { printFit } from './print-fit.ts'

const REGULAR = { name: 'regular', customers: [1000, 631, 468, 382, 326, 289, 262, 241] }
const HIGH_END = { name: 'high end', customers: [1000, 869, 743, 653, 593, 551, 517, 491] }
const YOUNG = { name: 'young', customers: [100, 80] }

function learn(
  cohorts: readonly Cohort[],
  more: Partial<LearntRenewals> & { after?: number } = {},
): LearntRenewals {
  const { discount = 0.1, after } = more
  const projection = projectRenewals(cohorts, { renewals: 7, project: 12, discount, afterRenewals: after })
  if (projection.kind === 'refused') throw new Error(projection.reason.code)
  const loaded = cohorts.map((cohort) => ({
    ...{ cohort, values: 'percentages' as const, isSizeAssumed: true, missing: 2, file: 'a.csv', lines: [] },
  }))
  return { projection, cohorts: loaded, discount }
}

const print = (found: LearntRenewals) =>
  printFit(found, {
    words: words({ language: 'en', currency: 'USD' }),
    colours: createColors(false),
    width: undefined,
  })

describe('[D26] a projection of renewals', () => {
  test('says first how many stay and for how long, then what was assumed and is missing', () => {
    const lines = print(learn([REGULAR], { after: 3 })).split('\n')
    expect(lines[0]).toBe(
      'Of 1,000 customers, 17.0% are expected to be there after 12 renewals (between 14.5% and 19.7%). 62.7% stay at the first renewal, 94.5% at the last one. A new customer is expected to pay for 3.69 periods, discounted at 10.0% each.',
    )
    const said = lines.join('\n')
    expect(said).toContain('1,000 are assumed')
    expect(said).toContain('2 periods at the end are empty')
    expect(said).toMatch(/Periods still to come after 3 renewals +5\.44/)
    expect(said).not.toContain('Each cohort on its own')
  })

  test('where a lifetime has no end without a discount, it says so instead of a figure', () => {
    const [headline] = print(learn([REGULAR], { discount: 0 })).split('\n')
    expect(headline).toContain('there is no end to how long')
    expect(headline).not.toContain('—')
  })

  test('tells cohorts one by one, and that they do not renew alike', () => {
    const said = print(learn([REGULAR, HIGH_END, YOUNG]))
    expect(said).toContain('do not renew alike')
    expect(said).toMatch(/young +100 +1 .*too few renewals/)
  })

  test('an endless lifetime is said, and is null', () => {
    const found = learn([REGULAR], { discount: 0 })
    expect(print(found)).toContain('has no end here')
    expect(JSON.parse(JSON.stringify(fitJson(found))).expectedDiscountedLifetime).toBeUndefined()
  })

  test('--json has the names of the published figures', () => {
    const found = fitJson(learn([REGULAR], { after: 0 })) as Record<string, unknown>
    expect(found).toMatchObject({ alpha: expect.closeTo(0.7040773, 6), missing: 2, values: 'percentages' })
    expect(found.survival).toHaveLength(13)
    expect(found.renewalRates).toHaveLength(12)
    expect(found.residualLifetime).toMatchObject({ afterRenewals: 0, value: expect.closeTo(2.964399, 5) })
  })
})
