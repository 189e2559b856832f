import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day } from '../../domain/kernel/day.ts'
import type { SurvivalCurve } from '../../domain/retention/survival/kaplan-meier.ts'
import type { LimitKind } from '../../domain/retention/survival/limits.ts'
import { type LogRank, logRank } from '../../domain/retention/survival/log-rank.ts'
import { survivalOf } from '../../domain/retention/survival/survival-of.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import type { RetentionGroup } from './retention-group.ts'
import { walkCustomers } from './walk-customers.ts'

export type SurvivalQuestion = {
  readonly group?: RetentionGroup | undefined
  readonly conf: LimitKind
}

export type WatchedCurve = SurvivalCurve & {
  /** How many were still watched after so many months, those that left just then among them. */
  readonly watched: readonly { readonly time: number; readonly customers: number }[]
}

export type CustomerSurvival = {
  readonly asOf: Day
  /** Times are months since the first contract, each 1/12 of a year of 365.25 days. */
  readonly whole: WatchedCurve
  readonly groups: readonly ({ readonly group: string } & WatchedCurve)[]
  /** Undefined without two groups in which somebody could have left. */
  readonly logRank: LogRank | undefined
  readonly recordBeginsOn: Day | undefined
  readonly accounts: number
  readonly leftOut: {
    readonly withoutContract: number
    /** Customers already when the record begins: those who left before are in no record, so these would flatter the curve. */
    readonly beforeRecord: number
    /** In no curve of a group, but in that of the whole. */
    readonly withoutGroup: number
  }
}

/**
 * [Q162] How long customers stay from their first contract until they leave, by group (Kaplan–Meier), and whether the groups differ (log-rank). Only those count whose begin the record has seen;
 * who comes back has left.
 */
export async function readCustomerSurvival(
  context: Context,
  { group, conf }: SurvivalQuestion,
): Promise<CustomerSurvival> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  const seen = await database.transaction(async (transaction) => {
    await holdState(transaction)
    const walk = await walkCustomers(transaction, { workspaceId, asOf: context.today(), group })
    const found: { time: number; hasLeft: boolean; group: string | undefined }[] = []
    let [customers, beforeRecord] = [0, 0]
    for await (const page of walk.pages) {
      customers += page.length
      for (const { startedOn, leftOn, group: own } of page) {
        if (startedOn <= walk.recordBeganBy!) beforeRecord++
        else
          found.push({
            time: Math.round(((leftOn ?? walk.asOf) - startedOn) / DAYS_PER_MONTH),
            hasLeft: leftOn !== undefined,
            group: own,
          })
      }
    }
    return { found, customers, beforeRecord, bounds: walk.bounds, asOf: walk.asOf }
  })
  const confidence = { level: 0.95, kind: conf }
  const longest = seen.found.reduce((most, { time }) => Math.max(most, time), 0)
  const curveOf = async (members: typeof seen.found) => {
    await nextTurn()
    const { groups } = survivalOf({
      ...{ times: members.map(({ time }) => time), events: members.map(({ hasLeft }) => hasLeft) },
      confidence,
    })
    const times = members.map(({ time }) => time)
    return { ...groups[0]!, watched: countWatched(times, longest) }
  }
  const known = seen.found.filter((member) => member.group !== undefined)
  const groups: CustomerSurvival['groups'][number][] = []
  const byGroup = Map.groupBy(known, (member) => member.group!)
  for (const name of [...byGroup.keys()].sort())
    groups.push({ ...(await curveOf(byGroup.get(name)!)), group: name })
  const whole = await curveOf(seen.found)
  await nextTurn()
  const { asOf, bounds, customers, beforeRecord } = seen
  return {
    ...{ asOf, whole, groups },
    logRank: logRank({
      times: known.map(({ time }) => time),
      events: known.map(({ hasLeft }) => hasLeft),
      groups: known.map((member) => member.group!),
    }),
    ...{ recordBeginsOn: bounds.firstOn, accounts: bounds.accounts },
    leftOut: {
      ...{ withoutContract: bounds.accounts - customers, beforeRecord },
      withoutGroup: group === undefined ? 0 : seen.found.length - known.length,
    },
  }
}

/** At the months that a picture names: as many as have room. */
function countWatched(times: readonly number[], longest: number): WatchedCurve['watched'] {
  const step = longest <= 18 ? 3 : longest <= 48 ? 6 : 12
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => ({
    time: index * step,
    customers: times.reduce((sum, time) => sum + Number(time >= index * step), 0),
  }))
}

const DAYS_PER_MONTH = 365.25 / 12
