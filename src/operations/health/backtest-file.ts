import type { Backtest, Direction } from '../../domain/health/backtest/backtest.ts'
import { backtestScore } from '../../domain/health/backtest/backtest-score.ts'
import { backtestSignals } from '../../domain/health/backtest/backtest-signals.ts'
import type { Signal } from '../../domain/health/backtest/signal.ts'
import { loadDataTable } from '../load-data-table.ts'
import { ProblemError } from '../problem.ts'
import { loadSignals } from './load-signals.ts'
import { readOutcome } from './read-outcome.ts'

export type BacktestRequest = {
  /** One column that says how well each is doing, or … */
  readonly score?: string | undefined
  /** … several that a score could be made of. */
  readonly signals?: readonly string[] | undefined
  readonly outcome: string
  readonly outcomeValue?: string | undefined
  readonly group?: string | undefined
  readonly id?: string | undefined
  readonly direction?: Direction | undefined
  readonly folds: number
  readonly seed: number
  readonly repeats?: number | undefined
  readonly decimal?: '.' | ',' | undefined
}

export type BacktestFound = {
  readonly request: BacktestRequest
  readonly backtest: Backtest
  readonly rows: number
  /** Gaps by column. Rows without an outcome or a score are in no figure. */
  readonly missing: Readonly<Record<string, number>>
  readonly leftOut: number
  /** Rows whose id was there before; undefined where no id was named. */
  readonly repeatedIds: number | undefined
}

/** [Q155] Whether a score, or signals together, tell who will have the outcome, by what a file says happened. */
export async function backtestFile(path: string, request: BacktestRequest): Promise<BacktestFound> {
  const { score, outcome, outcomeValue, group, id, folds, seed, decimal } = request
  const named = request.signals ?? []
  if ((score === undefined) === (named.length === 0))
    throw new ProblemError([{ code: 'score-or-signals', values: {} }])
  const texts = [outcome, ...[group, id].filter((name) => name !== undefined), ...named]
  const numbers = score === undefined ? [] : [score]
  const table = await loadDataTable(path, { texts: [...new Set(texts)], numbers, decimal })
  const events = readOutcome(table.texts.get(outcome)!, outcome, outcomeValue)
  const scores = score === undefined ? undefined : table.numbers.get(score)!
  const signals = await loadSignals(path, { texts: table.texts, names: [...new Set(named)], decimal })
  const names = group === undefined ? undefined : table.texts.get(group)!
  const said: Values[] = [...(scores ? [scores] : []), ...signals.map(({ values }) => values), events]
  const kept = [...events.keys()]
    .filter((row) => events[row] !== undefined && isKnown(scores, row))
    .sort(byContent([...said, ...(names ? [names] : [])]))
  const isEvent = Uint8Array.from(kept, (row) => events[row]!)
  if (kept.length === 0) throw new ProblemError([{ code: 'nothing-to-measure', file: path, values: {} }])
  refuseOneOutcome(isEvent, outcome)
  const groups = names && kept.map((row) => names[row])
  const common = { isEvent, groups, folds, seed }
  const columns: [string, readonly unknown[]][] = [
    [outcome, events],
    ...(score === undefined ? [] : [[score, scores!] as [string, readonly unknown[]]]),
    ...signals.map(({ name, values }): [string, readonly unknown[]] => [name, values]),
    ...(names === undefined ? [] : [[group!, names] as [string, readonly unknown[]]]),
  ]
  return {
    ...{ request, rows: table.rows, leftOut: table.rows - kept.length },
    missing: Object.fromEntries(columns.map(([name, values]) => [name, countGaps(values)])),
    repeatedIds: id === undefined ? undefined : countRepeats(table.texts.get(id)!),
    backtest:
      scores === undefined
        ? learn({
            ...common,
            repeats: request.repeats,
            signals: signals.map((signal) => onlyRows(signal, kept)),
          })
        : backtestScore({
            ...common,
            ...{ name: score!, direction: request.direction },
            scores: Float64Array.from(kept, (row) => scores[row]!),
          }),
  }
}

function learn(tested: Parameters<typeof backtestSignals>[0]): Backtest {
  const found = backtestSignals(tested)
  if (found.kind === 'backtest') return found
  const { needed, events, others } = found
  throw new ProblemError([{ code: 'too-few-events', values: { needed, events, others } }])
}

type Values = readonly (string | number | boolean | undefined)[]

/** By what rows say, gaps first: the parts of a cross-validation must not follow from how somebody sorted the file. */
function byContent(columns: readonly Values[]): (a: number, b: number) => number {
  return (a, b) => {
    for (const values of columns) {
      const [one, other] = [values[a], values[b]]
      if (one === other) continue
      if (one === undefined || other === undefined) return one === undefined ? -1 : 1
      return one < other ? -1 : 1
    }
    return 0
  }
}

function isKnown(scores: readonly (number | undefined)[] | undefined, row: number): boolean {
  return scores === undefined || scores[row] !== undefined
}

function refuseOneOutcome(isEvent: Uint8Array, column: string): void {
  const events = isEvent.reduce((sum, event) => sum + event, 0)
  if (events > 0 && events < isEvent.length) return
  throw new ProblemError([
    { code: 'one-outcome', column, values: { name: column, n: isEvent.length, events } },
  ])
}

function onlyRows(signal: Signal, rows: readonly number[]): Signal {
  return { ...signal, values: rows.map((row) => signal.values[row]) } as Signal
}

function countGaps(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (value === undefined ? 1 : 0), 0)
}

function countRepeats(ids: readonly (string | undefined)[]): number {
  const known = ids.filter((id) => id !== undefined)
  return known.length - new Set(known).size
}
