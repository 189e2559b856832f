import type { Day } from '../../domain/kernel/day.ts'
import { monthsAfter } from '../../domain/kernel/months-after.ts'
import { firstDayOf, type Month, monthOf } from '../../domain/retention/bridge/month.ts'
import type { Cohort } from '../../domain/retention/fit/cohort.ts'
import type { FitRefusal } from '../../domain/retention/fit/fit-renewals.ts'
import { type Projection, projectRenewals } from '../../domain/retention/fit/project-renewals.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { LATE_DAYS } from './customer-history.ts'
import { walkCustomers } from './walk-customers.ts'

export type ProjectionQuestion = {
  /** Years that are projected. */
  readonly project: number
  readonly discount: number
  readonly after?: number | undefined
}

export type RenewalsRead = {
  readonly asOf: Day
  readonly found: Projection | { readonly kind: 'refused'; readonly reason: FitRefusal }
  readonly discount: number
  readonly recordBeginsOn: Day | undefined
  readonly accounts: number
  readonly leftOut: {
    readonly withoutContract: number
    readonly beforeRecord: number
    /** Began too lately for a first anniversary. */
    readonly tooYoung: number
  }
}

/**
 * [Q163] What the yearly cohorts of a workspace tell of renewals to come. A customer renews where it is still one 30 days after an anniversary of its first contract; a cohort of a month is watched
 * as far as all of it have come, and the months of a year are told as one.
 */
export async function readRenewals(
  context: Context,
  { project, discount, after }: ProjectionQuestion,
): Promise<RenewalsRead> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const walk = await walkCustomers(transaction, { workspaceId, asOf: context.today(), group: undefined })
    const months = new Map<Month, number[]>()
    let [customers, beforeRecord] = [0, 0]
    for await (const page of walk.pages) {
      customers += page.length
      for (const { startedOn, leftOn } of page) {
        if (startedOn <= walk.recordBeganBy!) beforeRecord++
        else count(months, { startedOn, leftOn, asOf: walk.asOf })
      }
    }
    const cohorts = [...months].sort(([one], [other]) => one - other).map(cohortOf)
    const watched = cohorts.filter(({ customers }) => customers.length > 1)
    const found = projectRenewals(watched, {
      ...{ renewals: Number.POSITIVE_INFINITY, project, discount, afterRenewals: after },
    })
    const { firstOn, accounts } = walk.bounds
    const tooYoung = cohorts
      .filter(({ customers }) => customers.length < 2)
      .reduce((sum, { customers }) => sum + customers[0]!, 0)
    return {
      ...{ asOf: walk.asOf, found, discount, recordBeginsOn: firstOn, accounts },
      leftOut: { withoutContract: accounts - customers, beforeRecord, tooYoung },
    }
  })
}

/** Adds a customer to the month it began in: there at the start, and after each anniversary that all of the month have passed. */
function count(
  months: Map<Month, number[]>,
  {
    startedOn,
    leftOn,
    asOf,
  }: { readonly startedOn: Day; readonly leftOn: Day | undefined; readonly asOf: Day },
): void {
  const month = monthOf(startedOn)
  const customers = months.get(month) ?? Array.from({ length: anniversariesOf(month, asOf) + 1 }, () => 0)
  months.set(month, customers)
  for (let year = 0; year < customers.length; year++) {
    if (year > 0 && leftOn !== undefined && leftOn <= monthsAfter(startedOn, 12 * year) + LATE_DAYS) return
    customers[year]!++
  }
}

/** Anniversaries that also who began on the last day of the month has passed by more than a late renewal takes. */
function anniversariesOf(month: Month, asOf: Day): number {
  const lastDay = firstDayOf(month + 1) - 1
  let years = 0
  while (monthsAfter(lastDay, 12 * (years + 1)) + LATE_DAYS <= asOf) years++
  return years
}

function cohortOf([month, customers]: readonly [Month, readonly number[]]): Cohort {
  return { name: String(Math.floor(month / 12)), customers }
}
