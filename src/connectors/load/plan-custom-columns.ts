import type { ImportNote, MappedField } from '../import-summary.ts'
import type { PreparedMap } from '../map/prepare-map.ts'
import type { CanonicalField } from '../mapping/canonical-field.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import { decideDecimalMark, type StyleCustoms } from './decide-style.ts'
import type { PlannedCustom } from './load-plan.ts'
import type { Chosen } from './plan-load.ts'

const VARIED_SHARE = 0.5

/** The custom columns: those of the map, and every column that nothing else takes, unless the map drops them. */
export function planCustomColumns(input: {
  readonly sniffed: Sniffed
  readonly map: PreparedMap | undefined
  readonly chosen: ReadonlyMap<CanonicalField, Chosen>
  readonly customs: StyleCustoms
  readonly by: MappedField['by']
}): { columns: PlannedCustom[]; ignored: string[]; notes: ImportNote[] } {
  const { sniffed, map, chosen, customs, by } = input
  const columns: PlannedCustom[] = []
  const ignored: string[] = []
  const notes: ImportNote[] = []
  const used = new Set([...chosen.values(), ...(map?.custom.values() ?? [])].map(({ index }) => index))
  const add = (name: string, given: Omit<Chosen, 'index'>) => {
    const { source, label, isExpression, evidence, type } = given
    const mapped: MappedField = { field: `custom.${name}`, source: label, isExpression, by: given.by }
    const isComputed = evidence === undefined
    const mark = isComputed || evidence.type !== 'double' ? '.' : decideDecimalMark(evidence, customs)
    if (mark === 'ambiguous') notes.push({ code: 'custom-number-ambiguous', values: { column: label } })
    const found = evidence?.type === 'double' || evidence?.type === 'bool' ? evidence.type : 'string'
    columns.push({
      source,
      column: label,
      name,
      mark: mark === 'ambiguous' ? '.' : mark,
      mapped,
      type: mark === 'ambiguous' ? 'string' : isComputed ? (type ?? 'string') : found,
      isVaried: !isComputed && evidence.distinctShare > VARIED_SHARE,
    })
  }
  for (const [name, given] of map?.custom ?? []) add(name, { ...given, by })
  for (const [index, name] of sniffed.header.entries()) {
    if (used.has(index) || columns.some((column) => column.name === name)) continue
    if (map?.map.spec.otherColumns === 'drop') ignored.push(name)
    else {
      const evidence = sniffed.columns[index]!
      const source = { kind: 'column', index } as const
      add(name, { source, label: name, isExpression: false, evidence, type: undefined, by: 'header' })
    }
  }
  return { columns, ignored, notes }
}
