import type { LimitKind } from '../../domain/retention/survival/limits.ts'
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
}

/** How long those in a file stay, by group where one was asked for. */
export async function measureSurvival(path: string, request: SurvivalRequest): Promise<SurvivalFound> {
  const loaded = await loadDurations(path, request)
  const { times, events, groups } = loaded
  const confidence = { level: request.confLevel, kind: request.conf }
  return {
    request,
    loaded,
    survival: survivalOf({ times, events, groups, confidence, until: request.until }),
  }
}
