import { describe, expect, test } from 'vitest'
import { compileExpression } from './compile-expression.ts'
import { type FieldType, fieldsOf, type Value } from './field.ts'

type Row = Readonly<Record<string, Value>>

const TYPES: Readonly<Record<string, FieldType>> = {
  acv: 'double',
  employees: 'double',
  segment: 'string',
  industry: 'string',
  strategic: 'bool',
  'custom.seats': 'double',
  'custom.seats sold': 'double',
  'custom.paid': 'bool',
  'row.Monthly Charges': 'double',
}

const FIELDS = fieldsOf<Row>(
  Object.fromEntries(
    Object.entries(TYPES).map(([name, type]) => [name, { type, read: (row: Row) => row[name] }]),
  ),
)

function compile(source: string, wanted?: FieldType) {
  const compiled = compileExpression(source, FIELDS, wanted)
  if (compiled.kind === 'problems') throw new Error(JSON.stringify(compiled.problems))
  return compiled.expression
}

function evaluate(source: string, row: Row = {}): Value {
  return compile(source).evaluate(row)
}

function problemsOf(source: string, wanted?: FieldType) {
  const compiled = compileExpression(source, FIELDS, wanted)
  return compiled.kind === 'problems' ? compiled.problems : []
}

describe('values', () => {
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
    expect(compile('custom["seats sold"] > 1 || row["Monthly Charges"] > custom.seats').fields).toEqual([
      'custom.seats',
      'custom.seats sold',
      'row.Monthly Charges',
    ])
    expect(compile('known(acv) && acv > 1').fields).toEqual(['acv'])
  })

  test('[C5] a constant is calculated once and stands on the right', () => {
    expect(compile('12 * 1000 - -1 < acv').ast).toMatchObject({
      operator: '>',
      left: { kind: 'field', name: 'acv' },
      right: { kind: 'literal', value: 12_001 },
    })
  })
})

describe('problems', () => {
  test('[C10] an unknown field comes with its place and the closest name', () => {
    expect(problemsOf('acv > 1 && employes > 5')).toEqual([
      {
        code: 'unknown-field',
        offset: 11,
        length: 8,
        detail: { field: 'employes', suggestion: 'employees' },
      },
    ])
    expect(problemsOf('seats > 5')[0]?.detail).toEqual({ field: 'seats', suggestion: 'custom.seats' })
    expect(problemsOf('zzz > 5')[0]?.detail).toEqual({ field: 'zzz' })
    expect(problemsOf('custom.plan == 1')[0]).toMatchObject({ code: 'unknown-field', length: 11 })
  })

  test('[C10] several problems come together, in the order of the source', () => {
    const problems = problemsOf('emp > 1 || acv == "100" || (segmnt == "x" && !acv) || strategic < true')
    expect(problems.map(({ code, offset }) => [code, offset])).toEqual([
      ['unknown-field', 0],
      ['wrong-type', 11],
      ['unknown-field', 28],
      ['wrong-type', 46],
      ['wrong-type', 54],
    ])
  })

  test.each<[string, string, Record<string, string>]>([
    ['segment == 5', 'segment == 5', { operator: '==', left: 'string', right: 'double', suggestion: '"5"' }],
    ['"100" < acv', '"100" < acv', { operator: '<', left: 'string', right: 'double', suggestion: '100' }],
    ['acv == strategic', 'acv == strategic', { operator: '==', left: 'double', right: 'bool' }],
    [
      '1 < acv < 5',
      '1 < acv < 5',
      { operator: '<', left: 'bool', right: 'double', suggestion: '1 < acv && acv < 5' },
    ],
    ['strategic && acv', 'acv', { operator: '&&', expected: 'bool', found: 'double' }],
    ['strategic ? 1 : "a"', 'strategic ? 1 : "a"', { operator: '?:', left: 'double', right: 'string' }],
    ['acv ? 1 : 2', 'acv', { operator: '?:', expected: 'bool', found: 'double' }],
    ['acv + "a"', 'acv + "a"', { operator: '+', left: 'double', right: 'string' }],
    ['segment - "a"', 'segment - "a"', { operator: '-', left: 'string', right: 'string' }],
    ['-segment', '-segment', { operator: '-', expected: 'double', found: 'string' }],
    ['acv in [1, "b"]', '"b"', { operator: 'in', left: 'double', right: 'string' }],
    ['segment.startsWith(5)', '5', { function: 'startsWith', expected: 'string', found: 'double' }],
    ['coalesce(acv, "a")', '"a"', { function: 'coalesce', expected: 'double', found: 'string' }],
  ])('[C10] %s has a wrong type', (source, place, detail) => {
    const [problem, ...others] = problemsOf(source)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ code: 'wrong-type', detail })
    expect(source.slice(problem!.offset, problem!.offset + problem!.length)).toBe(place)
  })

  test('[C10] a word where a text is wanted probably lacks its quotes', () => {
    const quoted = { field: 'enterprise', suggestion: '"enterprise"' }
    expect(problemsOf('segment == enterprise')[0]?.detail).toEqual(quoted)
    expect(problemsOf('enterprise == segment')[0]?.detail).toEqual(quoted)
    expect(problemsOf('segment in ["smb", enterprise]')[0]?.detail).toEqual(quoted)
    expect(problemsOf('segmant == "enterprise"')[0]?.detail).toEqual({
      field: 'segmant',
      suggestion: 'segment',
    })
  })

  test('[C10] the type of the whole can be asked for', () => {
    expect(problemsOf('acv + 1', 'bool')).toEqual([
      { code: 'wrong-type', offset: 0, length: 7, detail: { expected: 'bool', found: 'double' } },
    ])
    expect(compile('acv + 1', 'double').type).toBe('double')
  })

  test.each<[string, number, Record<string, string>]>([
    ['acv = 5', 4, { reason: 'unexpected', suggestion: '==' }],
    ['acv => 5', 4, { suggestion: '>=' }],
    ['acv <> 5', 5, { suggestion: '!=' }],
    ['acv > 5 and strategic', 8, { suggestion: '&&' }],
    ['acv > 5 OR strategic', 8, { suggestion: '||' }],
    ['not strategic', 4, { suggestion: '!' }],
    ['strategic & strategic', 10, { suggestion: '&&' }],
    ['acv >= 1,000,000', 8, { suggestion: '1000000' }],
    ['segment == “smb”', 11, { suggestion: '"' }],
    ['acv >', 5, { reason: 'unexpected-end' }],
    ['segment == "smb', 11, { reason: 'unterminated-text' }],
    ['package > 5', 0, { reason: 'reserved-word', found: 'package' }],
    ['acv == 1e999', 7, { reason: 'malformed' }],
    ['', 0, { reason: 'empty' }],
    [' \n', 0, { reason: 'empty' }],
  ])('[C11] %j is a syntax problem at %i', (source, offset, detail) => {
    const problems = problemsOf(source)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code: 'syntax', detail })
    expect(problems[0]!.offset).toBe(source.trim() === '' ? 0 : offset)
  })

  test('[C11] words of JavaScript are no habits', () => {
    expect(problemsOf('acv constructor')[0]?.detail).not.toHaveProperty('suggestion')
    expect(problemsOf('constructor(acv)')[0]?.detail).not.toHaveProperty('suggestion')
  })

  test.each<[string, string]>([
    ['too long', `acv > ${'1'.repeat(10_000)}`],
    ['too many brackets', `${'('.repeat(101)}strategic${')'.repeat(101)}`],
    ['a row of nots', `${'!'.repeat(9_000)}strategic`],
    ['a row of minus signs with gaps and comments', `${'- // x\n'.repeat(101)}acv`],
    ['a long sum', `acv${' + acv'.repeat(1_900)} > 1`],
    ['nested choices', `${'strategic ? 1 : '.repeat(110)}2`],
    ['nested calls', `${'round('.repeat(500)}acv${')'.repeat(500)}`],
    ['a long path', `custom${'.seats'.repeat(1_000)}`],
  ])('[C12] %s is refused', (_, source) => {
    const problems = problemsOf(source)
    expect(problems).toHaveLength(1)
    expect(problems[0]!.code).toBe('syntax')
    expect(problems[0]!.detail.limit).toBe(source.length > 10_000 ? '10000' : '100')
  })

  test('[C12] long is not deep: a chain of a thousand conditions runs', () => {
    const source = `acv == -1${' || acv == 1'.repeat(800)} || acv == 7`
    expect(evaluate(source, { acv: 7 })).toBe(true)
    expect(evaluate(source, { acv: 8 })).toBe(false)
    expect(compile(source).explain({ acv: 7 })).toMatchObject({ kind: 'any', holds: true })
    expect(
      evaluate(`${'('.repeat(99)}acv${')'.repeat(99)} == 1 && segment != "${'-'.repeat(500)}"`, { acv: 2 }),
    ).toBe(false)
  })

  test.each<[string, Record<string, string>]>([
    ['acv == null', { construct: 'null', suggestion: '!known(acv)' }],
    ['null != custom.seats', { construct: 'null', suggestion: 'known(custom.seats)' }],
    ['segment.matches("(a+)+$")', { function: 'matches', suggestion: 'contains' }],
    ['startswith(segment, "a")', { function: 'startswith', suggestion: 'startsWith' }],
    ['startsWith(segment, "a")', { function: 'startsWith', suggestion: 'x.startsWith()' }],
    ['acv.min(2)', { function: 'min', suggestion: 'min()' }],
    ['min(acv)', { function: 'min', construct: 'arguments', expected: '2', found: '1' }],
    ['round(acv, 2)', { function: 'round', construct: 'arguments', expected: '1', found: '2' }],
    ['coalesce(acv)', { function: 'coalesce', construct: 'arguments', expected: '2', found: '1' }],
    ['has(acv)', { function: 'has', suggestion: 'known(acv)' }],
    ['known(acv + 1)', { function: 'known', expected: 'field' }],
    ['known()', { function: 'known', construct: 'arguments', expected: '1', found: '0' }],
    ['acv in employees', { construct: 'in', expected: 'list' }],
    ['[1, 2].exists(x, x > acv)', { function: 'exists' }],
    ['{"a": 1}', { construct: 'map' }],
    ['b"abc" == b"abc"', { construct: 'bytes' }],
    ['acv > 9007199254740993', { construct: 'number', limit: '9007199254740991' }],
    [`acv > ${'9'.repeat(400)}`, { construct: 'number' }],
    ['custom[acv] > 1', { construct: '[]' }],
  ])('[C13] %s is unsupported', (source, detail) => {
    expect(problemsOf(source)[0]).toMatchObject({ code: 'unsupported', detail })
  })
})

describe('evidence', () => {
  test('[C14] every part is there with what was found, whatever settled the whole', () => {
    const expression = compile('acv >= 100000 || (known(segment) && segment == "enterprise" && 80000 <= acv)')
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
      compile('strategic ? acv in [1, 2] : !strategic').explain({ strategic: true, acv: 2 }),
    ).toMatchObject({
      kind: 'choice',
      holds: true,
      condition: { kind: 'value', value: true, holds: true },
      whenTrue: { kind: 'membership', found: 2, wanted: [1, 2], holds: true },
      whenFalse: { kind: 'not', holds: false, part: { holds: true } },
    })
    expect(compile('custom.seats * 2').explain({ 'custom.seats': 4 })).toMatchObject({
      kind: 'value',
      source: 'custom.seats * 2',
      fields: { 'custom.seats': 4 },
      value: 8,
      holds: undefined,
    })
  })

  test('[C14] the words of a part have their brackets', () => {
    const evidence = compile('!(acv > 1) && (acv < (2 + 3)) && size("(") == 1').explain({ acv: 0 })
    expect(evidence.kind === 'all' && evidence.parts.map(({ source }) => source)).toEqual([
      '!(acv > 1)',
      'acv < (2 + 3)',
      'size("(") == 1',
    ])
  })

  test('[C15] only what made the whole unknown is named', () => {
    const missing = (source: string, row: Row) => compile(source).explain(row).missing
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
    const evidence = compile('strategic || acv / employees > 3').explain({
      acv: 1,
      employees: 0,
      strategic: false,
    })
    expect(evidence).toMatchObject({ holds: undefined, missing: [], incalculable: ['acv / employees'] })
  })
})
