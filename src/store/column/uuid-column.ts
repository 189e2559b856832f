import type { Column } from '../../domain/account/columnar-accounts.ts'
import type { Uuid } from '../identifier.ts'
import type { BinaryField, FieldSink } from './binary-field.ts'

const PAGE_BITS = 12
const PAGE_ROWS = 1 << PAGE_BITS
const IN_PAGE = PAGE_ROWS - 1
const BYTES = 16
const HEX = Buffer.from('0123456789abcdef')
/** Where the two digits of each byte stand in the text. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const TEXT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids as 16 bytes each; the id of zeros, which nothing has, means "not known". */
export class UuidColumn implements FieldSink, Column<Uuid> {
  private readonly pages: (Buffer | undefined)[] = []
  private readonly text = Buffer.from('00000000-0000-0000-0000-000000000000')
  private rows = 0
  private lastRow = -1
  private lastText: Uuid = ''

  put({ bytes, start }: BinaryField, row: number): void {
    const number = row >>> PAGE_BITS
    let page = this.pages[number]
    if (page === undefined) {
      page = Buffer.alloc(PAGE_ROWS * BYTES)
      this.pages[number] = page
    }
    bytes.copy(page, (row & IN_PAGE) * BYTES, start, start + BYTES)
    this.rows = row + 1
  }

  at(row: number): Uuid | undefined {
    if (row === this.lastRow) return this.lastText
    const page = this.pages[row >>> PAGE_BITS]
    if (page === undefined) return undefined
    const from = (row & IN_PAGE) * BYTES
    const { text } = this
    let any = 0
    for (let index = 0; index < BYTES; index++) {
      const byte = page[from + index]!
      const place = PLACES[index]!
      any |= byte
      text[place] = HEX[byte >>> 4]!
      text[place + 1] = HEX[byte & 15]!
    }
    if (any === 0) return undefined
    this.lastText = text.toString('latin1')
    this.lastRow = row
    return this.lastText
  }

  /**
   * The row of an id, where all rows have one and they rise; -1 when there is none. Whoever walks the rows and asks for the one
   * that was just read gets it at once.
   */
  rowOf(id: string): number {
    if (id === this.lastText) return this.lastRow
    if (!TEXT.test(id)) return -1
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex')
    let low = 0
    let high = this.rows - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const from = (middle & IN_PAGE) * BYTES
      const order = this.pages[middle >>> PAGE_BITS]!.compare(wanted, 0, BYTES, from, from + BYTES)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
