import { guessFields, listFields } from '../../connectors/list-fields.ts'
import { parseMap } from '../../connectors/map/parse-map.ts'
import { parseListMap } from '../../connectors/record/list-map.ts'
import { sampleColumns } from '../../connectors/table/sample-columns.ts'
import type { TableOptions } from '../../connectors/table/table.ts'
import { ProblemError } from '../problem.ts'
import type { ImportInput } from './import-input.ts'
import type { ListLook } from './import-report.ts'
import type { Upload } from './with-upload.ts'

/** Of people only what says nothing personal may be kept with a job in the clear. */
const SHOWN_OF_PEOPLE = [
  ...['person_id', 'role', 'tiers', 'hours_per_week', 'productive_share', 'ramp', 'languages', 'regions'],
  ...['skills', 'start_date', 'end_date', 'loaded_cost'],
]

/**
 * [Q101] The columns of a list with a few of their values, what they mean by the headers, and the map that it is read with, so that it
 * can be changed. Throws why a file is no table.
 */
export async function lookAtList(
  upload: Upload,
  { kind }: Pick<ImportInput, 'kind'>,
  { map, isRemembered }: { readonly map: string | undefined; readonly isRemembered: boolean },
): Promise<ListLook> {
  const spec = map === undefined ? undefined : specOf(kind, map)
  const sampled = await sampleColumns(upload.path, (spec ?? {}) as TableOptions)
  if (sampled.kind === 'problems') throw new ProblemError(sampled.problems)
  const header = sampled.columns.map(({ name }) => name)
  const guess = guessFields(kind, header)
  const columnOf = { ...guess, ...(spec as { columns?: Readonly<Record<string, unknown>> })?.columns }
  const shown = new Set(SHOWN_OF_PEOPLE.map((field) => columnOf[field]))
  return {
    columns: sampled.columns.map(({ name, examples }) => ({
      name,
      examples: kind === 'people' && !shown.has(name) ? null : examples,
    })),
    fields: listFields(kind),
    guess,
    map: spec ?? { columns: guess },
    isRemembered,
  }
}

/** A map as a value; undefined for a text that is none. */
function specOf(kind: ImportInput['kind'], text: string): object | undefined {
  const parsed = kind === 'accounts' ? parseMap(text, 'map') : parseListMap(text, 'map')
  return parsed.kind === 'map' ? (parsed.spec as object) : undefined
}
