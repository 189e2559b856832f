/** Lets so many do something at once; some more wait for their turn, in the order in which they came. */
export class Turns {
  readonly #atOnce: number
  readonly #most: number
  #busy = 0
  readonly #queue: (() => void)[] = []

  constructor(atOnce: number, waiting: number) {
    this.#atOnce = atOnce
    this.#most = waiting
  }

  /** Waits for a turn; gives what ends it, or undefined where too many wait already. Throws when the signal is aborted first. */
  async take(signal?: AbortSignal): Promise<(() => void) | undefined> {
    signal?.throwIfAborted()
    if (this.#busy < this.#atOnce) this.#busy++
    else if (this.#queue.length >= this.#most) return undefined
    else await this.#wait(signal)
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      // The turn is handed on, or given back.
      const next = this.#queue.shift()
      if (next === undefined) this.#busy--
      else next()
    }
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#queue.splice(this.#queue.indexOf(begin), 1)
        reject(signal?.reason)
      }
      const begin = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      this.#queue.push(begin)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
}
