import type { TextColumn } from './text-column.ts'

/** Finds ids that came before, by hash over the bytes of the id column: 8 to 16 bytes for each row, no strings. */
export class IdIndex {
  private readonly ids: TextColumn
  private slots = new Int32Array(1024)
  private hashes = new Int32Array(1024)

  constructor(ids: TextColumn) {
    this.ids = ids
  }

  /** Enters the id of a row just put; the earlier row that has the same id, or -1 when it is new. */
  enter(row: number): number {
    if ((row + 1) * 2 > this.slots.length) this.grow(row)
    const { slots, hashes, ids } = this
    const mask = slots.length - 1
    const hash = ids.hashOf(row)
    hashes[row] = hash
    let slot = hash & mask
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      if (hashes[entry - 1] === hash && ids.isSame(row, entry - 1)) return entry - 1
      slot = (slot + 1) & mask
    }
    slots[slot] = row + 1
    return -1
  }

  private grow(rows: number): void {
    const slots = new Int32Array(this.slots.length * 2)
    const hashes = new Int32Array(slots.length / 2 + 1)
    hashes.set(this.hashes.subarray(0, rows))
    const mask = slots.length - 1
    for (let row = 0; row < rows; row++) {
      let slot = hashes[row]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = row + 1
    }
    this.slots = slots
    this.hashes = hashes
  }
}
