import type { Logger } from 'pino'
import { tellError } from '../http/observe/tell-error.ts'
import type { RunningServer } from './start-server.ts'

/** Kubernetes and systemd wait longer than this before they kill. */
const GRACE_MILLISECONDS = 10_000
const SIGNALS = { SIGTERM: 143, SIGINT: 130 } as const
/** sysexits(3): a fault of the program itself. */
const FAULT = 70

/**
 * Resolves when the server has stopped, after SIGTERM or SIGINT: it finishes what is under way. A second signal ends the process
 * at once. An error that nobody caught is logged and ends it with 70: what goes on after one cannot be trusted.
 */
export function stopOnSignal(server: Pick<RunningServer, 'stop'>, log: Logger): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false
    for (const [signal, code] of Object.entries(SIGNALS)) {
      process.on(signal, () => {
        if (isStopping) process.exit(code)
        isStopping = true
        log.info({ signal }, 'stopping')
        server.stop(GRACE_MILLISECONDS).then(resolve, reject)
      })
    }
    process.on('uncaughtException', (error) => {
      log.fatal({ error: tellError(error) }, 'an error that nobody caught')
      process.exit(FAULT)
    })
  })
}
