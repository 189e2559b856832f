import { isActive } from '../../domain/assessment/summarise-base.ts'
import type { Outlook } from '../../domain/forecast/outlook.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { monthsAfter } from '../../domain/kernel/months-after.ts'
import { activeAccounts } from '../../domain/plan/active-accounts.ts'
import { seatsOfPeople } from '../../domain/plan/seats-of-people.ts'
import { planPlacements } from '../../domain/tiering/plan-placements.ts'
import { walkContracts } from '../../store/contract-walks.ts'
import { readPeopleOfWorkspace } from '../../store/people.ts'
import { holdState } from '../../store/read-base.ts'
import { readTierMoves } from '../../store/tier-moves.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { loadPlanView } from '../plan/load-plan-view.ts'
import { gatherOutlook, HISTORY_MONTHS } from './gather-outlook.ts'

export type WorkspaceOutlook = { readonly outlook: Outlook; readonly modelNumber: number }

const DAYS_PER_MONTH = 365 / 12

/**
 * [Q143] Everything that the years ahead of a workspace follow from, in one moment of it: the tiers that the model in force gives today, those that the
 * accounts are in, contracts and placements over time, the team. Sums and assumptions only. Throws `no-model` before the first commit.
 */
export async function readOutlook(context: Context): Promise<WorkspaceOutlook> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  const asOf = context.today()
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const view = await loadPlanView(transaction, { workspaceId, asOf })
    const { base, model, current, team, answers, version, run } = view
    let active = 0
    for (const account of base.accounts) if (isActive(account, asOf)) active++
    const accounts = activeAccounts(base.accounts, asOf, active)
    const seatsByTier = seatsOfPeople(model, team, asOf)
    const { tier } = planPlacements({ model, accounts, current, context: view.context, seatsByTier })
    const everybody = await readPeopleOfWorkspace(transaction, workspaceId)
    const lastDays = new Map(
      everybody.flatMap(({ csm, endOn }) => (endOn === undefined ? [] : [[csm.id, endOn]])),
    )
    const since = monthsAfter(asOf, -HISTORY_MONTHS)
    const { firstOn, moves } = await readTierMoves(transaction, { workspaceId, run, since })
    const outlook = await gatherOutlook({
      ...{ model, accounts, current, team, lastDays, answers, asOf },
      tierAt: (position) => tier[position]!,
      contracts: walkContracts(transaction, workspaceId, base.currency),
      moves: firstOn === undefined ? undefined : { counts: moves, months: monthsSince(firstOn, since, asOf) },
    })
    return { outlook, modelNumber: version.number }
  })
}

function monthsSince(firstOn: Day, since: Day, asOf: Day): number {
  return Math.max(0, asOf - Math.max(firstOn, since)) / DAYS_PER_MONTH
}
