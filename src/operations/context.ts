import type { Day } from '../domain/kernel/day.ts'
import type { Database, Transaction } from '../store/database.ts'
import type { Uuid } from '../store/identifier.ts'
import type { Instant } from '../store/value-parsers.ts'
import type { Actor } from './access/actor.ts'
import type { OpenIdSettings } from './open-id/open-id-settings.ts'

/** What the process gives to every operation: time and chance come in here and nowhere else. */
export type Surroundings = {
  /** Not bound to a workspace: row-level security shows it nothing of one. */
  readonly database: Database
  readonly now: () => Instant
  readonly today: () => Day
  readonly newId: () => Uuid
  /** So many bytes of chance. */
  readonly random: (bytes: number) => Uint8Array
  readonly queue: Queue
  /** Undefined where no SMTP server is configured. */
  readonly mailer: Mailer | undefined
  /** Undefined where nothing is printed. */
  readonly printPage?: PrintPage | undefined
  /** Under which people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** Undefined where people sign in by password only. */
  readonly openId?: OpenIdSettings | undefined
}

/** What an operation in a workspace is called with. Its database is bound to the workspace. */
export type Context = Surroundings & {
  readonly workspaceId: Uuid
  readonly actor: Actor
}

/** Hands a job over to whichever process is free. */
export type Queue = {
  /** Part of the transaction: a job that was rolled back is never run, one that was committed is run at least once. */
  send(transaction: Transaction, job: { readonly workspaceId: Uuid; readonly jobId: Uuid }): Promise<void>
}

/**
 * Makes a tagged PDF of a page of HTML, until the signal says that nobody waits for it. Throws `pdf-needs-browser` where there is
 * none, `pdf-not-printed` where it takes too long or fails.
 */
export type PrintPage = (html: string, signal?: AbortSignal) => Promise<Uint8Array>

export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

/** Sends a mail. Throws when the server does not take it. */
export type Mailer = (mail: Mail) => Promise<void>
