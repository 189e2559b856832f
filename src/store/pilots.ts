import type { Day } from '../domain/kernel/day.ts'
import type { Protocol } from '../domain/pilot/protocol.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import { storableJson } from './storable-json.ts'
import type { Instant } from './value-parsers.ts'

export type PilotState = 'draft' | 'running' | 'finished' | 'decided' | 'cancelled'

/** The protocol as it was when the pilot began. */
export type PilotLock = {
  readonly protocol: string
  /** SHA-256 of it in hexadecimal. */
  readonly hash: string
  readonly lockedBy: string
  readonly lockedAt: Instant
}

export type StoredPilot<Draw = unknown, Decision = unknown> = {
  readonly id: Uuid
  readonly state: PilotState
  readonly protocol: Protocol
  readonly revision: number
  readonly createdBy: string
  readonly createdAt: Instant
  readonly updatedBy: string
  readonly updatedAt: Instant
  readonly draw: Draw | undefined
  readonly endedAt: Instant | undefined
  readonly endedBy: string | undefined
  /** The last day that the final analysis has measured. */
  readonly endedOn: Day | undefined
  readonly endReason: string | undefined
  readonly decision: Decision | undefined
  readonly decidedAt: Instant | undefined
  readonly decidedBy: string | undefined
  /** Undefined before the start. */
  readonly lock: PilotLock | undefined
}

export type PilotKey = { readonly workspaceId: Uuid; readonly pilotId: Uuid }

/** Who changes a pilot, when, and which revision of it they have seen. */
export type PilotChange = {
  readonly by: string
  readonly at: Instant
  readonly seenRevision: number
}

/**
 * Until the transaction ends no other pilot of the workspace begins, is looked at or ends: an account is drawn for one only. Drawing
 * and measuring a large base may take its time.
 */
export async function holdPilots(transaction: Transaction, workspaceId: Uuid): Promise<void> {
  await transaction.query(sql`set local statement_timeout = 0`)
  // A statement of its own: inside a query over distributed tables it would lock on a worker.
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended($1, 17))`, [workspaceId])
}

export async function addPilot(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  { protocol, by, at }: { readonly protocol: Protocol; readonly by: string; readonly at: Instant },
): Promise<void> {
  await transaction.query(
    sql`insert into pilot (workspace_id, pilot_id, state, protocol, revision, created_by, created_at, updated_by, updated_at)
        values ($1, $2, 'draft', $3, 1, $4, $5, $4, $5)`,
    [workspaceId, pilotId, storableJson(protocol), by, at],
  )
}

/** Writes the protocol of a draft that is at the revision that was seen. False where it is not. */
export async function saveProtocol(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  { protocol, by, at, seenRevision }: PilotChange & { readonly protocol: Protocol },
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update pilot set protocol = $3, revision = revision + 1, updated_by = $4, updated_at = $5
         where workspace_id = $1 and pilot_id = $2 and state = 'draft' and revision = $6`,
    [workspaceId, pilotId, storableJson(protocol), by, at, seenRevision],
  )
  return changed === 1
}

/** Makes a draft that is at the revision that was seen a running pilot, with its locked protocol. False where it is not. */
export async function beginPilot(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  {
    draw,
    protocol,
    hash,
    by,
    at,
    seenRevision,
  }: PilotChange & { readonly draw: unknown; readonly protocol: string; readonly hash: string },
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update pilot set state = 'running', draw = $3, revision = revision + 1, updated_by = $4, updated_at = $5
         where workspace_id = $1 and pilot_id = $2 and state = 'draft' and revision = $6`,
    [workspaceId, pilotId, storableJson(draw), by, at, seenRevision],
  )
  if (changed !== 1) return false
  await transaction.query(
    sql`insert into pilot_lock (workspace_id, pilot_id, protocol, hash, locked_by, locked_at)
        values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, pilotId, protocol, hash, by, at],
  )
  return true
}

/** Ends a pilot that is in one of some states. False where it is not, or where somebody else changed it meanwhile. */
export async function endPilot(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  {
    from,
    to,
    endedOn,
    reason,
    by,
    at,
    seenRevision,
  }: PilotChange & {
    readonly from: readonly PilotState[]
    readonly to: 'finished' | 'cancelled'
    readonly endedOn: Day | undefined
    readonly reason: string | undefined
  },
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update pilot set state = $3, ended_on = $4, end_reason = $5, ended_by = $6, ended_at = $7, revision = revision + 1,
               updated_by = $6, updated_at = $7
         where workspace_id = $1 and pilot_id = $2 and state = any($8::text[]) and revision = $9`,
    [workspaceId, pilotId, to, copyDay(endedOn), reason, by, at, from, seenRevision],
  )
  return changed === 1
}

/** Keeps what was decided on a finished pilot. False where it is not one, or somebody else changed it meanwhile. */
export async function decidePilot(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  { decision, by, at, seenRevision }: PilotChange & { readonly decision: unknown },
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update pilot set state = 'decided', decision = $3, decided_by = $4, decided_at = $5, revision = revision + 1,
               updated_by = $4, updated_at = $5
         where workspace_id = $1 and pilot_id = $2 and state = 'finished' and revision = $6`,
    [workspaceId, pilotId, storableJson(decision), by, at, seenRevision],
  )
  return changed === 1
}

type PilotRow = { readonly [Key in Exclude<keyof StoredPilot, 'lock'>]: StoredPilot[Key] | null } & {
  readonly lockedText: string | null
  readonly hash: string | null
  readonly lockedBy: string | null
  readonly lockedAt: Instant | null
}

/** A pilot; undefined when the workspace has none of that id. */
export async function findPilot(
  connection: Connection,
  { workspaceId, pilotId }: PilotKey,
): Promise<StoredPilot | undefined> {
  const [row] = await connection.query<PilotRow>(
    sql`select p.pilot_id as id, p.state, p.protocol, p.revision, p.created_by as "createdBy", p.created_at as "createdAt",
               p.updated_by as "updatedBy", p.updated_at as "updatedAt", p.draw, p.ended_at as "endedAt",
               p.ended_by as "endedBy", p.ended_on as "endedOn", p.end_reason as "endReason", p.decision,
               p.decided_at as "decidedAt", p.decided_by as "decidedBy", l.protocol as "lockedText", l.hash,
               l.locked_by as "lockedBy", l.locked_at as "lockedAt"
          from pilot p
          left join pilot_lock l on l.workspace_id = p.workspace_id and l.pilot_id = p.pilot_id
         where p.workspace_id = $1 and p.pilot_id = $2`,
    [workspaceId, pilotId],
  )
  return row && pilotOf(row)
}

/** Pilots from the newest down, those before an id when one is given. */
export async function listStoredPilots(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: Uuid | undefined; readonly limit: number },
): Promise<StoredPilot[]> {
  const rows = await connection.query<PilotRow>(
    sql`select p.pilot_id as id, p.state, p.protocol, p.revision, p.created_by as "createdBy", p.created_at as "createdAt",
               p.updated_by as "updatedBy", p.updated_at as "updatedAt", p.draw, p.ended_at as "endedAt",
               p.ended_by as "endedBy", p.ended_on as "endedOn", p.end_reason as "endReason", p.decision,
               p.decided_at as "decidedAt", p.decided_by as "decidedBy", l.protocol as "lockedText", l.hash,
               l.locked_by as "lockedBy", l.locked_at as "lockedAt"
          from pilot p
          left join pilot_lock l on l.workspace_id = p.workspace_id and l.pilot_id = p.pilot_id
         where p.workspace_id = $1 and ($2::uuid is null or p.pilot_id < $2)
         order by p.pilot_id desc
         limit $3`,
    [workspaceId, before, limit],
  )
  return rows.map(pilotOf)
}

function pilotOf({ lockedText, hash, lockedBy, lockedAt, ...row }: PilotRow): StoredPilot {
  return {
    ...(row as StoredPilot),
    draw: row.draw ?? undefined,
    endedAt: row.endedAt ?? undefined,
    endedBy: row.endedBy ?? undefined,
    endedOn: row.endedOn ?? undefined,
    endReason: row.endReason ?? undefined,
    decision: row.decision ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
    decidedBy: row.decidedBy ?? undefined,
    lock:
      lockedText === null || hash === null || lockedBy === null || lockedAt === null
        ? undefined
        : { protocol: lockedText, hash, lockedBy, lockedAt },
  }
}
