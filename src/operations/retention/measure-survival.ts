import { seededRandom } from '../../domain/kernel/seeded-random.ts'
import type { LimitKind } from '../../domain/retention/survival/limits.ts'
import { permutedLogRank } from '../../domain/retention/survival/permuted-log-rank.ts'
import { type Survival, survivalOf } from '../../domain/retention/survival/survival-of.ts'
import { type DurationColumns, type LoadedDurations, loadDurations } from './load-durations.ts'

/** What a person asks of a file of durations. */
export type SurvivalRequest = DurationColumns & {
  readonly conf: LimitKind
  readonly confLevel: number
  readonly at?: readonly number[] | undefined
  readonly until?: number | undefined
  /** What the times are counted in. */
  readonly unit?: 'days' | 'weeks' | 'months' | 'years' | undefined
}

export type SurvivalFound = {
  readonly request: SurvivalRequest
  readonly loaded: LoadedDurations
  readonly survival: Survival
  /** Where a group is so small that the log-rank test's own p is only near. */
  readonly permuted: { readonly p: number; readonly draws: number; readonly seed: number } | undefined
}

/** Groups below it are small; drawing the groups of more rows anew takes too long, and is not needed. */
const SMALL_GROUP = 30
const MOST_ROWS = 50_000
const DRAWS = 1999
const SEED = 1

/** How long those in a file stay, by group where one was asked for. */
export async function measureSurvival(path: string, request: SurvivalRequest): Promise<SurvivalFound> {
  const loaded = await loadDurations(path, request)
  const { times, events, groups } = loaded
  const confidence = { level: request.confLevel, kind: request.conf }
  const survival = survivalOf({ times, events, groups, confidence, until: request.until })
  const { logRank } = survival
  const isSmall = logRank?.groups.some(({ n }) => n < SMALL_GROUP) && times.length <= MOST_ROWS
  const p =
    groups && isSmall
      ? permutedLogRank({ times, events, groups }, { draws: DRAWS, random: seededRandom(SEED) })
      : undefined
  const permuted = p === undefined ? undefined : { p, draws: DRAWS, seed: SEED }
  return { request, loaded, survival, permuted }
}
