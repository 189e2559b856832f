import type { Column } from '../../domain/account/columnar-accounts.ts'
import { type FieldBytes, fieldText } from '../csv/row-bytes.ts'
import type { ColumnSink, PutFault } from './column.ts'
import { isGap } from './is-gap.ts'

/** What a text of the file means: a value, nothing known, or a fault. */
export type Translated<T> = { readonly value: T | undefined } | { readonly fault: PutFault }

const MAX_TEXT_BYTES = 4096
const FIRST_SLOTS = 256

/**
 * Values that repeat (industry, country, owner, yes and no): each distinct text is kept and translated once; a row is a code of
 * two bytes, or four once there are more than 65,535 texts. Code 0 is "not known".
 */
export class DictionaryColumn<T> implements ColumnSink, Column<T> {
  private codes: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
  private readonly values: (T | undefined)[] = [undefined]
  private readonly faults: (PutFault | undefined)[] = [undefined]
  private readonly translate: (text: string) => Translated<T>
  private readonly gaps: 'text' | 'number'
  private bytes = Buffer.allocUnsafeSlow(4096)
  private readonly ends: number[] = [0]
  private readonly hashes: number[] = [0]
  private slots = new Int32Array(FIRST_SLOTS)

  /** `gaps` says which words mean "not known" (see isEmptyValue): NA is a region, but no answer to yes or no. */
  constructor(
    capacity: number,
    translate: (text: string) => Translated<T>,
    gaps: 'text' | 'number' = 'text',
  ) {
    this.codes = new Uint16Array(capacity)
    this.translate = translate
    this.gaps = gaps
  }

  reserve(capacity: number): void {
    const codes = this.codes instanceof Uint16Array ? new Uint16Array(capacity) : new Uint32Array(capacity)
    codes.set(this.codes)
    this.codes = codes
  }

  put(field: FieldBytes, row: number): PutFault | undefined {
    const { bytes: source, start, end } = field
    if (start === end) {
      this.codes[row] = 0
      return undefined
    }
    if (end - start > MAX_TEXT_BYTES) return 'text-too-long'
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ source[at]!, 0x01000193)
    hash = (hash ^ (hash >>> 15)) >>> 1
    const { slots, hashes } = this
    const mask = slots.length - 1
    let slot = hash & mask
    for (let code = slots[slot]!; code !== 0; code = slots[slot]!) {
      if (hashes[code] === hash && this.isSame(code, field)) {
        this.codes[row] = code
        return this.faults[code]
      }
      slot = (slot + 1) & mask
    }
    return this.putFirst(field, row, { hash, slot })
  }

  finish(rows: number): this {
    this.codes = this.codes.slice(0, rows) as typeof this.codes
    this.bytes = Buffer.alloc(0)
    this.slots = new Int32Array(0)
    this.ends.length = 0
    this.hashes.length = 0
    return this
  }

  at(row: number): T | undefined {
    return this.values[this.codes[row]!]
  }

  private isSame(code: number, { bytes: source, start, end }: FieldBytes): boolean {
    const { bytes } = this
    let at = this.ends[code - 1]!
    if (this.ends[code]! - at !== end - start) return false
    for (let from = start; from < end; from++) if (bytes[at++] !== source[from]) return false
    return true
  }

  private putFirst(
    field: FieldBytes,
    row: number,
    { hash, slot }: { hash: number; slot: number },
  ): PutFault | undefined {
    const { bytes: source, start, end } = field
    const code = this.values.length
    if (code > 65_535 && this.codes instanceof Uint16Array) this.codes = Uint32Array.from(this.codes)
    const from = this.ends[code - 1]!
    if (from + end - start > this.bytes.length) {
      const bytes = Buffer.allocUnsafeSlow(2 * (from + end - start))
      this.bytes.copy(bytes)
      this.bytes = bytes
    }
    source.copy(this.bytes, from, start, end)
    this.ends.push(from + end - start)
    this.hashes.push(hash)
    const translated: Translated<T> = isGap(field, this.gaps)
      ? { value: undefined }
      : this.translate(fieldText(field))
    this.values.push('value' in translated ? translated.value : undefined)
    this.faults.push('fault' in translated ? translated.fault : undefined)
    this.slots[slot] = code
    if (code * 2 > this.slots.length) this.rehash()
    this.codes[row] = code
    return this.faults[code]
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let code = 1; code < this.hashes.length; code++) {
      let slot = this.hashes[code]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.slots = slots
  }
}
