import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exact, fraction, multiply, subtract, toNumber } from '../kernel/exact.ts'
import { lifetimeValue } from './lifetime-value.ts'
import { lifetimeValueToCac, paybackMonths } from './payback.ts'

const FILE = new URL('../../../../shared/data/saas_metrics/worked_examples.json', import.meta.url)

/** A worked example of LTV that somebody published: amounts a month, no discount, no CS cost. */
type Example = {
  readonly id: string
  readonly inputs: Readonly<Partial<Record<'arpa_month' | 'gross_margin' | 'churn_month' | 'cac', number>>>
  readonly recomputed: Readonly<Partial<Record<'LTV' | 'ltv_cac' | 'payback_months', number>>>
}

function examples(): readonly Example[] {
  if (!existsSync(FILE)) return []
  const all = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly examples: readonly Example[] }
  return all.examples.filter(({ inputs }) => inputs.churn_month !== undefined && inputs.cac !== undefined)
}

describe.skipIf(!existsSync(FILE))('LTV, LTV : CAC and payback as others publish them', () => {
  test.each(examples())('[E24] [E26] $id', ({ inputs, recomputed }) => {
    // A month is the period here: the formula does not know how long one is, only that retention is per period.
    const profit = multiply(exact(inputs.arpa_month!), exact(inputs.gross_margin!))
    const retention = toNumber(subtract(exact(1), exact(inputs.churn_month!)))
    const life = lifetimeValue({ profit, retention, discount: 0 })
    if (life.kind !== 'value') throw new Error('every one of these accounts leaves some day')
    const cac = exact(inputs.cac!)
    expect(toNumber(life.value)).toBe(recomputed.LTV)
    expect(toNumber(lifetimeValueToCac(life.value, cac)!)).toBeCloseTo(recomputed.ltv_cac!, 6)
    const months = paybackMonths(cac, multiply(profit, fraction(12n, 1n)))
    if (recomputed.payback_months !== undefined) expect(months).toEqual(exact(recomputed.payback_months))
  })

  test('are more than a few', () => {
    expect(examples().length).toBeGreaterThanOrEqual(4)
  })
})
