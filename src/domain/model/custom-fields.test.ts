import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import type { Facts } from '../account/field-catalogue.ts'
import { aModel } from './a-model.ts'
import type { CustomFields } from './condition-fields.ts'
import type { ModelDocument } from './document.ts'
import { resolveModel } from './resolve-model.ts'

function problemsOf(document: Partial<ModelDocument>, customFields?: CustomFields) {
  const resolved = resolveModel({ tierwise: 1, ...document }, { customFields })
  return resolved.kind === 'problems' ? resolved.problems : []
}

describe('[M9] custom fields', () => {
  const tiers = [
    { id: 'a', touch: 'high' as const, when: 'custom.seats > 5 && custom.plan == "gold" && custom.live' },
  ]

  test('of unknown type are taken for what the conditions use them as', () => {
    const { condition } = aModel({ tiers }).tiers[0]!
    const facts = (custom: Record<string, string | number | boolean>): Facts => ({
      account: anAccount({ id: '1', custom }),
      context: {
        asOf: 0,
        minorPerMajor: 100,
        segments: { midMarketFrom: 100, enterpriseFrom: 1000 },
        health: { redBelow: 40, greenFrom: 70 },
        companyComplexity: undefined,
      },
    })
    expect(condition!.evaluate(facts({ seats: 6, plan: 'gold', live: true }))).toBe(true)
    expect(condition!.evaluate(facts({ seats: 6, plan: 'gold' }))).toBeUndefined()
    // A text where a number belongs is unknown.
    expect(condition!.evaluate(facts({ seats: '6', plan: 'gold', live: true }))).toBeUndefined()
  })

  test('declared ones are checked: a field that is neither declared nor listed is unknown', () => {
    expect(problemsOf({ tiers, fields: { seats: 'count', plan: 'text', live: 'boolean' } })).toEqual([])
    expect(problemsOf({ tiers, fields: { seats: 'count', plan: 'text' } })).toMatchObject([
      { code: 'condition_unknown_field', path: ['tiers', 0, 'when'], values: { field: 'custom.live' } },
    ])
    expect(problemsOf({ tiers }, { seats: 'double', plan: 'string', live: 'bool' })).toEqual([])
    expect(problemsOf({ tiers }, { seats: 'double', plan: 'string' })).toMatchObject([
      { code: 'condition_unknown_field' },
    ])
  })

  test('a type that the list contradicts is a problem, a count that it has as a number is not', () => {
    expect(
      problemsOf({ fields: { seats: 'count', plan: 'text' } }, { seats: 'double', plan: 'double' }),
    ).toEqual([
      {
        code: 'custom_field_type',
        path: ['fields', 'plan'],
        values: { field: 'custom.plan', declared: 'text', found: 'number' },
      },
    ])
  })
})
