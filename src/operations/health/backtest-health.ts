import type { Backtest } from '../../domain/health/backtest/backtest.ts'
import { backtestScore } from '../../domain/health/backtest/backtest-score.ts'
import { backtestSignals } from '../../domain/health/backtest/backtest-signals.ts'
import type { Signal } from '../../domain/health/backtest/signal.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { type KnownOutcome, walkOutcomes } from '../../store/health-outcomes.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

export type HealthBacktest = {
  /** What was known counts as of this day, and who has left is judged on that one. */
  readonly known: Day
  readonly judged: Day
  readonly of: 'score' | 'signals'
  /** That had a contract on the first day, and those of them that have left since. */
  readonly accounts: number
  readonly left: number
  /** Accounts without a value then, by what is missing: the score, or each metric. */
  readonly missing: readonly { readonly of: string; readonly accounts: number }[]
  readonly result:
    | { readonly kind: 'backtest'; readonly backtest: Backtest }
    /** Nobody left, or nobody stayed; nothing was known then; or too few of either to learn from. */
    | { readonly kind: 'no_outcomes' | 'nothing_known' | 'too_few_events' }
}

const FOLDS = 5
const SEED = 1

/**
 * [Q156] Whether the health scores of accounts, or the signals behind them, as they stood `days` ago tell who has left since, in all and
 * by tier. Without `of`: the scores where there were any, else the signals.
 */
export async function backtestHealth(
  context: Context,
  { days, of }: { readonly days: number; readonly of?: 'score' | 'signals' | undefined },
): Promise<HealthBacktest> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  const judged = context.today()
  const known = judged - days
  const outcomes: KnownOutcome[] = []
  await database.transaction(async (transaction) => {
    for await (const outcome of walkOutcomes(transaction, { workspaceId, known, judged }))
      outcomes.push(outcome)
  })
  const hasScores = outcomes.some(({ score }) => score !== undefined)
  const chosen = of ?? (hasScores ? 'score' : 'signals')
  const left = outcomes.filter(({ hasLeft }) => hasLeft).length
  const common = { known, judged, of: chosen, accounts: outcomes.length, left }
  const judgement = chosen === 'score' ? judgeScores(outcomes) : judgeSignals(outcomes)
  if (left === 0 || left === outcomes.length)
    return { ...common, missing: judgement.missing, result: { kind: 'no_outcomes' } }
  return { ...common, missing: judgement.missing, result: judgement.judge() }
}

type Judgement = Pick<HealthBacktest, 'missing'> & { readonly judge: () => HealthBacktest['result'] }

function judgeScores(outcomes: readonly KnownOutcome[]): Judgement {
  const scored = outcomes.filter(({ score }) => score !== undefined)
  const isEvent = Uint8Array.from(scored, ({ hasLeft }) => Number(hasLeft))
  return {
    missing: [{ of: 'score', accounts: outcomes.length - scored.length }],
    judge() {
      if (scored.length === 0) return { kind: 'nothing_known' }
      if (new Set(isEvent).size < 2) return { kind: 'no_outcomes' }
      const backtest = backtestScore({
        ...{ name: 'score', isEvent, groups: scored.map(({ tier }) => tier), folds: FOLDS, seed: SEED },
        scores: Float64Array.from(scored, ({ score }) => score!),
        direction: 'lower_is_riskier',
      })
      return { kind: 'backtest', backtest }
    },
  }
}

function judgeSignals(outcomes: readonly KnownOutcome[]): Judgement {
  const metrics = [...new Set(outcomes.flatMap(({ readings }) => [...readings.keys()]))].sort()
  const signals = metrics.map((name): Signal => {
    return { name, kind: 'number', values: outcomes.map(({ readings }) => readings.get(name)) }
  })
  return {
    missing: signals.map(({ name, values }) => {
      return {
        of: name,
        accounts: values.reduce<number>((sum, value) => sum + Number(value === undefined), 0),
      }
    }),
    judge() {
      if (signals.length === 0) return { kind: 'nothing_known' }
      const isEvent = Uint8Array.from(outcomes, ({ hasLeft }) => Number(hasLeft))
      const groups = outcomes.map(({ tier }) => tier)
      const backtest = backtestSignals({ signals, isEvent, groups, folds: FOLDS, seed: SEED })
      return backtest.kind === 'backtest' ? { kind: 'backtest', backtest } : { kind: 'too_few_events' }
    },
  }
}
