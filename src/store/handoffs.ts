import type { Book } from './account-pages.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import { storableJson } from './storable-json.ts'
import type { Instant } from './value-parsers.ts'

export type HandoffState = 'open' | 'accepted' | 'cancelled'
export type HandoffOccasion = 'leaving' | 'reassigned' | 'by_hand'

/** The parts of the record that somebody has filled; what is left out nobody has said. */
export type StoredRecord = {
  readonly goals?: readonly string[]
  readonly successPlan?: string
  readonly stakeholders?: readonly string[]
  readonly openIssues?: readonly string[]
  readonly risks?: readonly string[]
  readonly promisesMade?: readonly string[]
  readonly nextSteps?: readonly string[]
}

/** An account on its way from one person to another. */
export type StoredHandoff = {
  readonly handoffId: Uuid
  readonly accountId: Uuid
  readonly externalId: string
  readonly accountName: string | undefined
  readonly fromPersonId: Uuid
  readonly fromName: string | undefined
  readonly toPersonId: Uuid
  readonly toName: string | undefined
  readonly occasion: HandoffOccasion
  readonly state: HandoffState
  readonly record: StoredRecord
  readonly revision: number
  /** The run that has opened it. */
  readonly run: number
  readonly openedAt: Instant
  readonly updatedAt: Instant
  readonly acceptedAt: Instant | undefined
  readonly acceptedBy: string | undefined
}

export type HandoffKey = { readonly workspaceId: Uuid; readonly handoffId: Uuid }

/** Which handoffs are looked at; what is undefined does not count. */
export type HandoffFilter = {
  readonly state?: HandoffState | undefined
  readonly accountId?: Uuid | undefined
  /** Whoever gives or receives. */
  readonly personId?: Uuid | undefined
  /** All that whoever asks may see: what this person gives or receives, and accounts of the book. */
  readonly seenBy?: { readonly book: Book; readonly run: number } | undefined
}

type Row = { readonly [Key in keyof StoredHandoff]: Exclude<StoredHandoff[Key], undefined> | null }

/** So many handoffs before an id, the newest first. */
export async function listStoredHandoffs(
  connection: Connection,
  workspaceId: Uuid,
  {
    filter: { state, accountId, personId, seenBy },
    handoffId,
    before,
    limit,
  }: {
    readonly filter: HandoffFilter
    readonly handoffId?: Uuid | undefined
    readonly before?: Uuid | undefined
    readonly limit: number
  },
): Promise<StoredHandoff[]> {
  const rows = await connection.query<Row>(
    sql`
    select h.handoff_id as "handoffId", h.account_id as "accountId", a.external_id as "externalId",
           a.name as "accountName", h.from_person_id as "fromPersonId", f.name as "fromName",
           h.to_person_id as "toPersonId", t.name as "toName", h.occasion, h.state, h.record, h.revision,
           h.run_number as run, h.opened_at as "openedAt", h.updated_at as "updatedAt", h.accepted_at as "acceptedAt",
           h.accepted_by as "acceptedBy"
      from handoff h
      join account a on a.workspace_id = h.workspace_id and a.account_id = h.account_id
      left join person f on f.workspace_id = h.workspace_id and f.person_id = h.from_person_id
      left join person t on t.workspace_id = h.workspace_id and t.person_id = h.to_person_id
      left join lateral (
             select run_number, owner_id from assignment
              where $9::uuid is not null and assignment.workspace_id = h.workspace_id
                and assignment.account_id = h.account_id and run_number <= $8
              order by run_number desc limit 1) g on true
     where h.workspace_id = $1
       and ($2::text is null or h.state = $2)
       and ($3::uuid is null or h.account_id = $3)
       and ($4::uuid is null or h.from_person_id = $4 or h.to_person_id = $4)
       and ($5::uuid is null or h.handoff_id = $5)
       and ($6::uuid is null or h.handoff_id < $6)
       and ($9::uuid is null or h.to_person_id = $9 or (h.from_person_id = $9 and h.state = 'open')
            or case when g.run_number is null then a.listed_owner = any($10::text[]) else g.owner_id = $9 end)
     order by h.handoff_id desc
     limit $7`,
    [
      ...[workspaceId, state, accountId, personId, handoffId, before, limit],
      ...[seenBy?.run, seenBy?.book.personId, seenBy?.book.names],
    ],
  )
  return rows.map((row) => ({
    ...(row as StoredHandoff),
    accountName: row.accountName ?? undefined,
    fromName: row.fromName ?? undefined,
    toName: row.toName ?? undefined,
    acceptedAt: row.acceptedAt ?? undefined,
    acceptedBy: row.acceptedBy ?? undefined,
  }))
}

/** Changes the record or the state of an open handoff that is at the revision that the caller has seen. False where it is not. */
export async function changeHandoff(
  transaction: Transaction,
  { workspaceId, accountId, handoffId }: HandoffKey & { readonly accountId: Uuid },
  change: Pick<StoredHandoff, 'state' | 'record' | 'revision' | 'updatedAt'> & {
    readonly acceptedBy?: string | undefined
    readonly seenRevision: number
  },
): Promise<boolean> {
  const { state, record, revision, updatedAt, acceptedBy, seenRevision } = change
  const changed = await transaction.change(
    sql`update handoff set state = $4, record = $5, revision = $6, updated_at = $7,
               accepted_at = case when $8::text is null then null else $7::timestamptz end, accepted_by = $8
         where workspace_id = $1 and account_id = $2 and handoff_id = $3 and state = 'open' and revision = $9`,
    [
      ...[workspaceId, accountId, handoffId, state, storableJson(record), revision, updatedAt],
      ...[acceptedBy, seenRevision],
    ],
  )
  return changed === 1
}
