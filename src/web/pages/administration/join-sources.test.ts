import { expect, test } from 'vitest'
import { joinSources } from './join-sources.ts'

type Maps = Parameters<typeof joinSources>[0]
type Runs = Parameters<typeof joinSources>[1]

test('a source stands once for each kind, with its map and the last import', () => {
  const maps = [{ source: 'crm', kind: 'accounts', document: 'm', updatedAt: '' }] as Maps
  const runs = [
    { source: 'crm', kind: 'accounts', importId: 'new' },
    { source: 'crm', kind: 'accounts', importId: 'old' },
    { source: 'billing', kind: 'contracts', importId: 'only' },
  ] as unknown as Runs
  expect(joinSources(maps, runs)).toMatchObject([
    { source: 'billing', kind: 'contracts', map: undefined, last: { importId: 'only' } },
    { source: 'crm', kind: 'accounts', map: { document: 'm' }, last: { importId: 'new' } },
  ])
  expect(joinSources(maps, [])).toMatchObject([{ source: 'crm', last: undefined }])
})
