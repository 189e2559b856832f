import type { DecimalMark } from '../../connectors/value/parse-number.ts'
import { isNumber, orderPeriods } from '../../domain/pilot/did/order-periods.ts'
import type { Panel, PanelUnit } from '../../domain/pilot/did/panel.ts'
import { loadDataTable } from '../load-data-table.ts'
import { ProblemError } from '../problem.ts'

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

/** Reads units that start at different times. Throws a unit with two starts, and data without anyone who never starts. */
export async function loadStaggered(path: string, columns: StaggeredColumns): Promise<LoadedStaggered> {
  const { outcome, period, group, unit, cluster, decimal } = columns
  const table = await loadDataTable(path, {
    texts: [period, group, unit, ...(cluster === undefined ? [] : [cluster])],
    numbers: [outcome],
    decimal,
  })
  const order = orderPeriods(table.texts.get(period)!)
  if (order.kind === 'unordered')
    throw new ProblemError([
      { code: 'did-period-unordered', file: path, column: period, values: { value: order.value } },
    ])
  const missing = { outcome: 0, period: 0, group: 0, unit: 0 }
  const units = new Map<string, { start: number | undefined; cluster: string; sums: number[]; n: number[] }>()
  let repeated = 0
  for (let row = 0; row < table.rows; row++) {
    const id = table.texts.get(unit)![row]
    const time = table.texts.get(period)![row]
    const value = table.numbers.get(outcome)![row]
    const starts = startOf(table.texts.get(group)![row], columns.never)
    if (id === undefined) missing.unit++
    else if (starts === undefined) missing.group++
    else if (time === undefined) missing.period++
    else {
      if (starts !== 'never' && isNumber(starts) !== isNumber(order.periods[0]!))
        throw new ProblemError([
          { code: 'did-period-unordered', file: path, column: group, values: { value: starts } },
        ])
      const start = starts === 'never' ? undefined : order.placeOf(starts)
      const known = units.get(id) ?? { start, cluster: clusterOf(row) ?? id, sums: [], n: [] }
      units.set(id, known)
      if (known.start !== start)
        throw new ProblemError([
          {
            code: 'did-unit-differs',
            ...{ file: path, line: table.lines[row], column: group, values: { unit: id } },
          },
        ])
      const place = order.placeOf(time)
      if (value === undefined) missing.outcome++
      else {
        if (known.n[place] !== undefined) repeated++
        known.sums[place] = (known.sums[place] ?? 0) + value
        known.n[place] = (known.n[place] ?? 0) + 1
      }
    }
  }
  function clusterOf(row: number): string | undefined {
    return cluster === undefined ? undefined : table.texts.get(cluster)![row]
  }
  const last = order.periods.length
  const all = [...units.entries()]
  const groups = [
    ...new Set(all.flatMap(([, { start }]) => (start === undefined || start >= last ? [] : [start]))),
  ].sort((a, b) => a - b)
  const listed: PanelUnit[] = all.map(([id, { start, cluster: own, sums, n }]) => ({
    ...{ unit: id, cluster: own },
    group: start === undefined || start >= last ? undefined : groups.indexOf(start),
    values: order.periods.map((_, place) => (n[place] === undefined ? undefined : sums[place]! / n[place])),
  }))
  if (groups.length === 0 || listed.every(({ group: own }) => own !== undefined))
    throw new ProblemError([
      {
        code: 'did-corner-empty',
        file: path,
        values: { corner: groups.length === 0 ? 'treatedAfter' : 'controlBefore' },
      },
    ])
  const starting = (test: (start: number) => boolean) =>
    all.filter(([, { start }]) => start !== undefined && test(start)).length
  return {
    ...{ file: table.file, tableRows: table.rows, periods: order.periods, missing, repeated },
    panel: { periods: last, groups, units: listed },
    groups: groups.map((start) => order.periods[start]!),
    alwaysTreated: starting((start) => start === 0),
    treatedLater: starting((start) => start >= last),
  }
}

/** The first treated period as it is written; `never`, or undefined where nobody says. */
function startOf(text: string | undefined, never: string | undefined): string | undefined {
  if (text === undefined) return never === '' ? 'never' : undefined
  return text === never || NEVER.has(text.trim().toLowerCase()) ? 'never' : text
}
