import { HEALTH_TREND_DAYS } from '../../../domain/health/score-health.ts'
import { formatDay } from '../../../domain/kernel/day.ts'
import { changeJson, healthJson } from '../../../operations/health/health-json.ts'
import type { ScoredLists } from '../../../operations/health/score-lists.ts'
import { countScores } from './count-scores.ts'

/** Scores as a document: days as YYYY-MM-DD, points 0 to 100, weights and coverage as shares of 1. */
export function scoresJson({ rules, asOf, since, accounts, ignored }: ScoredLists): object {
  const { scoring, redBelow, greenFrom } = rules
  return {
    asOf: formatDay(asOf),
    since: since === undefined ? undefined : formatDay(since),
    definition: {
      ...{ redBelow, greenFrom, neededCoverage: scoring.coverage, sharing: scoring.sharing },
      ...{ trendDays: HEALTH_TREND_DAYS, signals: scoring.signals.length },
    },
    counts: countScores(accounts),
    accounts: accounts.map(({ account, name, tier, health, earlier, change }) => ({
      ...{ account, name, tier, ...healthJson(health) },
      ...(earlier && change && { change: changeJson(earlier, health, change) }),
    })),
    ignored: {
      metrics: [...ignored.metrics].map(([metric, readings]) => ({ metric, readings })),
      laterReadings: ignored.later,
      accounts: ignored.accounts,
    },
  }
}
