import type { Connection, Submittable } from 'pg'

/**
 * COPY … TO STDOUT as the driver runs a statement: hands over each message as it comes. A stream in between would cost a million
 * rows more than reading them does. Whoever answers with a promise is sent no more from the network until it is kept; the bytes
 * are theirs only until they have answered.
 */
export class CopyOut implements Submittable {
  /** Settles when the session is free again. */
  readonly done: Promise<void>
  private readonly text: string
  private readonly take: (bytes: Buffer) => void | Promise<void>
  private readonly settle: (fault: unknown) => void
  private connection: Connection | undefined
  private promised: Promise<unknown> | undefined
  private fault: unknown

  constructor(text: string, take: (bytes: Buffer) => void | Promise<void>) {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.done = promise
    this.settle = (fault) => (fault === undefined ? resolve() : reject(fault))
    this.text = text
    this.take = take
  }

  submit(connection: Connection): void {
    this.connection = connection
    connection.query(this.text)
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // What comes after a fault is let go: the server sends all of it.
    if (this.fault !== undefined) return
    try {
      const taking = this.take(chunk)
      if (taking !== undefined) this.waitFor(taking)
    } catch (error) {
      this.fault = error
    }
  }

  private waitFor(taking: Promise<void>): void {
    this.connection!.stream.pause()
    const all = Promise.all([this.promised, taking]).then(
      () => {},
      (error) => {
        this.fault ??= error
      },
    )
    this.promised = all
    // Messages that came in one piece with this one may have promised more.
    void all.then(() => this.promised === all && this.connection!.stream.resume())
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (this.promised === undefined) this.settle(this.fault)
    else void this.promised.then(() => this.settle(this.fault))
  }

  handleError(error: unknown): void {
    this.settle(error)
  }
}
