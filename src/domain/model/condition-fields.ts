import type { CustomValue } from '../account/account.ts'
import { type Facts, FIELD_CATALOGUE } from '../account/field-catalogue.ts'
import type { Field, Fields, FieldType } from '../condition/field.ts'
import type { CustomFieldType, Model } from './model.ts'
import type { ModelProblem } from './model-problem.ts'

export type CustomFields = Readonly<Record<string, FieldType>>

/** Custom fields by the name that conditions use, without `custom.`. */
export const CUSTOM_PREFIX = 'custom.'

const TYPES: Readonly<Record<CustomFieldType, FieldType>> = {
  number: 'double',
  count: 'double',
  text: 'string',
  boolean: 'bool',
}

/** The catalogue's fields and the given custom ones. */
export function conditionFields(custom: CustomFields): Fields<Facts> {
  const customFields = new Map(
    Object.entries(custom).map(([name, type]) => [CUSTOM_PREFIX + name, customField(name, type)]),
  )
  return {
    find: (name) =>
      Object.hasOwn(FIELD_CATALOGUE, name)
        ? FIELD_CATALOGUE[name as keyof typeof FIELD_CATALOGUE]
        : customFields.get(name),
    names: [...Object.keys(FIELD_CATALOGUE), ...customFields.keys()],
  }
}

/** A value of another type than the field's is as good as none: unknown, never an error in the middle of a list. */
function customField(name: string, type: FieldType): Field<Facts> {
  return {
    type,
    read: ({ account }) => {
      if (!Object.hasOwn(account.custom, name)) return undefined
      const value = account.custom[name]
      return value !== undefined && typeOf(value) === type ? value : undefined
    },
  }
}

function typeOf(value: CustomValue): FieldType {
  return typeof value === 'number' ? 'double' : typeof value === 'string' ? 'string' : 'bool'
}

/** The types that a document declares for its own fields. */
export function declaredFields(fields: Model['fields']): CustomFields {
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, TYPES[type]]))
}

/** Fields that the document declares with another type than the customer list has. */
export function findFieldConflicts(
  declared: Model['fields'],
  found: CustomFields | undefined,
): readonly ModelProblem[] {
  if (found === undefined) return []
  return Object.entries(declared).flatMap(([name, type]) => {
    const actual = Object.hasOwn(found, name) ? found[name] : undefined
    if (actual === undefined || actual === TYPES[type]) return []
    const values = { field: CUSTOM_PREFIX + name, declared: type, found: WORDS[actual] }
    return [{ code: 'custom_field_type', path: ['fields', name], values }]
  })
}

const WORDS: Readonly<Record<FieldType, CustomFieldType>> = {
  double: 'number',
  string: 'text',
  bool: 'boolean',
}
