import { expect, test } from 'vitest'
import { compileExample, listProblems } from './compile-example.ts'

test('[C10] an unknown field comes with its place and the closest name', () => {
  expect(listProblems('acv > 1 && employes > 5')).toEqual([
    {
      code: 'unknown-field',
      offset: 11,
      length: 8,
      detail: { field: 'employes', suggestion: 'employees' },
    },
  ])
  expect(listProblems('seats > 5')[0]?.detail).toEqual({ field: 'seats', suggestion: 'custom.seats' })
  expect(listProblems('zzz > 5')[0]?.detail).toEqual({ field: 'zzz' })
  expect(listProblems('custom.plan == 1')[0]).toMatchObject({ code: 'unknown-field', length: 11 })
})

test('[C10] several problems come together, in the order of the source', () => {
  const problems = listProblems('emp > 1 || acv == "100" || (segmnt == "x" && !acv) || strategic < true')
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
  const [problem, ...others] = listProblems(source)
  expect(others).toEqual([])
  expect(problem).toMatchObject({ code: 'wrong-type', detail })
  expect(source.slice(problem!.offset, problem!.offset + problem!.length)).toBe(place)
})

test('[C10] a word where a text is wanted probably lacks its quotes', () => {
  const quoted = { field: 'enterprise', suggestion: '"enterprise"' }
  expect(listProblems('segment == enterprise')[0]?.detail).toEqual(quoted)
  expect(listProblems('enterprise == segment')[0]?.detail).toEqual(quoted)
  expect(listProblems('segment in ["smb", enterprise]')[0]?.detail).toEqual(quoted)
  expect(listProblems('segmant == "enterprise"')[0]?.detail).toEqual({
    field: 'segmant',
    suggestion: 'segment',
  })
})

test('[C10] the type of the whole can be asked for', () => {
  expect(listProblems('acv + 1', 'bool')).toEqual([
    { code: 'wrong-type', offset: 0, length: 7, detail: { expected: 'bool', found: 'double' } },
  ])
  expect(compileExample('acv + 1', 'double').type).toBe('double')
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
  const problems = listProblems(source)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ code: 'syntax', detail })
  expect(problems[0]!.offset).toBe(source.trim() === '' ? 0 : offset)
})

test('[C11] words of JavaScript are no habits', () => {
  expect(listProblems('acv constructor')[0]?.detail).not.toHaveProperty('suggestion')
  expect(listProblems('constructor(acv)')[0]?.detail).not.toHaveProperty('suggestion')
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
  const problems = listProblems(source)
  expect(problems).toHaveLength(1)
  expect(problems[0]!.code).toBe('syntax')
  expect(problems[0]!.detail.limit).toBe(source.length > 10_000 ? '10000' : '100')
})

test('[C12] long is not deep: a chain of a thousand conditions runs', () => {
  const chain = compileExample(`acv == -1${' || acv == 1'.repeat(800)} || acv == 7`)
  expect(chain.evaluate({ acv: 7 })).toBe(true)
  expect(chain.evaluate({ acv: 8 })).toBe(false)
  expect(chain.explain({ acv: 7 })).toMatchObject({ kind: 'any', holds: true })
})

test('[C12] a hundred brackets are not too deep, and signs in a text are no signs', () => {
  const source = `${'('.repeat(99)}acv${')'.repeat(99)} == 1 && segment != "${'-'.repeat(500)}"`
  expect(compileExample(source).evaluate({ acv: 2 })).toBe(false)
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
  expect(listProblems(source)[0]).toMatchObject({ code: 'unsupported', detail })
})
