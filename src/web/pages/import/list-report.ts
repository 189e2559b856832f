import type { MapValue } from './edit-map.ts'

/** Something that was said of a list, as a code with values: why it is refused, or a row or value that was not taken. */
export type ToldOfList = {
  readonly code: string
  readonly line?: number
  readonly column?: number | string
  readonly values: Readonly<Record<string, string | number | boolean | undefined>>
}

/** A row or value that was not taken, as a job tells it. */
export type RejectedEntry = ToldOfList & { readonly scope: 'row' | 'value' | 'joined' }

/** What the server has understood of a list, and what it would do or has done: the result of the job of an import. */
export type ListReport = {
  readonly outcome: 'imported' | 'unchanged' | 'dry-run'
  readonly kind: ListKind
  readonly source: string
  readonly fileName: string
  readonly rows: number
  readonly accepted: number
  readonly rejectedRows: number
  readonly rejectedValues: number
  readonly rejected: readonly RejectedEntry[]
  readonly notes: readonly { readonly code: string; readonly values: RejectedEntry['values'] }[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** A field that a column may be. */
export type ListField = {
  readonly field: string
  readonly kind: 'text' | 'money' | 'currency' | 'number' | 'day' | 'bool' | 'touch' | 'share'
  readonly isRequired: boolean
}

/** The columns of a list, and how they were read. */
export type ListLook = {
  readonly kind: ListKind
  readonly source: string
  readonly fileName: string
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] | null }[]
  readonly fields: readonly ListField[]
  readonly guess: Readonly<Record<string, string>>
  readonly map: MapValue
  readonly isRemembered: boolean
}

export type ListPreview = {
  readonly fields: readonly string[]
  readonly rows: readonly {
    readonly line?: number
    readonly values: readonly (string | number | boolean | null)[]
  }[]
}

/** What a list would become, or why it cannot be taken. */
export type TriedList =
  | (ListReport & ListLook & { readonly preview: ListPreview })
  | (ListLook & { readonly outcome: 'refused'; readonly problems: readonly ToldOfList[] })

export const LIST_KINDS = ['accounts', 'people', 'contracts', 'signals'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** What an import is asked with, beside the file. */
export type ImportSettings = {
  readonly kind: ListKind
  readonly source: string
  /** YYYY-MM-DD; empty: today. */
  readonly asOf: string
}

export function listKindOf(text: string | undefined): ListKind {
  return LIST_KINDS.find((kind) => kind === text) ?? 'accounts'
}
