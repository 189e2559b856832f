import type { Schema } from '../../api/client.ts'

type ListMap = Schema<'ImportSource'>
type Run = Schema<'Import'>

/** Lists of one kind from one system: how they are read, and the last one that came. */
export type Source = {
  readonly source: string
  readonly kind: ListMap['kind']
  readonly map: ListMap | undefined
  readonly last: Run | undefined
}

/** Every source and kind of which there is a map or an import, by name; imports come the newest first. */
export function joinSources(maps: readonly ListMap[], runs: readonly Run[]): readonly Source[] {
  const found = new Map<string, Source>()
  for (const map of maps) {
    found.set(keyOf(map), { source: map.source, kind: map.kind, map, last: undefined })
  }
  for (const run of runs) {
    const known = found.get(keyOf(run)) ?? { source: run.source, kind: run.kind, map: undefined, last: run }
    found.set(keyOf(run), { ...known, last: known.last ?? run })
  }
  return [...found.values()].toSorted(
    (one, other) => one.source.localeCompare(other.source) || one.kind.localeCompare(other.kind),
  )
}

function keyOf({ source, kind }: { readonly source: string; readonly kind: string }): string {
  return JSON.stringify([source, kind])
}
