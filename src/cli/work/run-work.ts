import { resolve } from 'node:path'
import { CLOCK } from '../../config.ts'
import { createLog } from '../../server/create-log.ts'
import { readSettings } from '../../server/read-settings.ts'
import { startWorker } from '../../server/start-worker.ts'
import { stopOnSignal } from '../../server/stop-on-signal.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'

type Options = CommonOptions & { readonly data?: string }

export function runWork(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, config }) => {
    const settings = readSettings(config.environment, { data: options.data })
    const level = settings.logLevel ?? (config.stderr.width === undefined ? 'info' : 'warn')
    const log = createLog(level)
    const worker = await startWorker({ settings, clock: CLOCK, log })
    const stopped = stopOnSignal(worker, log)
    const { jobs, database } = worker
    const folder = settings.databaseUrl === undefined ? resolve(settings.dataFolder) : null
    if (options.json) {
      terminal.print(JSON.stringify({ jobs, database, dataFolder: folder, pid: process.pid }))
    } else {
      const { text } = words('USD')
      terminal.print(
        [
          text('work.running', { jobs }),
          `${text('serve.data')}: ${text(`serve.database.${database}`, { folder: folder ?? '' })}`,
          text('serve.stop'),
        ].join('\n'),
      )
    }
    await stopped
    return []
  })
}
