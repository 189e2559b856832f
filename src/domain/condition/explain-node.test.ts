import { expect, test } from 'vitest'
import { compileExample, type ExampleRow } from './compile-example.ts'

test('[C14] every part is there with what was found, whatever settled the whole', () => {
  const expression = compileExample(
    'acv >= 100000 || (known(segment) && segment == "enterprise" && 80000 <= acv)',
  )
  expect(expression.explain({ acv: 120_000 })).toEqual({
    kind: 'any',
    source: expression.source,
    holds: true,
    missing: [],
    incalculable: [],
    parts: [
      {
        kind: 'comparison',
        source: 'acv >= 100000',
        operator: '>=',
        fields: { acv: 120_000 },
        found: 120_000,
        wanted: 100_000,
        holds: true,
        missing: [],
        incalculable: [],
      },
      {
        kind: 'all',
        source: 'known(segment) && segment == "enterprise" && 80000 <= acv',
        holds: false,
        missing: [],
        incalculable: [],
        parts: [
          {
            kind: 'known',
            source: 'known(segment)',
            field: 'segment',
            found: undefined,
            holds: false,
            missing: [],
            incalculable: [],
          },
          {
            kind: 'comparison',
            source: 'segment == "enterprise"',
            operator: '==',
            fields: { segment: undefined },
            found: undefined,
            wanted: 'enterprise',
            holds: undefined,
            missing: ['segment'],
            incalculable: [],
          },
          {
            kind: 'comparison',
            source: '80000 <= acv',
            operator: '>=',
            fields: { acv: 120_000 },
            found: 120_000,
            wanted: 80_000,
            holds: true,
            missing: [],
            incalculable: [],
          },
        ],
      },
    ],
  })
})

test('[C14] choices, memberships, values and calculations', () => {
  expect(
    compileExample('strategic ? acv in [1, 2] : !strategic').explain({ strategic: true, acv: 2 }),
  ).toMatchObject({
    kind: 'choice',
    holds: true,
    condition: { kind: 'value', value: true, holds: true },
    whenTrue: { kind: 'membership', found: 2, wanted: [1, 2], holds: true },
    whenFalse: { kind: 'not', holds: false, part: { holds: true } },
  })
  expect(compileExample('custom.seats * 2').explain({ 'custom.seats': 4 })).toMatchObject({
    kind: 'value',
    source: 'custom.seats * 2',
    fields: { 'custom.seats': 4 },
    value: 8,
    holds: undefined,
  })
})

test('[C14] the words of a part have their brackets', () => {
  const evidence = compileExample('!(acv > 1) && (acv < (2 + 3)) && size("(") == 1').explain({ acv: 0 })
  expect(evidence.kind === 'all' && evidence.parts.map(({ source }) => source)).toEqual([
    '!(acv > 1)',
    'acv < (2 + 3)',
    'size("(") == 1',
  ])
})

test('[C15] only what made the whole unknown is named', () => {
  const missing = (source: string, row: ExampleRow) => compileExample(source).explain(row).missing
  expect(missing('acv > 1 || segment == "a"', { acv: 0 })).toEqual(['segment'])
  expect(missing('acv > 1 || segment == "a"', { acv: 2 })).toEqual([])
  expect(missing('acv > 1 && (segment == "a" || strategic)', {})).toEqual(['acv', 'segment', 'strategic'])
  expect(missing('acv > 1 && (segment == "a" || strategic)', { strategic: true })).toEqual(['acv'])
  expect(missing('strategic ? acv > 1 : employees > 1', { strategic: true })).toEqual(['acv'])
  expect(missing('strategic ? acv > 1 : employees > 1', { acv: 2 })).toEqual(['strategic', 'employees'])
  expect(missing('coalesce(acv, employees) > 1', {})).toEqual(['acv', 'employees'])
  expect(missing('(strategic ? acv : employees) > 1', { strategic: false })).toEqual(['employees'])
  expect(missing('(strategic ? acv : employees) > 1', { acv: 1, employees: 2 })).toEqual(['strategic'])
  expect(missing('acv in [employees, 3]', { acv: 1 })).toEqual(['employees'])
})

test('[C15] a calculation without a result is named by its words', () => {
  const evidence = compileExample('strategic || acv / employees > 3').explain({
    acv: 1,
    employees: 0,
    strategic: false,
  })
  expect(evidence).toMatchObject({ holds: undefined, missing: [], incalculable: ['acv / employees'] })
})
