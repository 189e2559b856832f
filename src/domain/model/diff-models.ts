import { toMinor } from '../kernel/money.ts'
import { ENTRY_LISTS, type EntryList, type Mapping } from './entry-lists.ts'
import type { Model } from './model.ts'
import type { ModelChange, ModelChangeCode } from './model-change.ts'
import { describePath, type ModelPath, type ProblemValues } from './model-problem.ts'
import { fullDocument } from './to-document.ts'

type Place = {
  readonly path: ModelPath
  readonly what: string
  readonly about: ProblemValues
  /** Undefined when the models differ in it: then amounts are compared as written. */
  readonly currency: string | undefined
}

/** What a change from one model to another changes, in the order of the document; nothing when they mean the same. */
export function diffModels(before: Model, after: Model): readonly ModelChange[] {
  return compareMappings(fullDocument(before), fullDocument(after), {
    path: [],
    what: '',
    about: {},
    currency: before.currency === after.currency ? after.currency : undefined,
  })
}

function compareMappings(before: Mapping, after: Mapping, place: Place): readonly ModelChange[] {
  // Weights by tier: the keys are tiers, which no word of a catalogue names.
  const isByTier = /^health\.\w+\.tiers$/.test(place.what)
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) =>
    compareValues(before[key], after[key], {
      ...place,
      path: [...place.path, key],
      what: isByTier ? place.what : place.what === '' ? key : `${place.what}.${key}`,
      about: isByTier ? { ...place.about, tier: key } : place.about,
    }),
  )
}

function compareValues(before: unknown, after: unknown, place: Place): readonly ModelChange[] {
  if (before === after) return []
  const entries = ENTRY_LISTS[place.what]
  if (entries) return compareEntries(asList(before), asList(after), { place, ...entries })
  if (Array.isArray(before) || Array.isArray(after)) return compareLists(asList(before), asList(after), place)
  const wasMapping = isMapping(before)
  const isNowMapping = isMapping(after)
  if (wasMapping && after === 'none') return [change('switched_off', place)]
  if (isNowMapping && before === 'none') return [change('switched_on', place)]
  if (wasMapping || isNowMapping) {
    return compareMappings(wasMapping ? before : {}, isNowMapping ? after : {}, place)
  }
  return [compareLeaves(before, after, place)]
}

function compareLeaves(before: unknown, after: unknown, place: Place): ModelChange {
  const values = { ...sideOf('from', before, place), ...sideOf('to', after, place) }
  const isCondition = place.what === 'tiers.when'
  if (before === undefined) return change(isCondition ? 'condition_added' : 'value_set', place, values)
  if (after === undefined) return change(isCondition ? 'condition_removed' : 'value_removed', place, values)
  if (isCondition) return change('condition_changed', place, values)
  return typeof before === 'number' && typeof after === 'number'
    ? change(after > before ? 'value_raised' : 'value_lowered', place, values)
    : change('value_changed', place, values)
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
): readonly ModelChange[] {
  const from = before.map(String)
  const to = after.map(String)
  if (from.length === to.length && from.every((item, index) => item === to[index])) return []
  return [change('list_changed', place, { from, to })]
}

function compareEntries(
  before: readonly unknown[],
  after: readonly unknown[],
  list: EntryList & { readonly place: Place },
): readonly ModelChange[] {
  const earlier = keyed(before, list.keyOf)
  const later = keyed(after, list.keyOf)
  const at = ({ entry, index }: Keyed): Place => ({
    ...list.place,
    path: [...list.place.path, index],
    about: { ...list.place.about, ...list.identify(entry) },
  })
  const kept = [...later].flatMap(([key, item]): readonly ModelChange[] => {
    const match = earlier.get(key)
    return match
      ? compareMappings(match.entry, item.entry, at(item))
      : [change(list.added, at(item), list.describe(item.entry))]
  })
  const gone = [...earlier].filter(([key]) => !later.has(key))
  const removed = gone.map(([, item]) => change(list.removed, at(item), list.describe(item.entry)))
  return [...compareOrder(earlier, later, list.place), ...kept, ...removed]
}

type Keyed = { readonly entry: Mapping; readonly index: number }

/** Entries by their key; the second one with the same key is told apart by its count. */
function keyed(list: readonly unknown[], keyOf: EntryList['keyOf']): ReadonlyMap<string, Keyed> {
  const found = new Map<string, Keyed>()
  for (const [index, item] of list.entries()) {
    const entry = isMapping(item) ? item : {}
    const key = keyOf(entry)
    let name = key
    for (let count = 2; found.has(name); count++) name = `${key} ${count}`
    found.set(name, { entry, index })
  }
  return found
}

function compareOrder(
  earlier: ReadonlyMap<string, Keyed>,
  later: ReadonlyMap<string, Keyed>,
  place: Place,
): readonly ModelChange[] {
  const from = [...earlier.keys()].filter((key) => later.has(key))
  const to = [...later.keys()].filter((key) => earlier.has(key))
  return from.every((key, index) => key === to[index]) ? [] : [change('reordered', place, { from, to })]
}

const MONEY = /^(?:tiers\.(?:cost\.\w+|threshold)|zones\.\w+|movement\.risk\.floor)$/
const SHARE =
  /^(?:targetShare|targetRange\.\w+|margin\w+|retentionTarget|movement\.(?:hysteresis|boundMargin)|people\.(?:utilisation|redUplift|attritionPerYear)|warnings\.\w+)$/

function sideOf(end: 'from' | 'to', value: unknown, { what, currency }: Place): ProblemValues {
  if (value === undefined) return {}
  if (typeof value !== 'number') return { [end]: String(value) }
  if (MONEY.test(what) && currency !== undefined) return { [`${end}Minor`]: toMinor(value, currency) }
  if (SHARE.test(what)) return { [`${end}Share`]: value }
  return what.startsWith('tiers.ratio.') ? { [`${end}Ratio`]: value } : { [end]: value }
}

function change(code: ModelChangeCode, place: Place, values: ProblemValues = {}): ModelChange {
  return { code, path: describePath(place.path), values: { what: place.what, ...place.about, ...values } }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
