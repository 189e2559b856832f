import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileExpression } from './compile-expression.ts'
import { fieldsOf } from './field.ts'
import { thresholdsOf } from './thresholds-of.ts'

type Row = Readonly<Record<string, number>>

const FIELDS = fieldsOf<Row>({
  acv: { type: 'double', read: (row) => row.acv },
  seats: { type: 'double', read: (row) => row.seats },
  segment: { type: 'string', read: () => undefined },
})

function compile(source: string) {
  const compiled = compileExpression(source, FIELDS)
  if (compiled.kind === 'problems') throw new Error(`${source}: ${JSON.stringify(compiled.problems)}`)
  return compiled.expression
}

const thresholds = (source: string) => Object.fromEntries(thresholdsOf(compile(source)))

test.each<[string, Record<string, number[]>]>([
  ['acv >= 100000', { acv: [100_000] }],
  ['!(5 < acv) || acv == 3 || acv in [9, 4]', { acv: [3, 4, 5, 9] }],
  ['acv * 2 >= 100 && acv / 12 < 1000 && 100 - acv > 30 && -acv < 5', { acv: [-5, 50, 70, 12_000] }],
  ['(acv + 10) * 3 / 2 > 90 ? seats > 2 : seats < 7', { acv: [50], seats: [2, 7] }],
  ['max(acv, 500, seats) > 2000', { acv: [2000], seats: [2000] }],
  ['coalesce(acv, seats * 10) >= 100', { acv: [100], seats: [10] }],
  ['(seats > 3 ? acv : 7) >= 100', { acv: [100], seats: [3] }],
  ['acv / 365 / 365 + 365 > 365', { acv: [0] }],
  ['acv > 12 * 1000', { acv: [12_000] }],
  ['acv / seats > 3', {}],
  ['acv > seats', {}],
  ['round(acv) > 3 && acv % 7 == 2 && acv * 0 < 4', {}],
  ['segment == "smb"', {}],
  ['known(acv)', {}],
])('[C16] %s turns at', (source, expected) => {
  expect(thresholds(source)).toEqual(expected)
})

test('[C16] a straight line keeps its answer on either side of its threshold', () => {
  const term = fc.tuple(fc.constantFrom('*', '/', '+', '-'), fc.constantFrom(-3, -0.7, 0.1, 0.2, 2, 12, 365))
  const comparison = fc.tuple(
    fc.array(term, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('<', '<=', '>', '>='),
    fc.integer({ min: -100_000, max: 100_000 }),
  )
  const distance = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(comparison, distance, distance, ([terms, operator, constant], near, far) => {
      const line = terms.reduce((sum, [step, number]) => `(${sum} ${step} ${number})`, 'acv')
      const expression = compile(`${line} ${operator} ${constant}`)
      const turns = thresholdsOf(expression).get('acv') ?? []
      expect(turns).toHaveLength(1)
      const size = Math.max(1, Math.abs(turns[0]!))
      const at = (step: number) => expression.evaluate({ acv: turns[0]! + step * size })
      expect(at(near)).toBe(at(far))
      expect(at(-near)).toBe(at(-far))
      expect(at(near)).toBe(!at(-near))
    }),
    { numRuns: 1000 },
  )
})
