import type { Day } from '../../domain/kernel/day.ts'
import type { Analysis } from '../../domain/pilot/analysis.ts'
import { type Decision, decide } from '../../domain/pilot/decide/decide.ts'
import type { Protocol } from '../../domain/pilot/protocol.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { measureLeaving } from '../../store/pilot-measures.ts'
import {
  type MemberValues,
  type PilotArm,
  readMembers,
  type StoredMember,
} from '../../store/pilot-members.ts'
import type { PilotKey } from '../../store/pilots.ts'
import { ProblemError } from '../problem.ts'
import { analyseMembers, countErased, TREATED } from './analyse-members.ts'
import type { Pilot } from './get-pilot.ts'
import { type LookResults, seenWhileRunning } from './look-results.ts'
import { type Measurement, measureDuring } from './measure-metrics.ts'
import type { ArmCounts } from './pilot-draw.ts'

export type RunningAnalysis = {
  readonly members: readonly StoredMember[]
  readonly measurements: readonly Measurement[]
  readonly analyses: readonly Analysis[]
  readonly results: LookResults
}

/** [Q172] Measures and analyses a running pilot as of a day. Throws `pilot-look-day` for one without treatment. */
export async function analyseRunning(
  connection: Connection,
  key: PilotKey,
  {
    pilot,
    asOf,
    today,
    isOver,
  }: { readonly pilot: Pilot; readonly asOf: Day; readonly today: Day; readonly isOver: boolean },
): Promise<RunningAnalysis> {
  const { protocol } = pilot
  const last = lastMeasurableDay(pilot, today)
  if (asOf < protocol.startsOn || asOf > last) {
    const values = { asOfDay: asOf, fromDay: protocol.startsOn, untilDay: Math.max(last, protocol.startsOn) }
    throw new ProblemError([{ code: 'pilot-look-day', values }])
  }
  const members = await readMembers(connection, key)
  const accountIds = members.map(({ accountId }) => accountId)
  const accounts = { workspaceId: key.workspaceId, accountIds }
  const measurements = await measureDuring(connection, accounts, { protocol, until: asOf })
  const leaving = await measureLeaving(connection, accounts, asOf)
  const drawn = pilot.draw!.arms
  const analyses = analyseMembers({ protocol, members, drawn, measurements })
  const results: LookResults = {
    metrics: analyses.map(seenWhileRunning),
    erased: countErased(members, drawn),
    left: countLeft(members, leaving),
    decision: decisionOf(protocol, analyses, { planned: drawn.treated + drawn.control, isOver }),
  }
  return { members, measurements, analyses, results }
}

/** Every metric beside the primary one must not become worse. */
function decisionOf(
  { rule, primary, others }: Protocol,
  analyses: readonly Analysis[],
  { planned, isOver }: { readonly planned: number; readonly isOver: boolean },
): Decision {
  const judged = [primary, ...others].flatMap(({ name, better }) => {
    const analysis = analyses.find(({ metric }) => metric === name)
    return analysis === undefined ? [] : [{ better, analysis }]
  })
  const [first, ...guardrails] = judged
  if (first === undefined) return { verdict: undefined, reasons: [{ code: 'no-interval', values: {} }] }
  return decide({ rule, primary: first, guardrails, arm: TREATED, isOver, planned })
}

/** The last day of treatment, or today. */
export function lastMeasurableDay({ protocol }: Pilot, today: Day): Day {
  return Math.min(today, protocol.endsOn - 1)
}

function countLeft(members: readonly StoredMember[], leaving: ReadonlyMap<Uuid, Day | undefined>): ArmCounts {
  const counts: Record<PilotArm, number> = { treated: 0, control: 0 }
  for (const { accountId, arm } of members) if (leaving.get(accountId) !== undefined) counts[arm]++
  return counts
}

/** What was measured of each member, to be kept with it. */
export function valuesOf(accountId: Uuid, measurements: readonly Measurement[]): MemberValues {
  return Object.fromEntries(
    measurements.map(({ metric, values }) => [metric.name, values.get(accountId) ?? null]),
  )
}
