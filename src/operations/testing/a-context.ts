import { randomBytes } from 'node:crypto'
import { type Day, parseDay } from '../../domain/kernel/day.ts'
import type { Database } from '../../store/database.ts'
import { newIdSource, type Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import type { Actor } from '../access/actor.ts'
import type { Context, Mail, Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'

/** 2026-07-01: the day that the demo company is true for. */
export const TODAY: Day = parseDay('2026-07-01')!

export type TestSurroundings = Surroundings & {
  /** What was handed to the queue and not yet taken, in order. */
  readonly sent: { readonly workspaceId: Uuid; readonly jobId: Uuid }[]
  readonly mails: Mail[]
  /** Moves the clock on. */
  readonly wait: (milliseconds: number) => void
}

/** Surroundings on a real database, with a clock that a test moves; jobs are kept for the test to run. */
export function testSurroundings(served: Database): TestSurroundings {
  let time = Date.UTC(2026, 6, 1, 12)
  const sent: TestSurroundings['sent'] = []
  const mails: Mail[] = []
  return {
    database: served,
    now: () => new Date(time).toISOString(),
    today: () => Math.floor(time / 86_400_000),
    newId: newIdSource({ now: () => time, random: randomBytes }),
    random: randomBytes,
    queue: {
      async send(_, job) {
        sent.push(job)
      },
    },
    mailer: async (mail) => {
      mails.push(mail)
    },
    publicUrl: 'http://127.0.0.1:4780',
    sent,
    mails,
    wait: (milliseconds) => {
      time += milliseconds
    },
  }
}

/** A new workspace in US dollars, entered by an owner or by whoever is given. */
export async function aContext(
  surroundings: Surroundings,
  actor: Actor = { kind: 'user', userId: surroundings.newId(), role: 'owner', bookOf: undefined },
): Promise<Context> {
  const workspaceId = surroundings.newId()
  await surroundings.database.query(
    sql`insert into workspace (workspace_id, name, currency, created_at) values ($1, 'Test', 'USD', $2)`,
    [workspaceId, surroundings.now()],
  )
  await admit(surroundings, workspaceId, actor)
  return enterWorkspace(surroundings, workspaceId, actor)
}

/** Makes an actor known to the workspace, because long work is done with the rights that its actor has when it begins. */
async function admit({ database, now }: Surroundings, workspaceId: Uuid, actor: Actor): Promise<void> {
  if (actor.kind === 'user') {
    await database.query(
      sql`insert into app_user (user_id, email, created_at) values ($1, $2, $3) on conflict do nothing`,
      [actor.userId, `${actor.userId}@example.com`, now()],
    )
    await database.query(
      sql`insert into membership (workspace_id, user_id, role, person_id, created_at) values ($1, $2, $3, $4, $5)`,
      [workspaceId, actor.userId, actor.role, actor.bookOf, now()],
    )
  }
  if (actor.kind === 'api-key') {
    await database.query(
      sql`insert into api_key (workspace_id, api_key_id, name, prefix, secret_hash, scopes, created_by, created_at)
          values ($1, $2, 'Test', $5, '', $3, $2, $4)`,
      [workspaceId, actor.apiKeyId, actor.scopes, now(), actor.apiKeyId],
    )
  }
}
