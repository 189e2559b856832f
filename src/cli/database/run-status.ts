import { readDatabaseStatus } from '../../store/database-status.ts'
import { readMigrationStatus } from '../../store/migrate.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { type DatabaseOptions, withDatabase } from '../with-database.ts'
import { printStatus } from './print-status.ts'

export function runStatus(door: Door, options: CommonOptions & DatabaseOptions): Promise<void> {
  return answer(door, options, async ({ terminal, words, page, config }) => {
    const status = await withDatabase({ config }, options, async ({ database, server }) => ({
      server,
      ...(await readDatabaseStatus(database)),
      migrations: await readMigrationStatus(database),
    }))
    if (options.json) {
      const { isRowSecurityActive = null, spreadKey = null, ...known } = status
      terminal.print(JSON.stringify({ ...known, isRowSecurityActive, spreadKey }, undefined, 2))
    } else {
      terminal.print(printStatus(status, page(words('USD'))))
    }
    return []
  })
}
