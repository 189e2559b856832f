import type { Column } from '../../domain/account/columnar-accounts.ts'
import type { BinaryField, FieldSink } from './binary-field.ts'
import { Dictionary } from './dictionary.ts'
import { TextPage } from './text-page.ts'

const PAGE_BITS = 12
const PAGE_ROWS = 1 << PAGE_BITS
const IN_PAGE = PAGE_ROWS - 1

/**
 * Texts. As long as they repeat, each is kept once and a row is a code of two bytes; once there are too many different ones,
 * pages of them follow, each one string from which values are cut.
 */
export class TextColumn<Text extends string = string> implements FieldSink, Column<Text> {
  private readonly pages: (Uint16Array | TextPage | undefined)[] = []
  private readonly dictionary = new Dictionary()
  private openPage: TextPage | undefined

  put(field: BinaryField, row: number): void {
    const number = row >>> PAGE_BITS
    const page = this.pages[number]
    if (page instanceof TextPage) {
      page.put(field, row & IN_PAGE)
      return
    }
    const code = this.openPage === undefined ? this.dictionary.codeOf(field) : 0
    if (code === 0) {
      this.newTextPage(number, page).put(field, row & IN_PAGE)
      return
    }
    if (page !== undefined) page[row & IN_PAGE] = code
    else {
      const codes = new Uint16Array(PAGE_ROWS)
      codes[row & IN_PAGE] = code
      this.pages[number] = codes
    }
  }

  /** Ends the growing. */
  finish(): this {
    this.openPage?.finish()
    return this
  }

  at(row: number): Text | undefined {
    const page = this.pages[row >>> PAGE_BITS]
    if (page === undefined) return undefined
    if (page instanceof TextPage) return page.at(row & IN_PAGE) as Text | undefined
    const code = page[row & IN_PAGE]!
    return code === 0 ? undefined : (this.dictionary.texts[code] as Text)
  }

  private newTextPage(number: number, codes: Uint16Array | undefined): TextPage {
    this.openPage?.finish()
    const page = new TextPage(PAGE_ROWS)
    for (const [row, code] of codes?.entries() ?? []) {
      if (code === 0) continue
      const bytes = Buffer.from(this.dictionary.texts[code]!)
      page.put({ bytes, start: 0, end: bytes.length }, row)
    }
    this.openPage = page
    this.pages[number] = page
    return page
  }
}
