import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../../../../domain/account/account.ts'
import { compileExpression } from '../../../../domain/condition/compile-expression.ts'
import { conditionFields } from '../../../../domain/model/condition-fields.ts'
import { printCondition, readCondition } from './condition-rows.ts'

const fields = conditionFields({ seats: 'double', 'plan name': 'string', in: 'double', trial: 'bool' })
const read = (source: string) => readCondition(source, fields)

describe('a condition as rows', () => {
  test('joined by all, with a group of any inside', () => {
    expect(read('acv >= 100000 && (region == "EMEA" || strategic)')).toEqual({
      join: 'all',
      items: [
        { kind: 'row', field: 'acv', operator: '>=', values: [100000] },
        {
          kind: 'group',
          join: 'any',
          items: [
            { kind: 'row', field: 'region', operator: '==', values: ['EMEA'] },
            { kind: 'row', field: 'strategic', operator: 'is_true', values: [] },
          ],
        },
      ],
    })
  })

  test.each([
    ['10 < acv', 'acv > 10'],
    ['!(region in ["a", "b"])', '!(region in ["a", "b"])'],
    ['strategic != true', '!strategic'],
    ['!known(custom.seats)', '!known(custom.seats)'],
    ['custom["plan name"].contains("x")', 'custom["plan name"].contains("x")'],
    ['row_is_nothing', undefined],
    ['custom["in"] == 1', 'custom["in"] == 1'],
    ['acv >= 1 && (acv < 5 && health < 3)', 'acv >= 1 && acv < 5 && health < 3'],
    ['acv * 2 > employees', 'acv * 2 > employees'],
    ['acv > 1 && acv * 2 > employees', 'acv > 1 && (acv * 2 > employees)'],
  ])('%s is %s', (source, printed) => {
    const tree = read(source)
    expect(tree && printCondition(tree)).toBe(printed)
  })

  test('a row that is not complete says nothing yet', () => {
    const row = { kind: 'row', field: 'acv', operator: '>=', values: [] } as const
    expect(printCondition({ join: 'all', items: [row] })).toBe('')
    const known = { kind: 'row', field: 'acv', operator: 'known', values: [] } as const
    expect(
      printCondition({ join: 'any', items: [row, { kind: 'group', join: 'all', items: [known, row] }] }),
    ).toBe('known(acv)')
  })
})

const anyLeaf = fc.constantFrom(
  ...['acv >= 100', 'acv < 50.5', '10 < acv', 'employees != -1', 'health in [1, 50, 2.5]', 'acv in []'],
  ...['region == "EMEA"', "region != 'a\\\"b'", 'region in ["EMEA", "APAC"]', '!(region in ["EMEA"])'],
  ...[
    'strategic',
    '!strategic',
    'strategic == false',
    'custom.trial',
    '!known(region)',
    'known(custom.seats)',
  ],
  ...['custom["plan name"].startsWith("p")', 'region.contains("E")', 'region < "F"', 'custom["in"] > 3'],
  ...['acv * 2 > employees', '(strategic ? acv : health) > 10', 'coalesce(custom.seats, 0) >= 5', 'true'],
)
const { anyCondition } = fc.letrec<{ anyCondition: string }>((tie) => ({
  anyCondition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    anyLeaf,
    fc
      .array(tie('anyCondition'), { minLength: 2, maxLength: 3 })
      .map((parts) => parts.map((part) => `(${part})`).join(' && ')),
    fc
      .array(tie('anyCondition'), { minLength: 2, maxLength: 3 })
      .map((parts) => parts.map((part) => `(${part})`).join(' || ')),
    tie('anyCondition').map((part) => `!(${part})`),
  ),
}))

const maybe = <Value>(values: readonly Value[]) => fc.constantFrom<Value | undefined>(undefined, ...values)
const anyFacts = fc
  .record({
    acvMinor: maybe([0, 1000, 5000, 10_000, 20_000]),
    employees: maybe([0, 10, 500]),
    region: maybe(['EMEA', 'APAC', 'a"b']),
    strategic: maybe([true, false]),
    health: maybe([1, 20, 50]),
    custom: fc.constantFrom({}, { seats: 4, trial: true }, { 'plan name': 'pro', in: 4, trial: false }),
  })
  .map((known) => ({
    account: anAccount({ id: 'a', ...known }),
    context: {
      ...{ asOf: 0, minorPerMajor: 100, companyComplexity: undefined },
      segments: { midMarketFrom: 100, enterpriseFrom: 1000 },
      health: { redBelow: 40, greenFrom: 70 },
    },
  }))

test('what is read and printed means the same for every account, and reads as the same rows', () => {
  fc.assert(
    fc.property(anyCondition, fc.array(anyFacts, { minLength: 3, maxLength: 6 }), (source, facts) => {
      const tree = read(source)!
      const printed = printCondition(tree)
      const before = compileExpression(source, fields, 'bool')
      const after = compileExpression(printed, fields, 'bool')
      if (before.kind !== 'expression' || after.kind !== 'expression') throw new Error(printed)
      for (const each of facts) {
        expect(after.expression.evaluate(each)).toBe(before.expression.evaluate(each))
      }
      expect(printCondition(read(printed)!)).toBe(printed)
    }),
  )
})
