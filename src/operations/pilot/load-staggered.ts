import type { DecimalMark } from '../../connectors/value/parse-number.ts'
import { isNumber, orderPeriods } from '../../domain/pilot/did/order-periods.ts'
import type { Panel, PanelUnit } from '../../domain/pilot/did/panel.ts'
import { loadDataTable } from '../load-data-table.ts'
import { ProblemError } from '../problem.ts'
import { codesOf } from './codes-of.ts'

export type StaggeredColumns = {
  readonly outcome: string
  readonly period: string
  /** The first treated period of each unit. */
  readonly group: string
  readonly unit: string
  readonly cluster?: string
  /** What stands there for units that are never treated, beside 0; an empty text means a gap. */
  readonly never?: string
  readonly decimal?: DecimalMark
}

export type LoadedStaggered = {
  readonly file: string
  readonly tableRows: number
  readonly panel: Panel
  readonly periods: readonly string[]
  /** By group of the panel: what the file calls it. */
  readonly groups: readonly string[]
  readonly missing: {
    readonly outcome: number
    readonly period: number
    readonly group: number
    readonly unit: number
  }
  /** Values beyond the first of a unit in a period; their mean counts. */
  readonly repeated: number
  /** Units treated from the first period on: without a before. */
  readonly alwaysTreated: number
  /** Units whose start is after the last period: not yet treated in these data, and counted as never. */
  readonly treatedLater: number
}

const NEVER = new Set(['0', 'inf', 'infinity', 'never', 'none'])

type Start = number | undefined

type Read = {
  readonly start: Start
  readonly cluster: string
  readonly sums: (number | undefined)[]
  readonly counts: (number | undefined)[]
}

/** Reads units that start at different times. Throws a unit with two starts, and data without anyone who never starts. */
export async function loadStaggered(path: string, columns: StaggeredColumns): Promise<LoadedStaggered> {
  const { outcome, period, group, unit, cluster, decimal } = columns
  const table = await loadDataTable(path, {
    texts: [period, group, unit, ...(cluster === undefined ? [] : [cluster])],
    numbers: [outcome],
    decimal,
  })
  const times = codesOf(table, period)
  const refuse = (code: 'did-period-unordered', column: string, value: string) => {
    throw new ProblemError([{ code, file: path, column, values: { value } }])
  }
  const order = orderPeriods(times)
  if (order.kind === 'unordered') return refuse('did-period-unordered', period, order.value)
  const [ids, starts] = [codesOf(table, unit), codesOf(table, group)]
  const clusters = cluster === undefined ? undefined : codesOf(table, cluster)
  const missing = { outcome: 0, period: 0, group: 0, unit: 0 }
  const units = new Map<string, Read>()
  let repeated = 0
  for (let row = 0; row < table.rows; row++) {
    const [id, time] = [ids[row], times[row]]
    const written = startOf(starts[row], columns.never)
    if (id === undefined) missing.unit++
    else if (written === undefined) missing.group++
    else if (time === undefined) missing.period++
    else {
      if (written !== 'never' && isNumber(written) !== isNumber(order.periods[0]!))
        return refuse('did-period-unordered', group, written)
      const start = written === 'never' ? undefined : order.placeOf(written)
      const known = units.get(id) ?? { start, cluster: clusters?.[row] ?? id, sums: [], counts: [] }
      units.set(id, known)
      if (known.start !== start) {
        const place = { file: path, line: table.lines[row], column: group }
        throw new ProblemError([{ code: 'did-unit-differs', ...place, values: { unit: id } }])
      }
      const value = table.numbers.get(outcome)![row]
      if (value === undefined) missing.outcome++
      else if (addValue(known, order.placeOf(time), value)) repeated++
    }
  }
  const found = makePanel(units, order.periods.length)
  const corner = found.starts.length === 0 ? 'treatedAfter' : 'controlBefore'
  if (found.starts.length === 0 || found.panel.units.every((each) => each.group !== undefined))
    throw new ProblemError([{ code: 'did-corner-empty', file: path, values: { corner } }])
  const starting = (test: (start: number) => boolean) =>
    [...units.values()].filter(({ start }) => start !== undefined && test(start)).length
  return {
    ...{ file: table.file, tableRows: table.rows, periods: order.periods, missing, repeated },
    panel: found.panel,
    groups: found.starts.map((start) => order.periods[start]!),
    alwaysTreated: starting((start) => start === 0),
    treatedLater: starting((start) => start >= order.periods.length),
  }
}

/** Whether there was a value of this period already. */
function addValue({ sums, counts }: Read, place: number, value: number): boolean {
  const before = counts[place] ?? 0
  sums[place] = (sums[place] ?? 0) + value
  counts[place] = before + 1
  return before > 0
}

/** Units by group, in the order of time; a start after the last period is none in these data. */
function makePanel(
  units: ReadonlyMap<string, Read>,
  periods: number,
): { readonly panel: Panel; readonly starts: readonly number[] } {
  const startIn = ({ start }: Read): Start => (start !== undefined && start < periods ? start : undefined)
  const starts = [...new Set([...units.values()].map(startIn))]
    .filter((start) => start !== undefined)
    .sort((a, b) => a - b)
  const listed: PanelUnit[] = [...units].map(([unit, read]) => {
    const start = startIn(read)
    return {
      ...{ unit, cluster: read.cluster, group: start === undefined ? undefined : starts.indexOf(start) },
      values: Array.from({ length: periods }, (_, place) => {
        const count = read.counts[place]
        return count === undefined ? undefined : read.sums[place]! / count
      }),
    }
  })
  return { panel: { periods, groups: starts, units: listed }, starts }
}

/** The first treated period as it is written; `never`, or undefined where nobody says. */
function startOf(text: string | undefined, never: string | undefined): string | undefined {
  if (text === undefined) return never === '' ? 'never' : undefined
  return text === never || NEVER.has(text.trim().toLowerCase()) ? 'never' : text
}
