import { basename, dirname } from 'node:path'
import type { FieldType } from '../../domain/condition/field.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { type FieldBytes, fieldText, type RowBytes } from '../csv/row-bytes.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import type { FieldSource } from '../load/load-plan.ts'
import type { Rejections } from '../load/rejections.ts'
import { CANONICAL_FIELDS, type CanonicalField, FIELD_KIND } from '../mapping/canonical-field.ts'
import type { ColumnEvidence } from '../table/column-evidence.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import type { Table } from '../table/table.ts'
import { parseCurrency } from '../value/currency-sign.ts'
import { ambiguousColumns } from './ambiguous-columns.ts'
import { buildJoins } from './build-join.ts'
import { MapCompiler } from './compile-in-map.ts'
import { computeText } from './compute-text.ts'
import type { JoinIndex } from './join-index.ts'
import type { MapPath, ParsedMap } from './parse-map.ts'
import { type JoinedField, readingsOf, TableFields } from './table-fields.ts'
import { valueOfSource } from './value-of-source.ts'

/** Where a field of the result comes from, by the map. */
export type Given = {
  readonly source: FieldSource
  /** Header or expression, for people. */
  readonly label: string
  readonly isExpression: boolean
  /** What the values of the column show; undefined for what is computed. */
  readonly evidence: ColumnEvidence | undefined
  /** Place of the column it takes, replaced values or not. */
  readonly index: number | undefined
  /** What an expression gives. */
  readonly type: FieldType | undefined
}

/** A map applied to one table: the fields it gives, and what its joins found once the rows are read. */
export type PreparedMap = {
  readonly kind: 'prepared'
  readonly map: ParsedMap
  readonly fields: ReadonlyMap<CanonicalField, Given>
  /** Fields that the map wants left empty. */
  readonly without: ReadonlySet<CanonicalField>
  readonly custom: ReadonlyMap<string, Given>
  readonly where: ((row: RowBytes) => boolean) | undefined
  readonly joins: readonly JoinIndex[]
  readonly isAcvMinor: boolean
  /** The currency of the result: the map's, or the first that its currency column gives. */
  readonly currency: string | undefined
}

/** Applies a map to a table: reads its second files, compiles its expressions, and says everything that is wrong at once. */
export async function prepareMap(input: {
  readonly map: ParsedMap
  readonly table: Table
  readonly sniffed: Sniffed
  readonly asOf: Day
  readonly rejections: Rejections
}): Promise<PreparedMap | Refused> {
  const { map, table, sniffed, asOf } = input
  const { spec } = map
  const problems: ImportProblem[] = unknownCurrencies(map)
  const joined = new Map<string, JoinedField>()
  const file = basename(table.path)
  const readings = readingsOf(sniffed, spec)
  const fields = new TableFields({
    header: sniffed.header,
    readings,
    reading: spec,
    joined,
    asOf,
    serials: table.serials,
    report: ({ line, column, code, value }) =>
      input.rejections.add({ file, line, column, code, scope: 'value', values: { value } }),
  })
  const joins: JoinIndex[] = []
  const folder = dirname(table.path)
  const context = { map, folder, asOf, problems, rejections: input.rejections, joins }
  await buildJoins(spec.join ?? [], { file, fields, joined, path: ['join'] }, context)
  // Without the joined values every use of them would be one more problem that says nothing new.
  if (problems.length > 0) return refused(...problems)

  const compiler = new MapCompiler(map, fields, problems)
  compiler.checkNames(spec, [], sniffed.header)
  const where = spec.where === undefined ? undefined : compiler.compile(spec.where, ['where'], 'bool')
  const used: string[] = [...(where?.fields ?? [])]
  const given = new Map<CanonicalField, Given>()
  const without = new Set<CanonicalField>()
  const custom = new Map<string, Given>()
  const site = { compiler, fields, sniffed, joined, asOf, used }
  for (const field of CANONICAL_FIELDS) {
    const source = spec.columns?.[field]
    if (source === undefined) continue
    if (source === null) without.add(field)
    else {
      const one = valueOfSource(source, ['columns', field], site)
      if (one) given.set(field, asGiven(one, FIELD_KIND[field] === 'day'))
    }
  }
  for (const [name, source] of Object.entries(spec.custom ?? {})) {
    if (source === null) continue
    const one = valueOfSource(source, ['custom', name], site)
    if (one) custom.set(name, asGiven(one, false))
  }
  problems.push(...ambiguousColumns({ file, sniffed, used, fields }))
  if (problems.length > 0) return refused(...problems)
  const acv = spec.columns?.acv
  const currency =
    spec.currency === undefined ? await firstCurrency(table, given, joins) : parseCurrency(spec.currency)
  fields.startReporting()
  return {
    kind: 'prepared',
    map,
    fields: given,
    without,
    custom,
    where: where && ((row) => where.evaluate(row) === true),
    joins,
    currency,
    isAcvMinor: typeof acv === 'object' && acv !== null && 'minor' in acv,
  }
}

/** Currencies that the map names and that do not exist. */
function unknownCurrencies({ spec, file, lineOf }: ParsedMap): ImportProblem[] {
  const named: (readonly [name: string, path: MapPath])[] = [
    ...(spec.currency === undefined ? [] : [[spec.currency, ['currency']] as const]),
    ...Object.keys(spec.rates ?? {}).map((name) => [name, ['rates', name]] as const),
  ]
  return named.flatMap(([name, path]) => {
    if (parseCurrency(name) !== undefined) return []
    const line = lineOf(path)
    const place = { file, column: path.join('.'), ...(line === undefined ? {} : { line }) }
    return [{ code: 'map-currency-unknown', ...place, values: { currency: name } }]
  })
}

async function firstCurrency(
  table: Table,
  given: ReadonlyMap<CanonicalField, Given>,
  joins: readonly JoinIndex[],
): Promise<string | undefined> {
  const source = given.get('currency')?.source
  if (source?.kind !== 'computed') return undefined
  let currency: string | undefined
  let isHeader = true
  const field: FieldBytes = { bytes: Buffer.alloc(0), start: 0, end: 0 }
  await table.walk((row) => {
    if (!isHeader) {
      source.compute(row, field)
      currency = parseCurrency(fieldText(field))
    }
    isHeader = false
    return currency === undefined
  })
  for (const join of joins) if (!join.isNested) join.startCounting()
  return currency
}

function asGiven(one: NonNullable<ReturnType<typeof valueOfSource>>, isDay: boolean): Given {
  if (one.kind === 'column')
    return {
      source: { kind: 'column', index: one.index },
      label: one.label,
      isExpression: false,
      evidence: one.evidence,
      index: one.index,
      type: undefined,
    }
  return {
    source: { kind: 'computed', compute: computeText(one.read, isDay) },
    label: one.label,
    isExpression: one.isExpression,
    evidence: one.evidence,
    index: one.index,
    type: one.type,
  }
}
