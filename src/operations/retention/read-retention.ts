import type { Day } from '../../domain/kernel/day.ts'
import type { Bridge } from '../../domain/retention/bridge/bridge.ts'
import { tallyBridges } from '../../domain/retention/bridge/bridges-of.ts'
import { type Cohort, tallyCohorts } from '../../domain/retention/bridge/cohorts-of.ts'
import {
  DEFINITIONS,
  type Definition,
  type DefinitionName,
} from '../../domain/retention/bridge/definition.ts'
import { ledgerWithin } from '../../domain/retention/bridge/ledger.ts'
import {
  type Month,
  monthOf,
  monthSeeing,
  type Span,
  snapshotDayOf,
} from '../../domain/retention/bridge/month.ts'
import type { PaidPeriod, Snapshot } from '../../domain/retention/bridge/paid-period.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { LATE_DAYS } from './customer-history.ts'
import type { RetentionGroup } from './retention-group.ts'
import { type CustomerWalk, type WalkedCustomer, walkCustomers } from './walk-customers.ts'

export type RetentionQuestion = {
  /** First and last month; left out, from where the record is whole until the last snapshot. */
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  /** In place of `from`: the last so many months, as far as the record goes. */
  readonly months?: number | undefined
  readonly definition: DefinitionName
  readonly snapshot: Snapshot
  readonly by: Span
  readonly group?: RetentionGroup | undefined
  readonly cohort: Span
}

export type RetentionRead = {
  readonly asOf: Day
  readonly currency: string
  readonly definition: Definition
  readonly snapshot: Snapshot
  /** Undefined where the record has no month in those asked for. */
  readonly bridge: Bridge | undefined
  /** Undefined where nobody asked for groups; a group without a name is of those whose group is not known. */
  readonly groups: readonly { readonly group: string | undefined; readonly bridge: Bridge }[] | undefined
  readonly cohorts: readonly Cohort[]
  /** The day of the first contract. */
  readonly recordBeginsOn: Day | undefined
  readonly accounts: number
  readonly leftOut: {
    /** No contract says anything of them. */
    readonly withoutContract: number
    /** At least one contract without an amount: a gap would look like a loss. */
    readonly withoutAmount: number
    /** At least one contract in another currency. */
    readonly otherCurrency: number
  }
  /** Customers already when the record begins: in the bridge, and in no cohort. */
  readonly beforeRecord: number
  /** Customers counted as lost whose contract ended within the last 30 days: some may still renew. */
  readonly mayStillRenew: number
}

/**
 * [Q160] How recurring revenue moved by month, quarter or year, with GRR, NRR and logo churn by the definition that is asked for, of the whole, by group and by cohort, from the contracts
 * that are kept. Amounts are ARR in the currency of the workspace.
 */
export async function readRetention(context: Context, question: RetentionQuestion): Promise<RetentionRead> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  const { group, definition, snapshot } = question
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const walk = await walkCustomers(transaction, { workspaceId, asOf: context.today(), group })
    const tally = tallyOf(walk, question)
    const leftOut = { withoutAmount: 0, otherCurrency: 0 }
    let [customers, beforeRecord, mayStillRenew] = [0, 0, 0]
    for await (const page of walk.pages) {
      customers += page.length
      const periods: PaidPeriod[] = []
      const members = new Map<string, Member>()
      for (const customer of page) {
        const reason = reasonOut(customer)
        if (reason !== undefined) {
          leftOut[reason]++
          continue
        }
        const { leftOn } = customer
        if (customer.held.at(-1)!.until === leftOn && leftOn !== undefined && leftOn > walk.asOf - LATE_DAYS)
          mayStillRenew++
        const isNew = customer.startedOn > walk.recordBeganBy!
        if (!isNew) beforeRecord++
        members.set(customer.accountId, { group: customer.group, isNew })
        for (const { from, until, acvMinor } of customer.held)
          periods.push({ customer: customer.accountId, from, until, amountMinor: acvMinor! })
      }
      tally?.add(periods, members)
    }
    const { firstOn, accounts } = walk.bounds
    return {
      ...{ asOf: walk.asOf, currency: walk.currency, definition: DEFINITIONS[definition], snapshot },
      bridge: tally?.bridge(),
      groups: group === undefined ? undefined : (tally?.groups() ?? []),
      cohorts: tally?.cohorts() ?? [],
      ...{
        recordBeginsOn: firstOn,
        accounts,
        leftOut: { withoutContract: accounts - customers, ...leftOut },
      },
      ...{ beforeRecord, mayStillRenew },
    }
  })
}

type Member = { readonly group: string | undefined; readonly isNew: boolean }

function reasonOut({ held }: WalkedCustomer): 'withoutAmount' | 'otherCurrency' | undefined {
  if (held.some(({ isForeign }) => isForeign)) return 'otherCurrency'
  return held.some(({ acvMinor }) => acvMinor === undefined) ? 'withoutAmount' : undefined
}

/** [Q161] Tallies of the months from where the first list stands whole, so that customers of before the record are not told as new. */
function tallyOf({ bounds, recordBeganBy, asOf }: CustomerWalk, question: RetentionQuestion) {
  if (bounds.firstOn === undefined || recordBeganBy === undefined) return undefined
  const { snapshot, to, months = Number.POSITIVE_INFINITY } = question
  const first = monthOf(bounds.firstOn)
  const today = monthOf(asOf)
  const newest = snapshotDayOf(today, snapshot) <= asOf ? today : today - 1
  const last = Math.min(to ?? newest, newest)
  const range = { first, last, isCut: true }
  const whole = Math.min(monthSeeing(recordBeganBy, snapshot) + 1, last)
  const from = question.from ?? Math.max(whole, last - months + 1)
  const options = { ...question, from, to: last }
  const tally = last < first ? undefined : tallyBridges(range, options)
  if (tally === undefined) return undefined
  const cohorts = tallyCohorts(range, question.cohort)
  const numbers = new Map<string | undefined, number>()
  const numberOf = (group: string | undefined) => {
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  }
  return {
    add(periods: readonly PaidPeriod[], members: ReadonlyMap<string, Member>) {
      const ledger = ledgerWithin(periods, { ...range, snapshot })
      ledger.walk((customer, paid) => {
        const { group, isNew } = members.get(ledger.customers[customer]!)!
        tally.add(paid, numberOf(group))
        if (isNew) cohorts.add(paid.values)
      })
    },
    bridge: tally.whole,
    groups: () => {
      const bridges = tally.bridges()
      return [...numbers]
        .map(([group, number]) => ({ group, bridge: bridges[number]! }))
        .sort((one, other) => inOrder(one.group, other.group))
    },
    cohorts: cohorts.cohorts,
  }
}

/** Those whose group is not known come last. */
function inOrder(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return one < other ? -1 : 1
}
