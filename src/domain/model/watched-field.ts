import { type Facts, FIELD_CATALOGUE } from '../account/field-catalogue.ts'
import type { Domain } from '../condition/domain.ts'
import type { Value } from '../condition/field.ts'
import { fieldNamesIn, type Node, partsOf } from '../condition/node.ts'
import { thresholdsOf } from '../condition/thresholds-of.ts'
import { CUSTOM_PREFIX } from './condition-fields.ts'
import type { Condition, Model } from './model.ts'
import type { ModelPath } from './model-problem.ts'

type Place = { readonly tier: string; readonly path: ModelPath }
type Use = Place & { readonly isPrepared: boolean }
type Crowd = { readonly uses: Use[]; accounts: number }

/** A field that conditions read: where, how often it was known, and how many accounts sit on its thresholds. */
export type WatchedField = {
  readonly field: string
  readonly read: (facts: Facts) => Value
  readonly uses: Use[]
  readonly crowds: Map<number, Crowd>
  known: number
}

/** The fields that a model's conditions and orders read, nothing counted yet. */
export function watchFields({ tiers }: Pick<Model, 'tiers'>): readonly WatchedField[] {
  const watched = new Map<string, WatchedField>()
  const watch = (condition: Condition, place: Place, thresholds: ReadonlyMap<string, readonly number[]>) => {
    const prepared = fieldsAskedFor(condition.ast)
    for (const field of condition.fields) {
      const use = { ...place, isPrepared: prepared.has(field) }
      const entry: WatchedField = watched.get(field) ?? {
        field,
        read: readerOf(field),
        uses: [],
        crowds: new Map(),
        known: 0,
      }
      watched.set(field, entry)
      entry.uses.push(use)
      if (isScale(field)) continue
      for (const at of thresholds.get(field) ?? []) {
        const crowd: Crowd = entry.crowds.get(at) ?? { uses: [], accounts: 0 }
        entry.crowds.set(at, crowd)
        crowd.uses.push(use)
      }
    }
  }
  for (const [index, { id, condition, bound }] of tiers.entries()) {
    if (condition) watch(condition, { tier: id, path: ['tiers', index, 'when'] }, thresholdsOf(condition))
    const path = ['tiers', index, 'bound', 'orderBy']
    if (bound?.orderBy) watch(bound.orderBy, { tier: id, path }, new Map())
  }
  return [...watched.values()]
}

/** Fields whose missing value the condition is prepared for: it asks with known or has, or fills in with coalesce. */
function fieldsAskedFor(node: Node): ReadonlySet<string> {
  if (node.kind === 'known') return new Set([node.field])
  const below = partsOf(node)
  const filled =
    node.kind === 'call' && node.name === 'coalesce' ? below.slice(0, -1).flatMap(fieldNamesIn) : []
  return new Set([...filled, ...below.flatMap((part) => [...fieldsAskedFor(part)])])
}

/** On a scale of a few steps (complexity 1 to 5) many accounts share every step. */
function isScale(field: string): boolean {
  const entry: (Domain & { readonly type: string }) | undefined = catalogueEntry(field)
  return entry?.integer === true && entry.min !== undefined && entry.max !== undefined
}

function readerOf(field: string): (facts: Facts) => Value {
  const entry = catalogueEntry(field)
  if (entry) return entry.read
  const name = field.slice(CUSTOM_PREFIX.length)
  return ({ account }) => (Object.hasOwn(account.custom, name) ? account.custom[name] : undefined)
}

function catalogueEntry(field: string) {
  return Object.hasOwn(FIELD_CATALOGUE, field)
    ? FIELD_CATALOGUE[field as keyof typeof FIELD_CATALOGUE]
    : undefined
}
