import { randomBytes } from 'node:crypto'
import type { Clock } from '../config.ts'
import type { Queue, Surroundings } from '../operations/context.ts'
import { createPagePrinter, type PrinterSettings } from '../operations/report/create-page-printer.ts'
import type { Database } from '../store/database.ts'
import { newIdSource } from '../store/identifier.ts'
import { createMailer } from './create-mailer.ts'
import type { Settings } from './settings.ts'

/** What operations are given in this process: the only place where the clock and chance of the machine are handed over. */
export function makeSurroundings({
  database,
  queue,
  clock,
  smtp,
  openId,
  printer,
  publicUrl,
}: {
  readonly database: Database
  readonly queue: Queue
  readonly clock: Clock
  readonly smtp: Settings['smtp']
  readonly openId?: Settings['openId']
  /** Undefined in a process that prints nothing. */
  readonly printer?: PrinterSettings
  readonly publicUrl: string
}): Surroundings {
  return {
    database,
    queue,
    publicUrl,
    openId,
    printPage: printer && createPagePrinter(printer),
    now: () => new Date(clock.milliseconds()).toISOString(),
    today: clock.today,
    newId: newIdSource({ now: clock.milliseconds, random: randomBytes }),
    random: randomBytes,
    mailer: createMailer(smtp),
  }
}
