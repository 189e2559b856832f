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
  return enterWorkspace(surroundings, workspaceId, actor)
}
