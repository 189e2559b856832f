import type { ReactNode } from 'react'

/** How the values of a column can be narrowed down. What is typed is a text; the page knows what it means. */
export type GridFilter =
  | { readonly kind: 'text' }
  | {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  /** From and to: `>=100`, `<50`, `10..20`. */
  | { readonly kind: 'range' }

export type GridColumn<Row> = {
  readonly id: string
  readonly label: string
  /** In pixels, until the reader resizes it. */
  readonly width: number
  readonly align?: 'start' | 'end'
  readonly isSortable?: boolean
  readonly filter?: GridFilter
  /** Left out until the reader chooses it. */
  readonly isHidden?: boolean
  readonly show: (row: Row) => ReactNode
  /** What is copied and exported. */
  readonly text: (row: Row) => string
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
