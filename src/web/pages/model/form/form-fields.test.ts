import { expect, test } from 'vitest'
import { knownKeys } from '../../../../domain/model/known-keys.ts'
import { LANGUAGES } from '../../../../domain/model/model.ts'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { CATALOGUES } from '../../../../language/catalogue.ts'
import {
  CADENCE_FIELDS,
  COMPANY_GROUPS,
  type FormField,
  MOVEMENT_GROUPS,
  namePath,
  PEOPLE_GROUPS,
  SERVICE_FIELDS,
  TIER_GROUPS,
} from './form-fields.ts'
import { helpIdOf, labelIdOf } from './label-of.ts'

const SERVICE = ['tiers', 0, 'service']
const below = (path: ModelPath, fields: readonly FormField[]): readonly ModelPath[] =>
  fields.flatMap((field) => {
    const own = [...path, ...field.path]
    if (field.kind === 'list') return [own, ...below([...own, 0], field.fields)]
    return field.kind === 'switch' ? [own, ...below(own, field.fields)] : [own]
  })

const FIELDS = [
  ...[...COMPANY_GROUPS, ...MOVEMENT_GROUPS, ...PEOPLE_GROUPS].flatMap(({ fields }) => below([], fields)),
  ...TIER_GROUPS.flatMap(({ fields }) => below(['tiers', 0], fields)),
  ['tiers', 0, 'when'],
  ...below([...SERVICE, 'cadences', 0], CADENCE_FIELDS),
  ...Object.values(SERVICE_FIELDS).flatMap((fields) => below(SERVICE, fields)),
]
const NAMES = FIELDS.map(namePath)

test('every key of the document can be edited in a form', () => {
  const inForms = new Set(NAMES)
  const missing = leavesOf([]).filter((name) => !inForms.has(name))
  expect(missing.sort()).toEqual(['$schema', 'tierwise'])
})

test('every field has a name and a help in every language', () => {
  for (const language of LANGUAGES) {
    const catalogue = CATALOGUES[language]
    const without = [...new Set(NAMES)].filter(
      (name) => catalogue[labelIdOf(name)] === undefined || catalogue[helpIdOf(name)] === undefined,
    )
    expect(without, language).toEqual([])
  }
})

/** The keys that have no keys of their own, by name. */
function leavesOf(path: ModelPath): readonly string[] {
  return knownKeys(path).flatMap((key) => {
    const here = [...path, key]
    const inside = [...leavesOf(here), ...leavesOf([...here, 0])]
    return inside.length > 0 ? inside : [namePath(here)]
  })
}
