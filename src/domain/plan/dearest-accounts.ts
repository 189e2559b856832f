import { FINDING_ACCOUNTS } from './finding.ts'

type Entry = { readonly id: string; readonly acvMinor: number }

/** Counts accounts and keeps the ids of the dearest, so that a finding over a million accounts stays small. */
export class DearestAccounts {
  count = 0
  arrMinor = 0
  // A binary heap with the cheapest kept account on top, so that a dearer one replaces it.
  readonly #heap: Entry[] = []
  readonly #limit: number

  constructor(limit: number = FINDING_ACCOUNTS) {
    this.#limit = limit
  }

  /** An account with unknown ACV counts, and ranks below every known one. */
  add(id: string, acvMinor: number | undefined): void {
    this.count++
    this.arrMinor += acvMinor ?? 0
    const entry = { id, acvMinor: acvMinor ?? -1 }
    if (this.#heap.length < this.#limit) {
      this.#heap.push(entry)
      this.#raise(this.#heap.length - 1)
    } else if (ranksAbove(entry, this.#heap[0]!)) {
      this.#heap[0] = entry
      this.#sink(0)
    }
  }

  /** The kept ids, the dearest first; equal ACV by id. */
  ids(): string[] {
    return [...this.#heap].sort((a, b) => (ranksAbove(a, b) ? -1 : 1)).map((entry) => entry.id)
  }

  #raise(start: number): void {
    const heap = this.#heap
    let index = start
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!ranksAbove(heap[parent]!, heap[index]!)) return
      swap(heap, parent, index)
      index = parent
    }
  }

  #sink(start: number): void {
    const heap = this.#heap
    let index = start
    for (;;) {
      let lowest = index
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < heap.length && ranksAbove(heap[lowest]!, heap[child]!)) lowest = child
      }
      if (lowest === index) return
      swap(heap, lowest, index)
      index = lowest
    }
  }
}

function ranksAbove(a: Entry, b: Entry): boolean {
  return a.acvMinor > b.acvMinor || (a.acvMinor === b.acvMinor && a.id < b.id)
}

function swap(heap: Entry[], a: number, b: number): void {
  const kept = heap[a]!
  heap[a] = heap[b]!
  heap[b] = kept
}
