import { Document } from 'yaml'
import type { ImportSummary } from '../import-summary.ts'
import type { ParsedMap } from './parse-map.ts'

/**
 * A map file that reads the list as it was just read: the map it was read with, the shipped ones too, as it is; else what was
 * guessed becomes fixed, to be checked and changed.
 */
export function writeMap(summary: ImportSummary, map: ParsedMap | undefined): string {
  if (map) return map.text
  const columns: Record<string, string> = {}
  const custom: Record<string, string> = {}
  for (const { field, source } of summary.mapping) {
    if (field.startsWith('custom.')) custom[field.slice('custom.'.length)] = source
    else columns[field] = source
  }
  const document = new Document({
    source: summary.file,
    ...(summary.sheet === undefined ? {} : { sheet: summary.sheet }),
    currency: summary.currency,
    columns,
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
    otherColumns: 'drop',
  })
  document.commentBefore = ` How the columns of ${summary.file} become a customer list; see docs/guide/map-files.md.`
  return document.toString()
}
