import type { StreamCell } from './stream-sheet.ts'

/** A cell: a value, nothing, or a formula with what it shows before anything is recomputed. */
export type SheetCell =
  | string
  | number
  | undefined
  | { readonly formula: string; readonly shown: string | number; readonly format?: string }
  /** A value that is meant to be changed. */
  | { readonly input: string | number | undefined; readonly format?: string }

export type SheetColumn = { readonly title: string; readonly width: number; readonly format?: string }

export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A sheet whose rows are made while it is written. */
export type StreamedSheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly size: number
  readonly rows: () => AsyncIterable<readonly StreamCell[]>
}

/** A name that a sheet may have: at most 31 characters, none of those that formulas use. */
export function sheetName(text: string): string {
  return text.replace(/[:\\/?*[\]']/g, ' ').slice(0, 31)
}

/** A1-style place on another sheet. */
export function placeOn(sheet: string, place: string): string {
  return `'${sheet}'!${place}`
}

/** The letter of a column, 0 is A; no sheet here has more than 26. */
export function letterOf(column: number): string {
  return String.fromCharCode(65 + column)
}

/** A text as a formula has it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
