import type { OpenIdSettings } from '../operations/open-id/open-id-settings.ts'

/** What the person who runs a server has decided. docs/guide/operating.md has the table. */
export type Settings = {
  /** Of a PostgreSQL that somebody else runs; undefined: the embedded one. */
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  /** Of the built web application; undefined: the one beside the program. */
  readonly webFolder: string | undefined
  readonly host: string
  /** Undefined: 4780, or the next one that is free. */
  readonly port: number | undefined
  /** Under which people reach the server; undefined: the address that it listens on. */
  readonly publicUrl: string | undefined
  readonly trustedProxies: number
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  readonly openId: OpenIdSettings | undefined
  /** Prints reports: a path or a name; undefined: the first Chromium in the search path. */
  readonly chromium: string | undefined
  /** Where programs are looked for. */
  readonly searchPath: string | undefined
  /** Undefined: `info`, or `warn` where a person watches. */
  readonly logLevel: LogLevel | undefined
  readonly requestsPerMinute: number | undefined
  readonly uploadMegabytes: number | undefined
  /** How many jobs are done at once; 0: none, other processes do them. */
  readonly jobs: number
  /** Whether an empty database gets the demo company. */
  readonly hasDemo: boolean
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]
