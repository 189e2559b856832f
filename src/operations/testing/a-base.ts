import type { Uuid } from '../../store/identifier.ts'
import { type NewAssignment, type NewPlacement, publishRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { TODAY } from './a-context.ts'

/** Somebody of the team. */
export async function storePerson(
  { database, workspaceId, newId, now }: Context,
  externalId: string,
): Promise<Uuid> {
  const personId = newId()
  await database.query(
    sql`insert into person (workspace_id, person_id, source, external_id, name, tiers, languages, regions, skills,
                            created_at, updated_at)
        values ($1, $2, 'crm', $3, $3, '{}', '{}', '{}', '{}', $4, $4)`,
    [workspaceId, personId, externalId, now()],
  )
  return personId
}

/** Places accounts and gives them owners from a day on. */
export async function storeRun(
  { database, workspaceId, newId, now }: Context,
  {
    placements = [],
    assignments = [],
    effectiveOn = TODAY,
    modelVersionId,
  }: {
    readonly placements?: readonly NewPlacement[]
    readonly assignments?: readonly NewAssignment[]
    readonly effectiveOn?: number
    readonly modelVersionId?: Uuid
  },
): Promise<number> {
  return publishRun(database, {
    ...{ workspaceId, runId: newId(), effectiveOn, actor: 'system', at: now(), placements, assignments },
    modelVersionId,
  })
}
