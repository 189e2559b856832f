import { type Address, connectDatabase } from './connect.ts'
import type { ConnectedDatabase } from './database.ts'
import { startEmbeddedServer } from './embedded/start-embedded-server.ts'

export type DatabasePlace = {
  /** Of a PostgreSQL that somebody else runs; without it the embedded one is used. */
  readonly url: string | undefined
  /** Where the embedded server keeps its data. */
  readonly dataFolder: string
  /** Of another PostgreSQL than the one that comes along, for machines that it is not made for. */
  readonly programs?: string | undefined
  /** A session that was idle broke; the next statement takes another one. */
  readonly onLostSession?: (error: Error) => void
}

export type OpenDatabase = {
  readonly database: ConnectedDatabase
  /** For sessions beside those of `database`, say of a worker thread. */
  readonly address: Address
  readonly server: 'given' | 'embedded' | 'adopted'
  /** Ends the sessions, and the server when this process has started it. */
  close(): Promise<void>
}

/** The database that this process works with, started first where there is none to connect to. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const { url, dataFolder, programs, onLostSession } = place
  const listener = onLostSession === undefined ? {} : { onLostSession }
  if (url !== undefined) {
    const address = { url }
    const database = await connectDatabase({ address, ...listener })
    return { database, address, server: 'given', close: () => database.close() }
  }
  const server = await startEmbeddedServer({ dataFolder, ...(programs === undefined ? {} : { programs }) })
  const address = server.connection
  const database = await connectDatabase({ address, ...listener }).catch(async (error) => {
    await server.stop()
    throw error
  })
  return {
    database,
    address,
    server: server.isOwner ? 'embedded' : 'adopted',
    async close() {
      await database.close()
      await server.stop()
    },
  }
}
