import type { Sql } from './sql.ts'

export type Row = Readonly<Record<string, unknown>>

/** What queries need: a session inside a transaction, or a database of which each statement takes any session. */
export interface Connection {
  query<Found extends Row>(statement: Sql, values?: readonly unknown[]): Promise<Found[]>
  /** The number of rows that a statement has changed. */
  change(statement: Sql, values?: readonly unknown[]): Promise<number>
}

/** A session inside a transaction. */
export interface Transaction extends Connection {
  /** Sends lines in COPY's text format, as text or as its bytes; gives the number of rows. */
  copyIn(statement: Sql, lines: Iterable<string | Buffer> | AsyncIterable<string>): Promise<number>
  /** Hands over what COPY … TO STDOUT sends, in pieces that may end anywhere; the next when the one before is taken. */
  copyOut(statement: Sql, take: (bytes: Buffer) => void | Promise<void>): Promise<void>
}

/** How the sessions of a pool stand: all that are open, those that nobody uses, and how many statements wait for one. */
export type SessionCounts = { readonly open: number; readonly idle: number; readonly waiting: number }

/** A database with the pool that this process has of it. */
export interface ConnectedDatabase extends Database {
  sessions(): SessionCounts
}

export interface Database extends Connection {
  /**
   * Does work in one transaction: all of it or nothing. After a deadlock, a serialization failure or a lost connection it is
   * done again from the start, so it must only do what the transaction takes back. A connection lost during the commit is
   * looked into: what was committed is not done twice. `opening` is said with its begin, in one trip to the server.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>, opening?: Sql): Promise<Result>
  /** Ends all sessions. */
  close(): Promise<void>
}
