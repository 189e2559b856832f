import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileExpression, type Expression } from './compile-expression.ts'
import type { Space } from './domain.ts'
import { type FieldType, fieldsOf, type Value } from './field.ts'
import { findPartitionFaults } from './find-partition-faults.ts'
import { isWithin } from './interval.ts'
import type { PartitionFault } from './partition-fault.ts'
import type { Region } from './region.ts'
import type { Span } from './span.ts'

type Row = Readonly<Record<string, Value>>

const TYPES: Readonly<Record<string, FieldType>> = {
  x: 'double',
  y: 'double',
  band: 'string',
  name: 'string',
  key: 'bool',
}
const FIELDS = fieldsOf<Row>(
  Object.fromEntries(
    Object.entries(TYPES).map(([field, type]) => [field, { type, read: (row: Row) => row[field] }]),
  ),
)

/** x and y are whole numbers from 0 to 6, band follows from x, names may be anything. */
const bandOf = (x: number) => (x < 2 ? 'low' : x < 5 ? 'middle' : 'high')
const SPACE: Space = {
  domains: { x: { min: 0, max: 6, integer: true }, y: { min: 0, max: 6, integer: true } },
  derived: { band: { from: 'x', cuts: [2, 5], derive: bandOf } },
}
const WHOLE = [0, 1, 2, 3, 4, 5, 6]

/** Every row there is, except that "z" stands for all other names, and "missing" is only tried where it is asked for. */
function listRows(sources: readonly string[]): readonly Row[] {
  const asks = (field: string) =>
    sources.some((source) => source.includes(`known(${field})`) || source.includes(`coalesce(${field},`))
  const rows: Row[] = []
  for (const x of [...WHOLE, ...(asks('x') || asks('band') ? [undefined] : [])]) {
    const band = x === undefined ? undefined : bandOf(x)
    for (const y of [...WHOLE, ...(asks('y') ? [undefined] : [])]) {
      for (const name of ['a', 'b', 'c', 'z']) {
        for (const key of [true, false]) rows.push({ x, y, band, name, key })
      }
    }
  }
  return rows
}

const fill = (template: string, parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((words) => template.replace(/\$(\d)/g, (_, index: string) => words[Number(index)]!))

const number = fc.constantFrom('x', 'y')
const constant = fc.constantFrom('-1', '0', '1', '2', '2.5', '3', '4', '5', '6', '7')
const comparator = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')

const { condition } = fc.letrec<{ condition: string }>((tie) => {
  const part = tie('condition')
  return {
    condition: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'condition' },
      fill('$0 $1 $2', [number, comparator, constant]),
      fill('$2 $1 $0', [number, comparator, constant]),
      fill('$0 * 2 - 3 $1 $2', [number, comparator, constant]),
      fill('7 - $0 / 2 $1 $2', [number, comparator, constant]),
      fill('$0 in [$1, $2]', [number, constant, constant]),
      fill('name == "$0"', [fc.constantFrom('a', 'b')]),
      fill('name in ["$0", "c"]', [fc.constantFrom('a', 'b')]),
      fill('band $0 "$1"', [fc.constantFrom('==', '!='), fc.constantFrom('low', 'middle', 'high')]),
      fc.constantFrom('key', 'known(x)', 'known(y)', 'known(band)', 'coalesce(x, 3) > 2'),
      fill('min($0, $1) $2 $3', [number, number, comparator, constant]),
      fill('(key ? x : 3) $0 max(y, $1)', [comparator, constant]),
      fill('x $0 y', [comparator]),
      fill('x * y $0 $1', [comparator, constant]),
      fill('!($0)', [part]),
      fill('($0) && ($1)', [part, part]),
      fill('($0) || ($1)', [part, part]),
      fill('($0 ? $1 : $2)', [part, part, part]),
    ),
  }
})

function compile(source: string): Expression<Row> {
  const compiled = compileExpression(source, FIELDS, 'bool')
  if (compiled.kind === 'problems') throw new Error(`${source}: ${JSON.stringify(compiled.problems)}`)
  return compiled.expression
}

function isIn(row: Row, region: Region): boolean {
  return Object.entries(region.where).every(([field, spans]) =>
    spans.some((span) => isInSpan(row[field], span)),
  )
}

function isInSpan(value: Value, span: Span): boolean {
  switch (span.kind) {
    case 'interval':
      return typeof value === 'number' && isWithin(value, span)
    case 'value':
      return value === span.value
    case 'other':
      return typeof value === 'string' && !span.than.includes(value)
    case 'missing':
      return value === undefined
  }
}

/** What the report should say, by looking at every row. */
function judge(sources: readonly string[]) {
  const expressions = sources.map(compile)
  const rows = listRows(sources).map((row) => ({
    row,
    outcome: expressions.map(({ evaluate }) => evaluate(row)),
  }))
  const isGap = (outcome: readonly Value[], row: Row) =>
    !outcome.includes(true) &&
    (!outcome.includes(undefined) ||
      expressions.every(({ fields }) => fields.every((field) => row[field] !== undefined)))
  const isFirst = (outcome: readonly Value[], condition: number) => outcome.indexOf(true) === condition
  return {
    rows,
    isGap,
    gaps: rows.filter(({ row, outcome }) => isGap(outcome, row)),
    isReachable: (condition: number) => rows.some(({ outcome }) => outcome[condition] === true),
    isEverFirst: (condition: number) => rows.some(({ outcome }) => isFirst(outcome, condition)),
    overlaps: (first: number, second: number) =>
      rows.some(({ outcome }) => outcome[first] === true && outcome[second] === true),
    outcomeOf: (row: Row) => expressions.map(({ evaluate }) => evaluate(row)),
  }
}

const byKind = <Kind extends PartitionFault['kind']>(faults: readonly PartitionFault[], kind: Kind) =>
  faults.filter((fault): fault is Extract<PartitionFault, { kind: Kind }> => fault.kind === kind)

test('[C17] the report is what looking at every row finds: gaps, overlaps, shadowed and unreachable conditions', () => {
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (sources) => {
      const { isExact, faults } = findPartitionFaults(sources.map(compile), SPACE)
      const truth = judge(sources)
      const indexes = sources.map((_, index) => index)
      expect(isExact).toBe(true)

      const gaps = byKind(faults, 'gap')
      expect(gaps.length > 0).toBe(truth.gaps.length > 0)
      if (gaps.length < 10) {
        for (const { row } of truth.gaps) expect(gaps.some((gap) => isIn(row, gap))).toBe(true)
      }
      for (const gap of gaps) {
        expect(truth.isGap(truth.outcomeOf(gap.example), gap.example)).toBe(true)
        for (const { row, outcome } of truth.rows)
          if (isIn(row, gap)) expect(truth.isGap(outcome, row)).toBe(true)
      }

      const overlaps = byKind(faults, 'overlap')
      for (const second of indexes) {
        for (const first of indexes.slice(0, second)) {
          const told = overlaps.filter(({ conditions: [a, b] }) => a === first && b === second)
          expect(told.length > 0).toBe(truth.overlaps(first, second))
          for (const overlap of told) {
            const outcome = truth.outcomeOf(overlap.example)
            expect([outcome[first], outcome[second]]).toEqual([true, true])
            for (const { row, outcome: there } of truth.rows) {
              if (isIn(row, overlap)) expect([there[first], there[second]]).toEqual([true, true])
            }
          }
        }
      }

      const unreachable = indexes.filter((index) => !truth.isReachable(index))
      expect(byKind(faults, 'unreachable').map((fault) => fault.condition)).toEqual(unreachable)
      const shadowed = indexes.filter((index) => truth.isReachable(index) && !truth.isEverFirst(index))
      expect(byKind(faults, 'shadowed').map((fault) => fault.condition)).toEqual(shadowed)
      for (const { condition: index, by, example } of byKind(faults, 'shadowed')) {
        const outcome = truth.outcomeOf(example)
        expect(outcome[index]).toBe(true)
        expect(by).toContain(outcome.indexOf(true))
      }
    }),
    { numRuns: 200 },
  )
})

test('[C21] without limits on the fields the faults are still real, and nothing reachable is called unreachable', () => {
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), (sources) => {
      const { faults } = findPartitionFaults(sources.map(compile), { derived: SPACE.derived! })
      const truth = judge(sources)
      for (const fault of faults) {
        if (fault.kind === 'unreachable') expect(truth.isReachable(fault.condition)).toBe(false)
        else if (fault.kind === 'shadowed') expect(truth.isEverFirst(fault.condition)).toBe(false)
        else if (fault.kind === 'gap')
          expect(truth.isGap(truth.outcomeOf(fault.example), fault.example)).toBe(true)
        else {
          const outcome = truth.outcomeOf(fault.example)
          expect(fault.conditions.map((index) => outcome[index])).toEqual([true, true])
        }
      }
    }),
    { numRuns: 200 },
  )
})
