import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Refused, refused } from '../import-problem.ts'
import { guessMapping } from '../mapping/guess-mapping.ts'
import { findKnownSource, SHIPPED_MAPS } from '../mapping/known-sources.ts'
import type { JoinSpec } from './map-schema.ts'
import type { ParsedMap } from './parse-map.ts'
import { readMap } from './read-map.ts'

export type KnownMap = { readonly kind: 'known'; readonly source: string; readonly map: ParsedMap }

/**
 * The map that ships for a file recognised by its headers; undefined for any other file, and for one that has an ACV column. A source that needs second files which do not
 * lie beside the first is refused, with their names.
 */
export async function chooseKnownMap(
  path: string,
  header: readonly string[],
): Promise<KnownMap | Refused | undefined> {
  const known = findKnownSource(header)
  // A list that has an ACV column of its own needs no second file to make one.
  if (!known || guessMapping(header).fields.has('acv')) return undefined
  const map = await readMap(fileURLToPath(new URL(known.map, SHIPPED_MAPS)))
  if (map.kind !== 'map') return map
  const folder = dirname(path)
  const missing = filesOf(map.spec.join ?? []).filter((file) => !existsSync(resolve(folder, file)))
  if (missing.length === 0) return { kind: 'known', source: known.name, map }
  return refused({
    code: 'known-source-needs-file',
    file: basename(path),
    values: { source: known.name, map: `maps/${known.map}`, files: missing },
  })
}

function filesOf(joins: readonly JoinSpec[]): string[] {
  return joins.flatMap(({ file, join }) => [file, ...filesOf(join ?? [])])
}
