import { CLOCK } from '../../config.ts'
import { writeBackup } from '../../operations/backup/write-backup.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { type DatabaseOptions, withDatabase } from '../with-database.ts'

type Options = CommonOptions & DatabaseOptions & { readonly file: string }

export function runBackup(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, config }) => {
    const { file: path } = options
    const progress = terminal.progress('backup')
    const written = await withDatabase({ config }, options, ({ database }) =>
      writeBackup(database, {
        ...{ path, version: config.version, at: new Date(CLOCK.milliseconds()).toISOString() },
        onProgress: progress.update,
      }),
    ).finally(progress.stop)
    if (options.json) terminal.print(JSON.stringify({ file: path, ...written }, undefined, 2))
    else terminal.print(words('USD').text('cli.backup.written', { path, ...written }))
    return []
  })
}
