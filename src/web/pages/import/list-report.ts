/** A row or value that was not taken, as a job tells it. */
export type RejectedEntry = {
  readonly scope: 'row' | 'value' | 'joined'
  readonly code: string
  readonly line?: number
  readonly column?: number | string
  readonly values: Readonly<Record<string, string | number | boolean | undefined>>
}

/** What the server has understood of a list, and what it would do or has done: the result of the job of an import. */
export type ListReport = {
  readonly kind: ListKind
  readonly source: string
  readonly fileName: string
  readonly rows: number
  readonly accepted: number
  readonly rejectedRows: number
  readonly rejectedValues: number
  readonly rejected: readonly RejectedEntry[]
  readonly mapping: readonly { readonly field: string; readonly source: string }[]
  readonly ignoredColumns: readonly string[]
  readonly notes: readonly { readonly code: string; readonly values: RejectedEntry['values'] }[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

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
