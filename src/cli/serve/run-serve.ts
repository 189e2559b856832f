import { resolve } from 'node:path'
import { CLOCK } from '../../config.ts'
import { createLog } from '../../server/create-log.ts'
import { prepareWorkspace } from '../../server/prepare-workspace.ts'
import { readSettings, type ServeOptions } from '../../server/read-settings.ts'
import { startServer } from '../../server/start-server.ts'
import { stopOnSignal } from '../../server/stop-on-signal.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { printServe } from './print-serve.ts'

type Options = CommonOptions & ServeOptions

export function runServe(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, page, config }) => {
    const settings = readSettings(config.environment, options)
    // Whoever watches wants to see the address; the lines of every request are for machines.
    const level = settings.logLevel ?? (config.stderr.width === undefined ? 'info' : 'warn')
    const log = createLog(level)
    const server = await startServer({ settings, clock: CLOCK, log, version: config.version })
    const stopped = stopOnSignal(server, log)
    const { ownerLink } = await prepareWorkspace(server, { hasDemo: settings.hasDemo, log })
    const { publicUrl, database } = server
    const dataFolder = settings.databaseUrl === undefined ? resolve(settings.dataFolder) : undefined
    const started = { publicUrl, ownerLink, database, dataFolder }
    if (options.json) terminal.print(JSON.stringify({ ...started, pid: process.pid }))
    else terminal.print(printServe(started, page(words('USD'))))
    await stopped
    return []
  })
}
