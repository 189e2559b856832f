/** What can go wrong with a database in a way that the person who runs it can mend. */
export type StoreErrorCode =
  | 'no-embedded-server'
  | 'data-folder'
  | 'server-did-not-start'
  | 'server-too-old'
  | 'server-encoding'
  | 'server-unreachable'
  | 'migration-changed'
  | 'database-newer'
  | 'citus-missing'
  | 'already-distributed'
  | 'outcome-unknown'
  | 'overtaken'

/** Its message says the place and the fix. Anything else that the store throws is a bug or the driver's own word. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
