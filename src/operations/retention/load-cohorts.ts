import { cohortOfValues, type ReadCohort } from '../../domain/retention/fit/cohort-of-values.ts'
import { loadDataTable } from '../load-data-table.ts'
import { ProblemError } from '../problem.ts'

/** One cohort as a column of a file, or several as rows that name them. */
export type CohortSource =
  | { readonly kind: 'column'; readonly file: string; readonly column: string }
  | { readonly kind: 'rows'; readonly file: string }

/** A cohort with the line of the file for each period. */
export type LoadedCohort = ReadCohort & { readonly file: string; readonly lines: readonly number[] }

type Rows = {
  readonly name: string
  readonly values: readonly (number | undefined)[]
  readonly lines: readonly number[]
}

/** [RT28] [RT29] Reads cohorts from a table. Throws what is unclear about them, with the line. */
export async function loadCohorts(
  source: CohortSource,
  size: number | undefined,
): Promise<readonly LoadedCohort[]> {
  const rows = source.kind === 'column' ? await readColumn(source) : await readRows(source.file)
  return rows.map(({ name, values, lines }) => {
    const read = cohortOfValues({ name, values, size })
    if (!('code' in read)) return { ...read, file: source.file, lines }
    const { code, ...found } = read
    const line = lines[code === 'gap' ? read.period : 0]
    const place = { file: source.file, line, column: source.kind === 'column' ? name : 'customers' }
    throw new ProblemError([
      { ...place, code: code === 'gap' ? 'renewals-gap' : 'renewals-size-unclear', values: found },
    ])
  })
}

async function readColumn({
  file,
  column,
}: Extract<CohortSource, { kind: 'column' }>): Promise<readonly Rows[]> {
  const { numbers, lines } = await loadDataTable(file, { numbers: [column] })
  return [{ name: column, values: numbers.get(column)!, lines }]
}

type Row = { readonly period: number; readonly value: number | undefined; readonly line: number }

/** [RT29] Rows of `cohort`, `period`, `customers` in any order; periods are numbers one apart, and the first of a cohort is its start. */
async function readRows(file: string): Promise<readonly Rows[]> {
  const [cohort, period, customers] = await headersOf(file)
  const table = await loadDataTable(file, { texts: [cohort], numbers: [period, customers] })
  const [names, periods, values] = [
    table.texts.get(cohort)!,
    table.numbers.get(period)!,
    table.numbers.get(customers)!,
  ]
  const cohorts = new Map<string, Row[]>()
  table.lines.forEach((line, index) => {
    const [name, period] = [names[index], periods[index]]
    if (name === undefined) throw unclear('renewals-cell-empty', { file, line, column: 'cohort' })
    if (period === undefined) throw unclear('renewals-cell-empty', { file, line, column: 'period' })
    const rows = cohorts.get(name) ?? []
    cohorts.set(name, rows)
    rows.push({ period, value: values[index], line })
  })
  return [...cohorts].map(([name, rows]) => {
    rows.sort((a, b) => a.period - b.period)
    rows.forEach(({ period, line }, index) => {
      const before = rows[index - 1]
      if (before === undefined || period === before.period + 1) return
      const code = period === before.period ? 'renewals-period-twice' : 'renewals-period-skipped'
      throw unclear(code, {
        file,
        line,
        column: 'period',
        values: { cohort: name, period, before: before.period },
      })
    })
    return { name, values: rows.map(({ value }) => value), lines: rows.map(({ line }) => line) }
  })
}

/** Nobody can say which columns these are, so that they may be written as `Cohort` too. */
async function headersOf(file: string): Promise<[cohort: string, period: string, customers: string]> {
  const { header } = await loadDataTable(file, {})
  const written = (name: string) =>
    header.includes(name) ? name : (header.find((text) => text.trim().toLowerCase() === name) ?? name)
  return [written('cohort'), written('period'), written('customers')]
}

function unclear(
  code: 'renewals-cell-empty' | 'renewals-period-twice' | 'renewals-period-skipped',
  place: {
    readonly file: string
    readonly line: number
    readonly column: string
    readonly values?: Readonly<Record<string, unknown>>
  },
): ProblemError {
  return new ProblemError([{ code, values: {}, ...place }])
}
