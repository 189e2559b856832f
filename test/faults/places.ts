import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePostgres } from '../../scripts/ensure-postgres.mjs'
import { connectDatabase } from '../../src/store/connect.ts'
import type { Database } from '../../src/store/database.ts'
import { dataFolderAt } from '../../src/store/embedded/data-folder.ts'
import { SERVER_OWNER } from '../../src/store/embedded/initialise-cluster.ts'
import { SOCKET_PORT } from '../../src/store/embedded/probe-server.ts'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/store/embedded/start-embedded-server.ts'
import type { ServeOptions } from './served.ts'

/** Where a server keeps its data, and how a test looks at it. */
export type Place = {
  readonly serve: Pick<ServeOptions, 'dataFolder' | 'databaseUrl'>
  /** As a superuser, who sees every workspace. Only while the database runs. */
  readonly look: () => Promise<Database>
  /** The database's own process, where this one has started it. */
  readonly server: EmbeddedServer | undefined
  readonly close: () => Promise<void>
}

/** A folder for temporary files that the database's user can pass through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-fault-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A data folder that the server makes and runs a database in. */
export function embeddedPlace(): Place {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  return {
    serve: { dataFolder },
    look: () => lookAt(dataFolderAt(dataFolder).socket),
    server: undefined,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A PostgreSQL 15 that runs by itself, as in production. */
export async function givenPlace(): Promise<Place> {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  const server = await startEmbeddedServer({ dataFolder, programs: ensurePostgres() })
  const { host, port, user, database } = server.connection
  return {
    serve: {
      databaseUrl: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`,
    },
    look: () => lookAt(host),
    server,
    close: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function lookAt(host: string): Promise<Database> {
  const address = { host, port: SOCKET_PORT, user: SERVER_OWNER, database: 'tierwise' }
  return connectDatabase({ address, mostSessions: 2 })
}
