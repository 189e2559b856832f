import type { ListSummary } from '../../connectors/import-summary.ts'
import { writeListMap } from '../../connectors/record/list-map.ts'

/** The map that a list is remembered by: the one that it was read with, else what the headers told. */
export function keptMap(summary: ListSummary, map: string | undefined): string {
  return map ?? writeListMap(summary)
}
