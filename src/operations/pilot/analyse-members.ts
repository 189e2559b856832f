import { adjustP } from '../../domain/pilot/analyse/adjust-p.ts'
import { analysePilot } from '../../domain/pilot/analyse/analyse-pilot.ts'
import type { MeasuredMetric, PilotData } from '../../domain/pilot/analyse/pilot-data.ts'
import type { Analysis } from '../../domain/pilot/analysis.ts'
import type { Protocol } from '../../domain/pilot/protocol.ts'
import type { StoredMember } from '../../store/pilot-members.ts'
import type { Measurement } from './measure-metrics.ts'
import type { ArmCounts } from './pilot-draw.ts'

export const CONTROL = 'control'
export const TREATED = 'treated'

/**
 * [Q173] What a pilot shows, the primary metric first: everybody counts in the arm that they were drawn for, whatever became of them.
 * Accounts that were erased are missing in theirs. Each metric has its own value of before to be adjusted by.
 */
export function analyseMembers({
  protocol,
  members,
  drawn,
  measurements,
}: {
  readonly protocol: Protocol
  readonly members: readonly StoredMember[]
  /** As many as were drawn, erased ones too. */
  readonly drawn: ArmCounts
  readonly measurements: readonly Measurement[]
}): readonly Analysis[] {
  const erased = countErased(members, drawn)
  const gone = [
    ...Array<string>(erased.treated).fill(TREATED),
    ...Array<string>(erased.control).fill(CONTROL),
  ]
  const data: PilotData = {
    arms: [...members.map(({ arm }) => arm), ...gone],
    strata: [...members.map(({ stratum }) => stratum), ...gone.map(() => undefined)],
    ...(protocol.unit === 'book' && {
      clusters: [...members.map(({ book }) => book), ...gone.map(() => undefined)],
    }),
  }
  const { share, rule, seed, unit } = protocol
  const expected =
    unit === 'book'
      ? { treated: share, control: 1 - share }
      : { treated: drawn.treated, control: drawn.control }
  const options = {
    ...{ control: CONTROL, confidence: 1 - rule.alpha, seed },
    ...{ expected: new Map(Object.entries(expected)), planned: drawn.treated + drawn.control },
  }
  const found = measurements.flatMap((measurement) => {
    const covariate = covariateOf(measurement, members, gone.length)
    const columns = covariate === undefined ? data : { ...data, covariate }
    return analysePilot(columns, [columnOf(measurement, members, gone.length)], options) ?? []
  })
  return adjustTogether(found)
}

/** Accounts that were drawn and are no longer there. */
export function countErased(members: readonly StoredMember[], drawn: ArmCounts): ArmCounts {
  const treated = members.filter(({ arm }) => arm === TREATED).length
  return { treated: drawn.treated - treated, control: drawn.control - (members.length - treated) }
}

function columnOf(
  { metric, values, left }: Measurement,
  members: readonly StoredMember[],
  erased: number,
): MeasuredMetric {
  const gone = Array<undefined>(erased).fill(undefined)
  const { name, kind } = metric
  const column = [...members.map(({ accountId }) => values.get(accountId)), ...gone]
  if (kind !== 'time') return { metric: name, kind, values: column }
  const events = members.map(({ accountId }) =>
    values.has(accountId) ? (left?.has(accountId) ?? false) : undefined,
  )
  return { metric: name, kind, times: column, events: [...events, ...gone] }
}

/** Undefined where nobody has a value of before. */
function covariateOf(
  { metric }: Measurement,
  members: readonly StoredMember[],
  erased: number,
): readonly (number | undefined)[] | undefined {
  const column = members.map(({ before }) => before[metric.name] ?? undefined)
  if (column.every((value) => value === undefined)) return undefined
  return [...column, ...Array<undefined>(erased).fill(undefined)]
}

/** Each metric was analysed with its own covariate, and all of them are one family. */
function adjustTogether(analyses: readonly Analysis[]): readonly Analysis[] {
  const adjusted = adjustP(analyses.flatMap(({ comparisons }) => comparisons.map(({ p }) => p)))
  let at = 0
  return analyses.map((analysis) => ({
    ...analysis,
    comparisons: analysis.comparisons.map((comparison) => ({ ...comparison, adjustedP: adjusted[at++] })),
  }))
}
