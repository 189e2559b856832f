import { createTransport } from 'nodemailer'
import type { Mailer } from '../operations/context.ts'
import type { Settings } from './settings.ts'

const PATIENCE_MILLISECONDS = 10_000

/** Sends mails by the configured server; undefined where there is none. */
export function createMailer(smtp: Settings['smtp']): Mailer | undefined {
  if (smtp === undefined) return undefined
  const transport = createTransport({
    url: smtp.url,
    connectionTimeout: PATIENCE_MILLISECONDS,
    greetingTimeout: PATIENCE_MILLISECONDS,
    socketTimeout: PATIENCE_MILLISECONDS,
  })
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from: smtp.from, to, subject, text })
  }
}
