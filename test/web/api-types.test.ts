import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readApiDocument } from '../../src/http/testing/read-api-document.ts'

test('the types of the web application are those of the present OpenAPI document: else `npm run api:types`', async () => {
  const text = readFileSync('src/web/api/api-types.ts', 'utf8')
  expect(/^\/\/ ([0-9a-f]{64})$/m.exec(text)?.[1]).toBe((await readApiDocument()).digest)
})

test('null stands beside a thing of the API, never inside of it: else `orNull`', async () => {
  const { document } = await readApiDocument()
  const schemas = Object.entries(document.components?.schemas ?? {})
  const nullable = schemas.filter(([, schema]) => 'type' in schema && [schema.type].flat().includes('null'))
  expect(nullable.map(([name]) => name)).toEqual([])
})
