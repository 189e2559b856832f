import { loadDataTable } from '../load-data-table.ts'
import { ProblemError } from '../problem.ts'
import { type EventCoding, readEvents } from './event-coding.ts'

export type DurationColumns = {
  readonly time: string
  readonly event: string
  readonly eventValue?: string | undefined
  readonly group?: string | undefined
  readonly decimal?: '.' | ',' | undefined
}

/** Rows of which everything is known, in columns. */
export type LoadedDurations = {
  readonly rows: number
  readonly times: readonly number[]
  readonly events: readonly (0 | 1)[]
  readonly groups: readonly string[] | undefined
  /** Rows without a time, an event or a group are in no figure; `rows` counts each once. */
  readonly missing: {
    readonly rows: number
    readonly time: number
    readonly event: number
    readonly group: number
  }
  readonly coding: EventCoding
}

/** Reads how long each was watched and whether it left. A time below zero is refused with its line; what is missing is counted. */
export async function loadDurations(path: string, columns: DurationColumns): Promise<LoadedDurations> {
  const { time, event, eventValue, group, decimal } = columns
  const table = await loadDataTable(path, {
    ...{ texts: group === undefined ? [event] : [...new Set([event, group])], numbers: [time], decimal },
  })
  const written = table.numbers.get(time)!
  const names = group === undefined ? undefined : table.texts.get(group)!
  const { coding, events: read } = readEvents(table.texts.get(event)!, event, eventValue)
  const negative = written.flatMap((value, row) => (value !== undefined && value < 0 ? [{ value, row }] : []))
  if (negative.length > 0) {
    throw new ProblemError(
      negative.map(({ value, row }) => ({
        ...{
          code: 'duration-negative',
          file: path,
          line: table.lines[row]!,
          column: time,
          values: { value: String(value) },
        },
      })),
    )
  }
  const missing = { rows: 0, time: 0, event: 0, group: 0 }
  const [times, events, groups]: [number[], (0 | 1)[], string[]] = [[], [], []]
  for (let row = 0; row < table.rows; row++) {
    const [lasted, left, name] = [written[row], read[row], names?.[row]]
    const hasNoGroup = names !== undefined && name === undefined
    if (lasted === undefined) missing.time++
    if (left === undefined) missing.event++
    if (hasNoGroup) missing.group++
    if (lasted === undefined || left === undefined || hasNoGroup) {
      missing.rows++
      continue
    }
    times.push(lasted)
    events.push(left)
    if (name !== undefined) groups.push(name)
  }
  if (times.length === 0) throw new ProblemError([{ code: 'nothing-to-measure', file: path, values: {} }])
  return { rows: table.rows, times, events, groups: names && groups, missing, coding }
}
