import type { DataTable } from '../../connectors/read-data-table.ts'

/** A column of arms, units or periods, row by row. Statistics programs write NA for a gap, and here it is no region. */
export function codesOf(table: DataTable, column: string): readonly (string | undefined)[] {
  return table.texts.get(column)!.map((text) => (text?.trim() === 'NA' ? undefined : text))
}
