import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { INIT_TEMPLATE } from './init-template.ts'
import { modelJsonSchema } from './model-json-schema.ts'

type Schema = { readonly [key: string]: unknown }

const schema = modelJsonSchema()

test('[M17] schema/model.schema.json is current; if not: node scripts/write-model-schema.mjs && npm run format', () => {
  expect(
    JSON.parse(readFileSync(new URL('../../../schema/model.schema.json', import.meta.url), 'utf8')),
  ).toEqual(schema)
})

test('[M17] every key of a model is explained', () => {
  expect(keysWithoutDescription(schema as Schema, '')).toEqual([])
})

describe('[M17] an editor that uses the schema', () => {
  const editor = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])

  test('accepts the model that init writes', () => {
    expect(editor.safeParse(parse(INIT_TEMPLATE)).error).toBeUndefined()
  })

  test.each([
    ['an unknown key', { tierwise: 1, nmae: 'x' }],
    ['a wrong type', { tierwise: 1, targetShare: '10%' }],
    ['a value that is not in the list', { tierwise: 1, match: 'exclusve' }],
    ['a share above one', { tierwise: 1, targetShare: 10 }],
    ['a tier without a touch model', { tierwise: 1, tiers: [{ id: 'a' }] }],
    ['another version', { tierwise: 2 }],
    ['no version', {}],
  ])('marks %s', (_, document) => {
    expect(editor.safeParse(document).success).toBe(false)
  })
})

function keysWithoutDescription(part: Schema, path: string): readonly string[] {
  const properties = Object.entries((part.properties ?? {}) as Record<string, Schema>)
  const inside = [part.items, ...((part.anyOf as Schema[]) ?? [])].filter((inner) => inner !== undefined)
  return [
    ...properties.flatMap(([key, property]) => [
      ...(typeof property.description === 'string' ? [] : [`${path}.${key}`]),
      ...keysWithoutDescription(property, `${path}.${key}`),
    ]),
    ...inside.flatMap((inner) => keysWithoutDescription(inner as Schema, `${path}[]`)),
  ]
}
