import type { BinaryField } from './binary-field.ts'

const MOST_ENTRIES = 8192
const SLOTS = MOST_ENTRIES * 2

/** Numbers the distinct texts of a column from 1, without making a string of one that it has seen. It takes 8,192 of them. */
export class Dictionary {
  readonly texts: string[] = ['']
  private readonly slots = new Int16Array(SLOTS)
  private readonly hashes = new Int32Array(MOST_ENTRIES + 1)
  private readonly ends: number[] = [0]
  private bytes = Buffer.allocUnsafeSlow(1024)

  /** 0 when it is a new one and there is no room. */
  codeOf(field: BinaryField): number {
    const { bytes, start, end } = field
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    hash ^= hash >>> 15
    const { slots, hashes } = this
    let slot = hash & (SLOTS - 1)
    for (let code = slots[slot]!; code !== 0; code = slots[slot]!) {
      if (hashes[code] === hash && this.isSame(code, field)) return code
      slot = (slot + 1) & (SLOTS - 1)
    }
    return this.texts.length > MOST_ENTRIES ? 0 : this.enter(field, { hash, slot })
  }

  private isSame(code: number, { bytes: other, start, end }: BinaryField): boolean {
    const { bytes } = this
    let at = this.ends[code - 1]!
    if (this.ends[code]! - at !== end - start) return false
    for (let from = start; from < end; from++) if (bytes[at++] !== other[from]) return false
    return true
  }

  private enter({ bytes, start, end }: BinaryField, { hash, slot }: { hash: number; slot: number }): number {
    const code = this.texts.length
    const from = this.ends[code - 1]!
    const to = from + end - start
    if (to > this.bytes.length) {
      const wider = Buffer.allocUnsafeSlow(2 * to)
      this.bytes.copy(wider)
      this.bytes = wider
    }
    bytes.copy(this.bytes, from, start, end)
    this.ends.push(to)
    this.texts.push(bytes.toString('utf8', start, end))
    this.hashes[code] = hash
    this.slots[slot] = code
    return code
  }
}
