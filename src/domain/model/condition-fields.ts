import type { CustomValue } from '../account/account.ts'
import { type Facts, FIELD_CATALOGUE } from '../account/field-catalogue.ts'
import type { Field, Fields, FieldType } from '../condition/field.ts'
import { CUSTOM_FIELD_TYPES, type ModelDocument } from './document.ts'
import type { ModelProblem } from './model-problem.ts'

export type CustomFields = Readonly<Record<string, FieldType>>

/** Custom fields by the name that conditions use, without `custom.`. */
const PREFIX = 'custom.'

/** The catalogue's fields and the given custom ones. */
export function conditionFields(custom: CustomFields): Fields<Facts> {
  const customFields = new Map(
    Object.entries(custom).map(([name, type]) => [PREFIX + name, customField(name, type)]),
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
export function declaredFields(fields: ModelDocument['fields']): CustomFields | undefined {
  return (
    fields &&
    Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, CUSTOM_FIELD_TYPES[type]]))
  )
}

/** Fields that the document declares with another type than the customer list has. */
export function findFieldConflicts(
  declared: CustomFields | undefined,
  found: CustomFields | undefined,
): readonly ModelProblem[] {
  if (declared === undefined || found === undefined) return []
  return Object.entries(declared).flatMap(([name, type]) => {
    const actual = Object.hasOwn(found, name) ? found[name] : undefined
    return actual === undefined || actual === type
      ? []
      : [
          {
            code: 'custom_field_type',
            path: ['fields', name],
            values: { field: PREFIX + name, declared: wordFor(type), found: wordFor(actual) },
          },
        ]
  })
}

function wordFor(type: FieldType): string {
  const entry = Object.entries(CUSTOM_FIELD_TYPES).find(([, celType]) => celType === type)
  return entry === undefined ? type : entry[0]
}
