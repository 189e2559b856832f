import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMap } from '../src/connectors/map/parse-map.ts'
import { parseListMap } from '../src/connectors/record/list-map.ts'
import { checkModel } from '../src/domain/model/check-model.ts'
import { parseModel } from '../src/domain/model/parse-model.ts'

const models = ['docs/guide/model.md', 'docs/guide/health.md'].flatMap(yamlOf)
const maps = yamlOf('docs/guide/customer-lists.md')
const listMaps = yamlOf('docs/guide/importing.md')

test.each(models)('the model in the guide can be read and has no fault: %#', (text) => {
  const parsed = parseModel(text)
  expect(parsed).toMatchObject({ kind: 'model' })
  const faults = parsed.kind === 'model' ? checkModel(parsed.model, parsed.locate) : []
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
})

test.each(maps)('the map in the guide can be read: %#', (text) => {
  expect(parseMap(text, 'map.yaml')).toMatchObject({ kind: 'map' })
})

test.each(listMaps)('the map of a list in the guide can be read: %#', (text) => {
  expect(parseListMap(text, 'map.yaml')).toMatchObject({ kind: 'map' })
})

function yamlOf(path: string): string[] {
  const blocks = readFileSync(path, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)
  return [...blocks].map((block) => block[1]!)
}
