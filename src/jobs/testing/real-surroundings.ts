import { randomBytes } from 'node:crypto'
import type { Queue, Surroundings } from '../../operations/context.ts'
import type { Database } from '../../store/database.ts'
import { newIdSource } from '../../store/identifier.ts'

/** Surroundings with the machine's own clock and chance, as a process has them. */
export function realSurroundings(database: Database, queue: Queue): Surroundings {
  return {
    ...{ database, queue },
    now: () => new Date().toISOString(),
    today: () => Math.floor(Date.now() / 86_400_000),
    newId: newIdSource({ now: Date.now, random: randomBytes }),
    random: randomBytes,
    mailer: undefined,
    publicUrl: 'http://127.0.0.1',
  }
}
