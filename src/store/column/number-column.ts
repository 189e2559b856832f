import type { Column } from '../../domain/account/columnar-accounts.ts'
import type { BinaryField, FieldSink } from './binary-field.ts'

const PAGE_BITS = 14
const PAGE_ROWS = 1 << PAGE_BITS
const IN_PAGE = PAGE_ROWS - 1

/** Numbers as 8 bytes each, in pages, so that growing copies nothing; a page without any number costs nothing. */
export class NumberColumn implements FieldSink, Column<number> {
  private readonly pages: (Float64Array<ArrayBuffer> | undefined)[] = []
  private readonly read: (field: BinaryField) => number

  constructor(read: (field: BinaryField) => number) {
    this.read = read
  }

  put(field: BinaryField, row: number): void {
    this.set(this.read(field), row)
  }

  set(value: number, row: number): void {
    const number = row >>> PAGE_BITS
    let page = this.pages[number]
    if (page === undefined) {
      page = new Float64Array(PAGE_ROWS).fill(Number.NaN)
      this.pages[number] = page
    }
    page[row & IN_PAGE] = value
  }

  at(row: number): number | undefined {
    const value = this.pages[row >>> PAGE_BITS]?.[row & IN_PAGE]
    return value === undefined || Number.isNaN(value) ? undefined : value
  }
}

/** Yes and no over numbers. */
export function flagsOf(numbers: Column<number>): Column<boolean> {
  return {
    at: (row) => {
      const flag = numbers.at(row)
      return flag === undefined ? undefined : flag === 1
    },
  }
}
