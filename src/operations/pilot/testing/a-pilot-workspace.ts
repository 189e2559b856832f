import type { Protocol } from '../../../domain/pilot/protocol.ts'
import type { Uuid } from '../../../store/identifier.ts'
import { sql } from '../../../store/sql.ts'
import type { Context } from '../../context.ts'
import { aPlannedWorkspace, apply, makePlan } from '../../plan/testing/a-planned-workspace.ts'
import { type TestSurroundings, TODAY } from '../../testing/a-context.ts'
import { createPilot } from '../create-pilot.ts'
import { listPilotMembers } from '../list-pilot-members.ts'
import { startPilot } from '../start-pilot.ts'

/** Four weeks that begin today, on health, with a quarter of the accounts treated. */
export const PROTOCOL: Protocol = {
  name: 'Onboarding calls',
  hypothesis: 'A call in the first month raises health by four points.',
  treatment: 'One call of half an hour in the first two weeks.',
  ...{ scope: '', exclude: '', share: 0.25, seed: 1, strata: ['tier'], unit: 'account' },
  ...{ startsOn: TODAY, endsOn: TODAY + 28 },
  primary: { name: 'Health', source: { code: 'health' }, kind: 'mean', better: 'higher' },
  others: [],
  rule: { minimumEffect: 4, alpha: 0.05 },
}

/** So many accounts of two tiers, placed by a plan that was applied, each with a health of its own. */
export async function aPilotWorkspace(
  surroundings: TestSurroundings,
  context: Context,
  count = 80,
): Promise<readonly Uuid[]> {
  const accounts = Array.from({ length: count }, (_, index) => ({
    id: `C-${String(index).padStart(3, '0')}`,
    acvMinor: (index % 2 === 0 ? 50_000_00 : 1_000_00) + index * 100,
    health: 50 + (index % 11),
  }))
  const ids = await aPlannedWorkspace(context, accounts)
  const planId = await makePlan(surroundings, context)
  await apply(surroundings, context, { planId, approve: 'all' })
  return ids
}

/** A pilot that has started. */
export async function aStartedPilot(context: Context, protocol = PROTOCOL): Promise<Uuid> {
  const { id, revision } = await createPilot(context, { protocol })
  await startPilot(context, { pilotId: id, seenRevision: revision })
  return id
}

/** Everybody in a pilot. */
export async function membersOf(context: Context, pilotId: Uuid) {
  const { items } = await listPilotMembers(context, { pilotId, limit: 1000 })
  return items
}

/** Signals of accounts on a day. */
export async function storeSignals(
  { database, workspaceId, now }: Context,
  {
    metric,
    day,
    values,
  }: { readonly metric: string; readonly day: number; readonly values: ReadonlyMap<Uuid, number> },
): Promise<void> {
  await database.query(
    sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
        select $1, account_id, $2, '1970-01-01'::date + $3::integer, value, 'test', $4
          from unnest($5::uuid[], $6::numeric[]) as given (account_id, value)`,
    [workspaceId, metric, day, now(), [...values.keys()], [...values.values()]],
  )
}
