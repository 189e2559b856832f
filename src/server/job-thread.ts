import { workerData } from 'node:worker_threads'
import { CLOCK } from '../config.ts'
import { createQueue } from '../jobs/create-queue.ts'
import { serveThread } from '../jobs/serve-thread.ts'
import { type Address, connectDatabase } from '../store/connect.ts'
import { makeSurroundings } from './make-surroundings.ts'
import type { Settings } from './settings.ts'

/** What a thread is told by the server that starts it. */
export type JobThreadData = {
  readonly address: Address
  readonly smtp: Settings['smtp']
  readonly publicUrl: string
}

/** One job at a time needs one session for its work, one to read beside it, and one for what it sends off. */
const MOST_SESSIONS = 3

const { address, smtp, publicUrl } = workerData as JobThreadData
// A statement over a million accounts may take its time, where nobody waits for an answer.
const database = await connectDatabase({ address, mostSessions: MOST_SESSIONS, statementTimeoutSeconds: 0 })
const queue = await createQueue(database)
serveThread({ surroundings: makeSurroundings({ database, queue, clock: CLOCK, smtp, publicUrl }) })
