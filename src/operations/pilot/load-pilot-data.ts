import type { DataTable } from '../../connectors/read-data-table.ts'
import type { DecimalMark } from '../../connectors/value/parse-number.ts'
import { findClosestName } from '../../domain/condition/find-closest-name.ts'
import { indexArms } from '../../domain/pilot/analyse/index-arms.ts'
import type { MeasuredMetric, PilotData } from '../../domain/pilot/analyse/pilot-data.ts'
import { loadDataTable } from '../load-data-table.ts'
import { ProblemError } from '../problem.ts'
import { readEvents } from '../retention/event-coding.ts'
import { codesOf } from './codes-of.ts'

/** Which columns hold what. */
export type PilotColumns = {
  readonly arm: string
  readonly control: string
  readonly metric: readonly string[]
  readonly kind: 'mean' | 'proportion' | 'time'
  readonly time?: string | undefined
  readonly event?: string | undefined
  /** What a proportion counts, or what of `event` means that it happened, where yes and no do not say so. */
  readonly eventValue?: string | undefined
  readonly covariate?: string | undefined
  readonly strata?: string | undefined
  readonly cluster?: string | undefined
  readonly decimal?: DecimalMark | undefined
}

export type LoadedPilot = {
  readonly file: string
  readonly rows: number
  readonly header: readonly string[]
  /** The control first, as the file writes it. */
  readonly arms: readonly string[]
  readonly data: PilotData
  readonly metrics: readonly MeasuredMetric[]
}

/** [Q179] Reads a pilot's result by columns. Throws what cannot be compared: no such control, one arm only, a time below zero. */
export async function loadPilotData(path: string, columns: PilotColumns): Promise<LoadedPilot> {
  const { covariate, strata, cluster } = columns
  const { table, metrics } = await (columns.kind === 'time' ? loadTimes : loadMetrics)(path, columns)
  const texts = (name: string | undefined) => (name === undefined ? undefined : codesOf(table, name))
  const arms = codesOf(table, columns.arm)
  const index = indexArms(arms, findArm(arms, columns.control))
  if (index === undefined) throw noArms(arms, columns, path)
  const data = {
    arms,
    covariate: covariate === undefined ? undefined : table.numbers.get(covariate),
    strata: texts(strata),
    clusters: texts(cluster),
  }
  return { file: table.file, rows: table.rows, header: table.header, arms: index.names, data, metrics }
}

/** The arm as the file writes it: the same text, else the only one that is the same but for case, or the same number (1 and 1.0). */
function findArm(arms: readonly (string | undefined)[], wanted: string): string {
  const all = [...new Set(arms)].filter((arm) => arm !== undefined)
  if (all.includes(wanted)) return wanted
  const text = wanted.trim().toLowerCase()
  const alike = all.filter((arm) => {
    const other = arm.trim().toLowerCase()
    return other === text || (text !== '' && other !== '' && Number(other) === Number(text))
  })
  return alike.length === 1 ? alike[0]! : wanted
}

type Loaded = { readonly table: DataTable; readonly metrics: readonly MeasuredMetric[] }

async function loadTimes(path: string, columns: PilotColumns): Promise<Loaded> {
  const [metric] = columns.metric
  const { time = metric, event, eventValue } = columns
  if (time === undefined || event === undefined)
    throw new ProblemError([{ code: 'pilot-time-columns', values: {} }])
  const table = await load(path, columns, { texts: [event], numbers: [time] })
  const times = table.numbers.get(time)!
  const negative = times.flatMap((value, row) => (value !== undefined && value < 0 ? [{ value, row }] : []))
  if (negative.length > 0)
    throw new ProblemError(
      negative.map(({ value, row }) => ({
        ...{ code: 'duration-negative', file: path, line: table.lines[row]!, column: time },
        values: { value: String(value) },
      })),
    )
  const { events } = readEvents(table.texts.get(event)!, event, eventValue)
  const happened = events.map((found) => (found === undefined ? undefined : found === 1))
  return { table, metrics: [{ metric: metric ?? time, kind: 'time', times, events: happened }] }
}

async function loadMetrics(path: string, columns: PilotColumns): Promise<Loaded> {
  const { kind } = columns
  const names = [...new Set(columns.metric)]
  if (names.length === 0) throw new ProblemError([{ code: 'pilot-metric-needed', values: {} }])
  const { table, flags } = await (kind === 'proportion'
    ? load(path, columns, { texts: names }).then((table) => ({ table, flags: new Set(names) }))
    : loadNumbers(path, columns, names))
  const metrics = names.map((metric) => {
    const values = flags.has(metric)
      ? readEvents(table.texts.get(metric)!, metric, columns.eventValue).events
      : table.numbers.get(metric)!
    return { metric, kind: kind === 'proportion' ? kind : 'mean', values } as const
  })
  return { table, metrics }
}

/** Numbers; where a column does not hold any but yes and no, these as 1 and 0. */
async function loadNumbers(path: string, columns: PilotColumns, names: readonly string[]) {
  try {
    return { table: await load(path, columns, { numbers: names }), flags: new Set<string>() }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const asTexts = await load(path, columns, { texts: names })
    const flags = new Set(names.filter((name) => isYesOrNo(asTexts, name, columns.eventValue)))
    if (flags.size === 0) throw error
    const wanted = { texts: [...flags], numbers: names.filter((name) => !flags.has(name)) }
    return { table: await load(path, columns, wanted), flags }
  }
}

function isYesOrNo(table: DataTable, name: string, eventValue: string | undefined): boolean {
  try {
    return readEvents(table.texts.get(name)!, name, eventValue).coding.kind !== 'one-two'
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}

function load(
  path: string,
  { arm, covariate, strata, cluster, decimal }: PilotColumns,
  more: { readonly texts?: readonly string[]; readonly numbers?: readonly string[] },
): Promise<DataTable> {
  const unique = (names: readonly (string | undefined)[]) => [
    ...new Set(names.filter((name) => name !== undefined)),
  ]
  return loadDataTable(path, {
    texts: unique([arm, strata, cluster, ...(more.texts ?? [])]),
    numbers: unique([covariate, ...(more.numbers ?? [])]),
    decimal,
  })
}

const MOST_NAMED = 8

function noArms(
  arms: readonly (string | undefined)[],
  { arm, control }: PilotColumns,
  path: string,
): ProblemError {
  const all = [...new Set(arms)].filter((name) => name !== undefined)
  const found = all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), '…'] : all
  const place = { file: path, column: arm }
  if (all.length === 1 && all[0] === findArm(arms, control))
    return new ProblemError([{ code: 'pilot-one-arm', ...place, values: { control } }])
  const suggestion = findClosestName(control, all)
  const values = { control, found, ...(suggestion !== undefined && { suggestion }) }
  return new ProblemError([{ code: 'pilot-control-absent', ...place, values }])
}
