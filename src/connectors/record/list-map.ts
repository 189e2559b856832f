import { z } from 'zod'
import type { Refused } from '../import-problem.ts'
import type { ListSummary } from '../import-summary.ts'
import { type ParsedAs, parseMapAs } from '../map/parse-map.ts'

/** A map of a list that is no customer list: which column each field is in, and how values are written. */
const listMapSchema = z.strictObject({
  source: z.string().optional(),
  decimal: z.enum([',', '.']).optional(),
  dates: z.enum(['dmy', 'mdy']).optional(),
  sheet: z.string().optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis']).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  columns: z.record(z.string(), z.string().min(1).nullable()).optional(),
})

export type ListMap = ParsedAs<z.infer<typeof listMapSchema>>

/** Parses the map of a list. All problems at once, each with its line. */
export function parseListMap(text: string, file: string): ListMap | Refused {
  return parseMapAs(text, file, { schema: listMapSchema, knownKeys: Object.keys(listMapSchema.shape) })
}

/** A map that reads a list as it was just read. JSON, which is YAML too. */
export function writeListMap({ mapping }: Pick<ListSummary, 'mapping'>): string {
  const columns = Object.fromEntries(mapping.map(({ field, source }) => [field, source]))
  return `${JSON.stringify({ columns }, undefined, 2)}\n`
}
