import type { ChangeCause, HealthChange } from '../../domain/health/explain-change.ts'
import type { ActiveOverride, HealthOverride, HealthScore } from '../../domain/health/health-score.ts'
import { type Day, formatDay } from '../../domain/kernel/day.ts'

/** A health score with days as YYYY-MM-DD; what is not known is left undefined. */
export function healthJson({ asOf: _, contributions, override, ...health }: HealthScore) {
  return {
    ...health,
    override: override && overrideJson(override),
    contributions: contributions.map(({ day, ...contribution }) => ({ ...contribution, day: dayText(day) })),
  }
}

/** Why a score is another than before; effects add up to the difference. */
export function changeJson(before: HealthScore, after: HealthScore, { difference, causes }: HealthChange) {
  return {
    before: briefly(before),
    after: briefly(after),
    difference,
    causes: causes.map(causeJson),
  }
}

/** An override with its days as text; one without a first day has none. */
export function overrideJson(override: ActiveOverride) {
  if (override.kind === 'signal') return override
  const { from, until, ...said } = override
  return { ...said, from: firstDay({ from }), until: formatDay(until) }
}

function firstDay({ from }: Pick<HealthOverride, 'from'>): string | undefined {
  return from === Number.MIN_SAFE_INTEGER ? undefined : formatDay(from)
}

function causeJson({ before, after, override, ...cause }: ChangeCause) {
  const side = (found: ChangeCause['before']) =>
    found && {
      ...{ state: found.state, value: found.value, points: found.points },
      effectiveWeight: found.effectiveWeight,
    }
  return { ...cause, before: side(before), after: side(after), override: override && overrideJson(override) }
}

function briefly({ asOf, score, band, coverage, computed }: HealthScore) {
  return { asOf: formatDay(asOf), score, band, coverage, computed }
}

function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}
