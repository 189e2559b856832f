import { Document } from 'yaml'
import type { ImportSummary } from '../import-summary.ts'

/**
 * A map file that reads the list as it was just read: what was guessed becomes fixed, to be checked and changed. Joins and expressions
 * of the map it was read with are not repeated; that map is the file to keep.
 */
export function writeMap(summary: ImportSummary): string {
  const columns: Record<string, string> = {}
  const custom: Record<string, string> = {}
  for (const { field, source, isExpression } of summary.mapping) {
    if (isExpression) continue
    if (field.startsWith('custom.')) custom[field.slice('custom.'.length)] = source
    else columns[field] = source
  }
  const document = new Document({
    source: summary.file,
    ...(summary.sheet === undefined ? {} : { sheet: summary.sheet }),
    ...(summary.acvProxy === undefined ? {} : { acvProxy: summary.acvProxy }),
    currency: summary.currency,
    columns,
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
    otherColumns: 'drop',
  })
  document.commentBefore = ` How the columns of ${summary.file} become a customer list; see docs/guide/map-files.md.`
  return document.toString()
}
