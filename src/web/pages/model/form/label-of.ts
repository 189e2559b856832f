import type { MessageId } from '../../../../language/catalogue.ts'
import type { Words } from '../../../../language/describe.ts'

/** The message that names a key: the words of a comparison say most of them. */
export function labelIdOf(name: string): string {
  return OWN_NAMES.has(name) ? `model.name.${name}` : `change.what.${name}`
}

const OWN_NAMES = new Set([
  'book',
  'fields',
  'health.groups.id',
  'health.signals.metric',
  'movement.approvals.arrFrom',
  'movement.approvals.reasons',
  'movement.approvals.tiers',
  'movement.floors.complexity.from',
  'people.yearLines.id',
  'tiers.id',
  'tiers.label.de',
  'tiers.label.en',
  'tiers.label.ja',
  'tiers.label.ms',
  'tiers.label.pt',
  'tiers.service.cadences.activity',
  'tiers.service.cadences.timesPerYear',
  'tiers.service.reactiveEntitlement.per',
  'tiers.service.reactiveEntitlement.times',
])

/** A key as a label above its field; in a sentence the same words begin small. */
export function labelOf({ wordFor, locale }: Words, name: string): string {
  const id = labelIdOf(name)
  const dot = id.indexOf('.', id.indexOf('.') + 1)
  const label = wordFor(id.slice(0, dot), id.slice(dot + 1))
  return label.slice(0, 1).toLocaleUpperCase(locale) + label.slice(1)
}

/** The message that explains a key; names in all languages share one. */
export function helpIdOf(name: string): MessageId {
  return `model.help.${name.startsWith('tiers.label.') ? 'tiers.label' : name}` as MessageId
}

/** Names in all languages are explained once, at the first of them. */
export function hasOwnHelp(name: string): boolean {
  return !name.startsWith('tiers.label.') || name === 'tiers.label.en'
}
