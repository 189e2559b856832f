import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day } from '../../domain/kernel/day.ts'
import { type HistoryBounds, readHistoryBounds, walkHistories } from '../../store/contract-histories.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { type CustomerHistory, customerHistory, LATE_DAYS } from './customer-history.ts'
import { findGroups, type RetentionGroup } from './retention-group.ts'

export type WalkedCustomer = CustomerHistory & {
  readonly accountId: Uuid
  /** Undefined: not known, or nobody asked. */
  readonly group: string | undefined
}

export type CustomerWalk = {
  readonly currency: string
  readonly asOf: Day
  readonly bounds: HistoryBounds
  /** Until this day a first contract tells nothing of when a customer began: a record may begin with the whole list. */
  readonly recordBeganBy: Day | undefined
  /** Page by page; between two of them others have their turn. */
  readonly pages: AsyncGenerator<readonly WalkedCustomer[]>
}

/** [Q157] The customers of a workspace by their contracts, those that have left too, in one state of the database. */
export async function walkCustomers(
  transaction: Transaction,
  {
    workspaceId,
    asOf,
    group,
  }: { readonly workspaceId: Uuid; readonly asOf: Day; readonly group: RetentionGroup | undefined },
): Promise<CustomerWalk> {
  const workspace = await findWorkspace(transaction, workspaceId)
  if (workspace === undefined) throw new Error(`there is no workspace ${workspaceId}`)
  const { currency } = workspace
  const run = group && (await readPublishedRun(transaction, workspaceId))
  const bounds = await readHistoryBounds(transaction, workspaceId, asOf)
  const groupOf = group && (await findGroups(transaction, workspaceId, group))
  async function* pages() {
    for await (const page of walkHistories(transaction, { workspaceId, currency, run })) {
      const customers: WalkedCustomer[] = []
      for (const { accountId, contracts, facts } of page) {
        const history = customerHistory(contracts, asOf)
        if (history !== undefined) customers.push({ accountId, ...history, group: groupOf?.(facts) })
      }
      yield customers
      await nextTurn()
    }
  }
  const recordBeganBy = bounds.firstOn === undefined ? undefined : bounds.firstOn + LATE_DAYS
  return { currency, asOf, bounds, recordBeganBy, pages: pages() }
}
