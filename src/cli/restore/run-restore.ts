import { CLOCK } from '../../config.ts'
import { restoreBackup } from '../../operations/backup/restore-backup.ts'
import { checkFile } from '../../operations/check-file.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { type DatabaseOptions, withDatabase } from '../with-database.ts'

type Options = CommonOptions & DatabaseOptions & { readonly file: string }

export function runRestore(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, config }) => {
    const { file: path } = options
    // Before a database is made for it.
    await checkFile(path)
    const progress = terminal.progress('restore')
    const restored = await withDatabase({ config }, { ...options, make: true }, ({ database }) =>
      restoreBackup(database, { path, at: new Date(CLOCK.milliseconds()), onProgress: progress.update }),
    ).finally(progress.stop)
    if (options.json) {
      terminal.print(JSON.stringify({ file: path, ...restored }, undefined, 2))
    } else {
      const { text } = words('USD')
      terminal.print(text('cli.backup.restored', { path, ...restored }))
      const { unfinishedJobs: jobs } = restored
      if (jobs > 0) terminal.print(text('cli.backup.jobs', { jobs }))
    }
    return []
  })
}
