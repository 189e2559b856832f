import type { CustomValue } from '../../domain/account/account.ts'
import type { Column } from '../../domain/account/columnar-accounts.ts'
import type { CustomerBase } from '../../domain/account/customer-base.ts'
import { type BinaryField, type FieldSink, readFlag, readFloat } from './binary-field.ts'
import { Dictionary } from './dictionary.ts'
import { flagsOf, NumberColumn } from './number-column.ts'
import { TextColumn } from './text-column.ts'

type Custom = Readonly<Record<string, CustomValue>>

/** The fields that a company's own list adds, from JSON texts into one column each. */
export class CustomColumns implements FieldSink {
  private readonly columns = new Map<string, CustomColumn>()
  private readonly dictionary = new Dictionary()
  private readonly parsed: (Custom | undefined)[] = []

  put(field: BinaryField, row: number): void {
    for (const [name, value] of Object.entries(this.parse(field))) this.columnOf(name).set(value, row)
  }

  /** The columns in the order of their names. */
  finish(): readonly { readonly name: string; readonly column: CustomColumn }[] {
    return [...this.columns]
      .map(([name, column]) => ({ name, column: column.finish() }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Most accounts say the same few things. */
  private parse(field: BinaryField): Custom {
    const code = this.dictionary.codeOf(field)
    if (code === 0) return JSON.parse(field.bytes.toString('utf8', field.start, field.end))
    this.parsed[code] ??= JSON.parse(this.dictionary.texts[code]!) as Custom
    return this.parsed[code]
  }

  private columnOf(name: string): CustomColumn {
    let column = this.columns.get(name)
    if (column === undefined) {
      column = new CustomColumn()
      this.columns.set(name, column)
    }
    return column
  }
}

/** Values of one kind; where a field has several, all of them are texts. */
export class CustomColumn implements Column<CustomValue> {
  private readonly numbers = new NumberColumn(readFloat)
  private readonly flags = new NumberColumn(readFlag)
  private readonly texts = new TextColumn()
  private readonly kinds = new Set<'string' | 'double' | 'bool'>()
  private values: Column<CustomValue> = this.texts

  set(value: CustomValue, row: number): void {
    if (typeof value === 'number') {
      this.kinds.add('double')
      this.numbers.set(value, row)
    } else if (typeof value === 'boolean') {
      this.kinds.add('bool')
      this.flags.set(Number(value), row)
    } else if (typeof value === 'string') {
      this.kinds.add('string')
      const bytes = Buffer.from(value)
      this.texts.put({ bytes, start: 0, end: bytes.length }, row)
    }
  }

  get type(): CustomerBase['customFields'][string] {
    const [kind = 'string', ...others] = this.kinds
    return others.length === 0 ? kind : 'string'
  }

  finish(): this {
    const flags = flagsOf(this.flags)
    this.texts.finish()
    const byType = { double: this.numbers, bool: flags, string: this.texts }
    this.values = this.kinds.size > 1 ? { at: (row) => this.textAt(row) } : byType[this.type]
    return this
  }

  at(row: number): CustomValue | undefined {
    return this.values.at(row)
  }

  private textAt(row: number): string | undefined {
    const value = this.texts.at(row) ?? this.numbers.at(row) ?? flagsOf(this.flags).at(row)
    return value === undefined ? undefined : String(value)
  }
}
