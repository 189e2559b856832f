import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileExpression, type Expression } from './compile-expression.ts'
import { type FieldType, fieldsOf, type Value } from './field.ts'

type Row = Readonly<Record<string, Value>>

const TYPES: Readonly<Record<string, FieldType>> = {
  acv: 'double',
  employees: 'double',
  'custom.seats': 'double',
  segment: 'string',
  region: 'string',
  strategic: 'bool',
  paid: 'bool',
}
const NAMES = Object.keys(TYPES)
const FIELDS = fieldsOf<Row>(
  Object.fromEntries(NAMES.map((name) => [name, { type: TYPES[name]!, read: (row: Row) => row[name] }])),
)
const VALUES: Readonly<Record<FieldType, fc.Arbitrary<Value>>> = {
  double: fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3),
  string: fc.constantFrom('a', 'b', 'ab', 'B', ''),
  bool: fc.boolean(),
}

const fullRow = fc.record(Object.fromEntries(NAMES.map((name) => [name, VALUES[TYPES[name]!]])))
const partialRow = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.option(VALUES[TYPES[name]!], { nil: undefined })])),
)

const join = (template: string, parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((words) => template.replace(/\$(\d)/g, (_, index: string) => words[Number(index)]!))

/** Sources of every type. `asks` adds known, has and coalesce, which can turn an answer when a value is filled in. */
function sources(asks: boolean) {
  return fc.letrec<{ number: string; text: string; bool: string }>((tie) => {
    const [number, text, bool] = [tie('number'), tie('text'), tie('bool')]
    const decimal = fc.constantFrom('-1.0', '0.0', '0.5', '1.0', '2.0')
    const maybe = (...parts: fc.Arbitrary<string>[]) => (asks ? parts : [])
    return {
      number: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'source' },
        fc.constantFrom('acv', 'employees', 'custom.seats', 'custom["seats"]'),
        decimal,
        ...['+', '-', '*', '/'].map((operator) => join(`($0 ${operator} $1)`, [number, number])),
        join('-($0)', [number]),
        join('min($0, $1)', [number, number]),
        join('max($0, $1)', [number, number]),
        join('round($0)', [number]),
        join('($0 ? $1 : $2)', [bool, number, number]),
        ...maybe(join('coalesce($0, $1)', [number, number])),
      ),
      text: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'source' },
        fc.constantFrom('segment', 'region', '"a"', '"b"', '"ab"'),
        join('($0 + $1)', [text, text]),
        join('$0.lowerAscii()', [text]),
        join('($0 ? $1 : $2)', [bool, text, text]),
      ),
      bool: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'source' },
        fc.constantFrom(
          'strategic',
          'paid',
          'true',
          'false',
          'acv >= 1',
          '2 > employees',
          'acv == 1',
          'segment == "a"',
        ),
        ...['<', '<=', '>', '>=', '==', '!='].flatMap((operator) => [
          join(`$0 ${operator} $1`, [number, number]),
          join(`$0 ${operator} $1`, [text, text]),
        ]),
        join('($0) == ($1)', [bool, bool]),
        join('!($0)', [bool]),
        join('($0) && ($1)', [bool, bool]),
        join('($0) || ($1)', [bool, bool]),
        join('($0) && $1 && ($2)', [bool, fc.constant('strategic'), bool]),
        join('($0) || $1 || ($2)', [bool, fc.constant('paid'), bool]),
        join('(($0) ? ($1) : ($2))', [bool, bool, bool]),
        join('$0 in [$1, $2]', [number, decimal, decimal]),
        join('$0 in [$1, $2]', [text, text, text]),
        join('$0.startsWith($1)', [text, text]),
        join('$0.contains($1)', [text, text]),
        ...maybe(fc.constantFrom('known(acv)', 'known(segment)', 'has(custom.seats)')),
      ),
    }
  })
}

const anyBool = sources(true).bool
const plainBool = sources(false).bool

function compile(source: string): Expression<Row> {
  const compiled = compileExpression(source, FIELDS, 'bool')
  if (compiled.kind === 'problems') throw new Error(`${source}: ${JSON.stringify(compiled.problems)}`)
  return compiled.expression
}

const evaluate = (source: string, row: Row) => compile(source).evaluate(row)

/** Kleene's tables with false < unknown < true: and is the least, or the greatest, not turns them round. */
const RANK = new Map<Value, number>([
  [false, 0],
  [undefined, 1],
  [true, 2],
])
const rank = (value: Value) => RANK.get(value)!

test('[C2] and, or and not are Kleene’s, for any parts and any number of them', () => {
  fc.assert(
    fc.property(fc.array(anyBool, { minLength: 2, maxLength: 5 }), partialRow, (parts, row) => {
      const ranks = parts.map((part) => rank(evaluate(part, row)))
      const joined = (operator: string) => parts.map((part) => `(${part})`).join(` ${operator} `)
      expect(rank(evaluate(joined('&&'), row))).toBe(Math.min(...ranks))
      expect(rank(evaluate(joined('||'), row))).toBe(Math.max(...ranks))
      expect(rank(evaluate(`!(${parts[0]})`, row))).toBe(2 - ranks[0]!)
    }),
    { numRuns: 300 },
  )
})

test('[C2] De Morgan holds with unknown parts', () => {
  fc.assert(
    fc.property(anyBool, anyBool, partialRow, (a, b, row) => {
      expect(evaluate(`!((${a}) && (${b}))`, row)).toBe(evaluate(`!(${a}) || !(${b})`, row))
    }),
    { numRuns: 300 },
  )
})

test('[C2] filling in a missing value never overturns what was known', () => {
  fc.assert(
    fc.property(plainBool, partialRow, fullRow, (source, known, filling) => {
      const expression = compile(source)
      const before = expression.evaluate(known)
      fc.pre(before !== undefined)
      const filled = Object.fromEntries(NAMES.map((name) => [name, known[name] ?? filling[name]]))
      expect(expression.evaluate(filled)).toBe(before)
    }),
    { numRuns: 1000 },
  )
})

test('[C14] the evidence holds exactly where the expression is true; [C15] and says why where it is unknown', () => {
  fc.assert(
    fc.property(anyBool, partialRow, (source, row) => {
      const expression = compile(source)
      const { holds, missing, incalculable } = expression.explain(row)
      expect(holds).toBe(expression.evaluate(row))
      expect(missing.length + incalculable.length > 0).toBe(holds === undefined)
      for (const field of missing) expect(row[field]).toBeUndefined()
    }),
    { numRuns: 1000 },
  )
})

/** CEL itself, taught that numbers are one type. */
const CEL = new Environment()
  .registerVariable('custom', { schema: { seats: 'double' } })
  .registerOperator('double == int', (left: number, right: bigint) => left === Number(right))
  .registerFunction('known(dyn): bool', () => true)
  .registerFunction('min(double, double): double', Math.min)
  .registerFunction('max(double, double): double', Math.max)
  .registerFunction('round(double): double', (x: number) => Math.sign(x) * Math.floor(Math.abs(x) + 0.5))
  .registerFunction('coalesce(double, double): double', (first: number, second: number) =>
    Number.isFinite(first) ? first : second,
  )
for (const name of NAMES) if (!name.includes('.')) CEL.registerVariable(name, TYPES[name]!)

test('[C9] on known rows a known outcome is CEL’s own, and what compiles passes its type check', () => {
  let known = 0
  fc.assert(
    fc.property(anyBool, fullRow, (source, row) => {
      const celProgram = CEL.parse(source)
      expect(celProgram.check()).toMatchObject({ valid: true, type: 'bool' })
      const ours = evaluate(source, row)
      if (ours === undefined) return
      known++
      const { 'custom.seats': seats, ...plain } = row
      expect(celProgram({ ...plain, custom: { seats } })).toBe(ours)
    }),
    { numRuns: 2000 },
  )
  expect(known).toBeGreaterThan(1500)
})

test('[C12] no text overflows the stack or throws', () => {
  const snippet = fc.constantFrom(
    'acv',
    '(',
    ')',
    '!',
    '-',
    '&&',
    '||',
    '?',
    ':',
    '[',
    ']',
    '.',
    '"',
    '1',
    ' ',
    '==',
    'in',
    '{',
    '}',
    ',',
    'round(',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(snippet, fc.integer({ min: 1, max: 600 })), { maxLength: 12 }), (runs) => {
      const source = runs.map(([text, count]) => text.repeat(count)).join('')
      const compiled = compileExpression(source, FIELDS)
      if (compiled.kind !== 'problems') return
      expect(compiled.problems.length).toBeGreaterThan(0)
      for (const { offset, length } of compiled.problems) {
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset + length).toBeLessThanOrEqual(source.length)
      }
    }),
    { numRuns: 500 },
  )
})
