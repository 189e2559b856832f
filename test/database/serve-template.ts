import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connectDatabase } from '../../src/store/connect.ts'
import { startEmbeddedServer } from '../../src/store/embedded/start-embedded-server.ts'
import { migrate } from '../../src/store/migrate.ts'

/**
 * Starts a server of its own in a folder for temporary files, with one migrated database that every test file gets a copy of.
 * Gives what stops it and removes its folder.
 */
export async function serveTemplate(project: TestProject, programs?: string): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-test-'))
  // The server's user must be able to pass through when the tests run as root.
  chmodSync(folder, 0o755)
  const server = await startEmbeddedServer({
    dataFolder: join(folder, 'data'),
    ...(programs === undefined ? {} : { programs }),
  })
  const database = await connectDatabase({ address: server.connection })
  await migrate(database, { at: new Date() })
  await database.close()
  project.provide('server', { kind: 'private', template: server.connection })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
