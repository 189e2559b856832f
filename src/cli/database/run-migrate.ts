import { CLOCK } from '../../config.ts'
import { migrate } from '../../store/migrate.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { type DatabaseOptions, withDatabase } from '../with-database.ts'

export function runMigrate(door: Door, options: CommonOptions & DatabaseOptions): Promise<void> {
  return answer(door, options, async ({ terminal, words, config }) => {
    const applied = await withDatabase({ config }, { ...options, make: true }, ({ database }) =>
      migrate(database, { at: new Date(CLOCK.milliseconds()) }),
    )
    const { text } = words('USD')
    if (options.json) terminal.print(JSON.stringify({ applied }, undefined, 2))
    else if (applied.length === 0) terminal.print(text('cli.database.nothing_pending'))
    else terminal.print(text('cli.database.migrated', { names: applied }))
    return []
  })
}
