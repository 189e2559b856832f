import type { FieldType, Value } from '../../domain/condition/field.ts'
import { calendarOf, type Day } from '../../domain/kernel/day.ts'
import type { RowBytes } from '../csv/row-bytes.ts'
import type { ColumnEvidence } from '../table/column-evidence.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import type { MapCompiler } from './compile-in-map.ts'
import type { ColumnSource } from './map-schema.ts'
import type { MapPath } from './parse-map.ts'
import type { JoinedField, TableFields } from './table-fields.ts'

/** What a line of the map means for one table: a column as it is, or a value made from the row. */
export type SourceValue =
  | {
      readonly kind: 'column'
      readonly index: number
      readonly label: string
      readonly evidence: ColumnEvidence
    }
  | {
      readonly kind: 'computed'
      readonly read: (row: RowBytes) => Value
      readonly type: FieldType
      readonly label: string
      readonly isExpression: boolean
      /** The column whose texts it passes on with replacements, and what its values show. */
      readonly index: number | undefined
      readonly evidence: ColumnEvidence | undefined
    }

export type MapSite = {
  readonly compiler: MapCompiler
  readonly fields: TableFields
  readonly sniffed: Sniffed
  readonly joined: ReadonlyMap<string, JoinedField>
  readonly asOf: Day
  /** Gathers the names of the columns that expressions use. */
  readonly used: string[]
}

const MADE = { index: undefined, evidence: undefined }

/** Resolves one line of the map, or notes its problems and gives nothing. */
export function valueOfSource(
  source: NonNullable<ColumnSource>,
  path: MapPath,
  site: MapSite,
): SourceValue | undefined {
  if (typeof source === 'string') return ofColumn(source, path, site)
  if ('column' in source) return ofColumn(source.column, [...path, 'column'], site)
  if ('constant' in source) return ofConstant(source.constant)
  if ('generate' in source) return ofTemplate(source.generate)
  if ('value' in source) return ofExpression(source.value, [...path, 'value'], site)
  if ('minor' in source) return ofExpression(source.minor, [...path, 'minor'], site)
  if ('total' in source) return ofTotal(source, path, site)
  return ofYears(source, path, site)
}

function ofColumn(name: string, path: MapPath, site: MapSite): SourceValue | undefined {
  const { header, columns } = site.sniffed
  const index = header.indexOf(name)
  const joined = site.joined.get(name)
  if (index < 0 && joined) return { kind: 'computed', ...joined, label: name, isExpression: false, ...MADE }
  if (index < 0) {
    site.compiler.noteUnknownColumn(name, path, site.fields.names)
    return undefined
  }
  const evidence = columns[index]!
  if (!site.fields.isRewritten(index)) return { kind: 'column', index, label: name, evidence }
  const read = (row: RowBytes) => site.fields.textAt(index, row)
  return { kind: 'computed', read, type: 'string', label: name, isExpression: false, index, evidence }
}

function ofConstant(value: string | number | boolean): SourceValue {
  const type = typeof value === 'string' ? 'string' : typeof value === 'number' ? 'double' : 'bool'
  const label = JSON.stringify(value)
  return { kind: 'computed', read: () => value, type, label, isExpression: true, ...MADE }
}

/** Numbers the data rows from 1, in the order of the file; a row that is rejected keeps its number. */
function ofTemplate(template: string): SourceValue {
  let number = 0
  let line = -1
  const read = (row: RowBytes) => {
    // A new walk begins at the top of the file.
    if (row.line < line) number = 0
    if (row.line !== line) number++
    line = row.line
    return template.replace(/\{row(?::(\d+))?\}/g, (_, width) =>
      String(number).padStart(Number(width ?? 0), '0'),
    )
  }
  return { kind: 'computed', read, type: 'string', label: template, isExpression: true, ...MADE }
}

function ofExpression(expression: string, path: MapPath, site: MapSite): SourceValue | undefined {
  const compiled = site.compiler.compile(expression, path)
  if (!compiled) return undefined
  site.used.push(...compiled.fields)
  const { evaluate: read, type } = compiled
  return { kind: 'computed', read, type, label: expression, isExpression: true, ...MADE }
}

/** total / months × 12; unknown without months. */
function ofTotal(
  source: { readonly total: string; readonly months: string },
  path: MapPath,
  site: MapSite,
): SourceValue | undefined {
  const total = site.compiler.compile(source.total, [...path, 'total'], 'double')
  const months = site.compiler.compile(source.months, [...path, 'months'], 'double')
  if (!total || !months) return undefined
  site.used.push(...total.fields, ...months.fields)
  const read = (row: RowBytes) => {
    const amount = total.evaluate(row)
    const term = months.evaluate(row)
    return typeof amount !== 'number' || typeof term !== 'number' || term <= 0
      ? undefined
      : (amount * 12) / term
  }
  const label = `(${source.total}) / (${source.months}) * 12`
  return { kind: 'computed', read, type: 'double', label, isExpression: true, ...MADE }
}

/** The contract year that contains the as-of day: the first before the start, the last after the end. */
function ofYears(
  source: { readonly years: readonly string[]; readonly start: string },
  path: MapPath,
  site: MapSite,
): SourceValue | undefined {
  const years = source.years.map((year, index) =>
    site.compiler.compile(year, [...path, 'years', index], 'double'),
  )
  const start = site.compiler.compile(source.start, [...path, 'start'], 'double')
  if (!start || !years.every((year) => year !== undefined)) return undefined
  site.used.push(...start.fields, ...years.flatMap(({ fields }) => fields))
  const read = (row: RowBytes) => {
    const day = start.evaluate(row)
    if (typeof day !== 'number') return undefined
    const full = fullYearsBetween(day, site.asOf)
    return years[Math.min(Math.max(full, 0), years.length - 1)]!.evaluate(row)
  }
  const label = `year of ${source.years.join(' | ')} from ${source.start}`
  return { kind: 'computed', read, type: 'double', label, isExpression: true, ...MADE }
}

function fullYearsBetween(from: Day, until: Day): number {
  const start = calendarOf(from)
  const end = calendarOf(until)
  const isBeforeAnniversary = end.month < start.month || (end.month === start.month && end.date < start.date)
  return end.year - start.year - (isBeforeAnniversary ? 1 : 0)
}
