import { expect, test } from 'vitest'
import { compileExample, type ExampleRow } from './compile-example.ts'
import type { Value } from './field.ts'

function evaluate(source: string, row: ExampleRow = {}): Value {
  return compileExample(source).evaluate(row)
}

test.each([
  'acv > 5',
  'acv == 5',
  'acv != 5',
  '5 <= acv',
  'acv > employees',
  'acv + 1 > 0',
  '-acv < 0',
  'acv in [1, 2]',
  '1.0 in [acv, 2]',
  'segment == "smb"',
  'segment < "x"',
  'segment.contains("s")',
  'segment + "x" == "ax"',
  'size(segment) > 0',
  'max(acv, 1) > 0',
  'round(acv) == 0',
  'strategic',
  'strategic == true',
  '!strategic',
])('[C1] %s is unknown without its field', (source) => {
  expect(evaluate(source)).toBeUndefined()
})

test('[C1] one missing field is enough, whichever side it is on', () => {
  expect(evaluate('acv > employees', { acv: 1 })).toBeUndefined()
  expect(evaluate('acv > employees', { employees: 1 })).toBeUndefined()
  expect(evaluate('min(1, acv, 2)')).toBeUndefined()
})

test('[C2] an unknown part leaves a whole open only where the other parts do not settle it', () => {
  const row = { acv: 1 }
  expect(evaluate('acv == 1 || strategic', row)).toBe(true)
  expect(evaluate('strategic || acv == 1', row)).toBe(true)
  expect(evaluate('acv == 2 && strategic', row)).toBe(false)
  expect(evaluate('strategic && acv == 2', row)).toBe(false)
  expect(evaluate('acv == 2 || strategic', row)).toBeUndefined()
  expect(evaluate('strategic && acv == 1', row)).toBeUndefined()
  expect(evaluate('strategic && employees > 1 && acv == 2', row)).toBe(false)
  expect(evaluate('strategic || employees > 1 || segment == "a" || acv == 1', row)).toBe(true)
})

test('[C3] an unknown choice is known where both branches agree', () => {
  expect(evaluate('strategic ? 1 : 2', { strategic: true })).toBe(1)
  expect(evaluate('strategic ? 1 : 2', { strategic: false })).toBe(2)
  expect(evaluate('strategic ? 1 : 2')).toBeUndefined()
  expect(evaluate('strategic ? acv : 3', { acv: 3 })).toBe(3)
  expect(evaluate('strategic ? acv : acv')).toBeUndefined()
})

test('[C4] known and has answer yes or no; coalesce takes the first known', () => {
  expect(evaluate('known(acv)')).toBe(false)
  expect(evaluate('known(acv)', { acv: 0 })).toBe(true)
  expect(evaluate('has(custom.paid)', { 'custom.paid': false })).toBe(true)
  expect(evaluate('!has(custom["seats sold"])')).toBe(true)
  expect(evaluate('coalesce(acv, employees * 2, 7)', { employees: 4 })).toBe(8)
  expect(evaluate('coalesce(acv, employees)')).toBeUndefined()
  expect(evaluate('known(segment) && segment == "smb"')).toBe(false)
})

test('[C5] whole numbers and decimals mix', () => {
  expect(evaluate('acv == 100000', { acv: 100_000 })).toBe(true)
  expect(evaluate('acv * 2 > 1', { acv: 0.6 })).toBe(true)
  expect(evaluate('acv in [1, 2.5, 3u, 0x10]', { acv: 16 })).toBe(true)
  expect(evaluate('7 / 2')).toBe(3.5)
  expect(evaluate('acv / 2 == 3.5', { acv: 7 })).toBe(true)
  expect(evaluate('-7 % 4 + acv', { acv: 0 })).toBe(-3)
  expect(evaluate('row["Monthly Charges"] * 12', { 'row.Monthly Charges': 20 })).toBe(240)
})

test.each(['1 / acv', '1 % acv', 'acv / acv', '1e308 * 10 + acv'])(
  '[C5] %s has no result for zero',
  (source) => {
    expect(evaluate(source, { acv: 0 })).toBeUndefined()
    expect(evaluate(`${source} > 1`, { acv: 0 })).toBeUndefined()
  },
)

test('[C6] membership is equality with one of the list', () => {
  expect(evaluate('segment in ["smb", "enterprise"]', { segment: 'smb' })).toBe(true)
  expect(evaluate('segment in ["smb", "enterprise"]', { segment: 'SMB' })).toBe(false)
  expect(evaluate('acv in []')).toBe(false)
  expect(evaluate('acv in [employees, 1]', { acv: 1 })).toBe(true)
  expect(evaluate('acv in [employees, 1]', { acv: 2 })).toBeUndefined()
  expect(evaluate('acv in [employees, 1]', { acv: 2, employees: 3 })).toBe(false)
  expect(evaluate('"2025-06-30" < segment', { segment: '2025-07-01' })).toBe(true)
})

test.each<[string, Value]>([
  ['segment.startsWith("Mid")', true],
  ['segment.endsWith("Mid")', false],
  ['segment.contains("-M")', true],
  ['segment.size() == 10', true],
  ['size(segment)', 10],
  ['size("👍ü")', 2],
  ['segment.lowerAscii()', 'mid-märket'],
  ['segment.upperAscii()', 'MID-MäRKET'],
  ['" a ".trim() + segment', 'aMid-Märket'],
  ['min(3, 2, acv)', 2],
  ['max(3, acv)', 3],
  ['round(2.5)', 3],
  ['round(-2.5)', -3],
  ['round(0.49999999999999994)', 0],
  ['round(acv)', 3],
])('[C7] %s', (source, wanted) => {
  const row = { segment: source.includes('-M') ? 'Mid-Market' : 'Mid-Märket', acv: 2.5 }
  expect(evaluate(source, row)).toBe(wanted)
})

test('[C8] all ways of writing a name are the same field', () => {
  const row = { 'custom.seats': 5, 'custom.seats sold': 6, 'row.Monthly Charges': 7 }
  expect(evaluate('custom.seats == 5 && custom["seats"] == 5', row)).toBe(true)
  expect(compileExample('custom["seats sold"] > 1 || row["Monthly Charges"] > custom.seats').fields).toEqual([
    'custom.seats',
    'custom.seats sold',
    'row.Monthly Charges',
  ])
  expect(compileExample('known(acv) && acv > 1').fields).toEqual(['acv'])
})

test('[C5] a constant is calculated once and stands on the right', () => {
  expect(compileExample('12 * 1000 - -1 < acv').ast).toMatchObject({
    operator: '>',
    left: { kind: 'field', name: 'acv' },
    right: { kind: 'literal', value: 12_001 },
  })
})
