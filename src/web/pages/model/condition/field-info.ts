import { FIELD_CATALOGUE } from '../../../../domain/account/field-catalogue.ts'
import type { FieldType } from '../../../../domain/condition/field.ts'
import type { Words } from '../../../../language/describe.ts'
import type { Schema } from '../../../api/client.ts'
import { OPERATORS, type Operator } from './condition-rows.ts'

/** A field as somebody who writes no expressions chooses it. */
export type FieldInfo = {
  readonly name: string
  readonly type: FieldType
  readonly label: string
  readonly unit: 'money' | 'days' | undefined
  /** Texts to choose from: those of a closed list, or those that accounts really have. */
  readonly values: readonly { readonly value: string; readonly label: string }[]
  /** No other value can ever be. */
  readonly isClosed: boolean
  /** How many of the accounts have it; undefined while nobody has counted. */
  readonly known: number | undefined
}

const WORDS_OF: Readonly<Record<string, string>> = {
  segment: 'segment',
  health_band: 'health_band',
  contract_touch: 'touch',
}

/** The fields of the catalogue and the accounts' own, by name. */
export function listFields(
  found: readonly Schema<'ConditionField'>[],
  words: Words,
  tiers?: FieldInfo['values'],
): ReadonlyMap<string, FieldInfo> {
  const counted = new Map(found.map((field) => [field.name, field]))
  const names = [...new Set([...Object.keys(FIELD_CATALOGUE), ...counted.keys()])]
  const tier = tiers === undefined ? [] : [tierInfo(tiers, words)]
  return new Map(
    [...tier, ...names.map((name) => infoOf(name, counted.get(name), words))].map((info) => [
      info.name,
      info,
    ]),
  )
}

/** The tier that an account is in, where a condition may ask for it: never in a model, which decides it. */
function tierInfo(values: FieldInfo['values'], { text }: Words): FieldInfo {
  const label = text('web.account.tier')
  return { name: 'tier', type: 'string', label, unit: undefined, values, isClosed: true, known: undefined }
}

type CatalogueField = { readonly type: FieldType; readonly values?: readonly string[] }

function infoOf(name: string, found: Schema<'ConditionField'> | undefined, words: Words): FieldInfo {
  const entry: CatalogueField | undefined = Object.hasOwn(FIELD_CATALOGUE, name)
    ? FIELD_CATALOGUE[name as keyof typeof FIELD_CATALOGUE]
    : undefined
  const closed = entry?.values
  const wordsOf = WORDS_OF[name]
  return {
    name,
    type: entry?.type ?? found?.type ?? 'double',
    label: labelOfField(name, words),
    unit: name === 'acv' ? 'money' : /days/.test(name) && entry !== undefined ? 'days' : undefined,
    values: (closed ?? found?.values ?? []).map((value) => ({
      value,
      label: wordsOf === undefined ? value : words.wordFor(wordsOf, value),
    })),
    isClosed: closed !== undefined,
    known: found?.known,
  }
}

/** What a field is called; a field of one's own is called what the list calls it. */
export function labelOfField(name: string, { has, text, locale }: Words): string {
  const id = [`model.field.${name}`, `web.import.field.${name}`].find(has)
  const label = id === undefined ? name : text(id as 'model.field.segment')
  return id === undefined ? label : label.slice(0, 1).toLocaleUpperCase(locale) + label.slice(1)
}

const OPERATOR_NAMES = {
  '>=': 'at_least',
  '>': 'above',
  '<=': 'at_most',
  '<': 'below',
  '==': 'is',
  '!=': 'is_not',
  in: 'in',
  not_in: 'not_in',
  contains: 'contains',
  startsWith: 'starts',
  endsWith: 'ends',
  known: 'known',
  unknown: 'unknown',
  is_true: 'yes',
  is_false: 'no',
} as const satisfies Record<Operator, string>

export function operatorsOf(type: FieldType): readonly Operator[] {
  return OPERATORS[type]
}

export function operatorName(operator: Operator) {
  return `model.operator.${OPERATOR_NAMES[operator]}` as const
}
