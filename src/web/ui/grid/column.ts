import type { ReactNode } from 'react'

/** How the values of a column can be narrowed down. What is typed is a text; the page knows what it means. */
export type GridFilter =
  | { readonly kind: 'text' }
  | {
      readonly kind: 'choice'
      readonly options: readonly GridOption[]
      /** Whether several may be chosen: `formatChoice` of them stands in the filter. */
      readonly isMultiple?: boolean
    }
  /** From and to: `>=100`, `<50`, `10..20`. */
  | {
      readonly kind: 'range'
      /** What people often look for, to pick from; also shows how a range is written. */
      readonly examples?: readonly GridOption[]
      /** False while what is typed means nothing. */
      readonly isUnderstood?: (text: string) => boolean
    }

export type GridOption = { readonly value: string; readonly label: string }

export type GridColumn<Row> = {
  readonly id: string
  readonly label: string
  /** In pixels, until the reader resizes it; more where its head or what can be chosen in its filter needs more. */
  readonly width: number
  /** What its cells say, where that is not what its filter offers: it gets room for them. */
  readonly values?: readonly string[]
  readonly align?: 'start' | 'end'
  readonly isSortable?: boolean
  readonly filter?: GridFilter
  /** Left out until the reader chooses it. */
  readonly isHidden?: boolean
  readonly show: (row: Row) => ReactNode
  /** What is copied and exported. */
  readonly text: (row: Row) => string
  /** What a workbook has where that is a number: days since 1900, money in whole units. `format` as spreadsheets write it. */
  readonly number?: { readonly of: (row: Row) => number | undefined; readonly format: string }
  /** What the foot adds up for the selection; undefined: not known. */
  readonly measure?: { readonly of: (row: Row) => number | undefined; readonly say: (sum: number) => string }
}

export type GridSort = { readonly column: string; readonly isDescending: boolean }

/** Rows by their place in the order that is shown. Those that are not loaded are undefined until `need` has brought them. */
export type GridRows<Row> = {
  readonly count: number
  readonly at: (index: number) => Row | undefined
  readonly need?: (first: number, last: number) => void
}

/** `-acv name` ↔ descending by ACV, then by name: as an address has it. */
export function parseSort(text: string | undefined): readonly GridSort[] {
  return (text ?? '')
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({ column: part.replace(/^-/, ''), isDescending: part.startsWith('-') }))
}

export function formatSort(sort: readonly GridSort[]): string | undefined {
  const text = sort.map(({ column, isDescending }) => (isDescending ? `-${column}` : column)).join(' ')
  return text === '' ? undefined : text
}

/** The order after a press on a column's head: ascending, descending, none; with `isAdded` beside the other columns. */
export function nextSort(sort: readonly GridSort[], column: string, isAdded: boolean): readonly GridSort[] {
  const present = sort.find((part) => part.column === column)
  const others = isAdded ? sort.filter((part) => part.column !== column) : []
  if (present === undefined) return [...others, { column, isDescending: false }]
  return present.isDescending ? others : [...others, { column, isDescending: true }]
}

/** Several choices as one text: between them a bar, which inside of a choice is written %7C. */
export function formatChoice(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|')
}

export function parseChoice(text: string): readonly string[] {
  return text === ''
    ? []
    : text.split('|').map((value) => value.replaceAll('%7C', '|').replaceAll('%25', '%'))
}
