import type { Connection, Submittable } from 'pg'

/**
 * COPY … TO STDOUT as the driver runs a statement: hands over each message as it comes. A stream in between would cost a million
 * rows more than reading them does.
 */
export class CopyOut implements Submittable {
  /** Settles when the session is free again. */
  readonly done: Promise<void>
  private readonly text: string
  private readonly take: (bytes: Buffer) => void
  private readonly settle: (fault: unknown) => void
  private fault: unknown

  constructor(text: string, take: (bytes: Buffer) => void) {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.done = promise
    this.settle = (fault) => (fault === undefined ? resolve() : reject(fault))
    this.text = text
    this.take = take
  }

  submit(connection: Connection): void {
    connection.query(this.text)
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // What comes after a fault is let go: the server sends all of it.
    if (this.fault !== undefined) return
    try {
      this.take(chunk)
    } catch (error) {
      this.fault = error
    }
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.settle(this.fault)
  }

  handleError(error: unknown): void {
    this.settle(error)
  }
}
