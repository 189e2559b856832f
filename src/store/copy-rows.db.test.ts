import { expect, test } from 'vitest'
import { copyRows } from './copy-rows.ts'
import { sql } from './sql.ts'
import { AT, aWorkspace, newId } from './testing/a-workspace.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'
import { databaseOf } from './workspace-database.ts'

const used = useFreshDatabase()

test.each([0, 1, 64, 65, 1000])('[B38] %i rows get past row-level security, each as it is', async (count) => {
  const workspaceId = await aWorkspace(used.database)
  const database = databaseOf(used.served, workspaceId)
  const texts = Array.from({ length: count }, (_, index) => `${index}\t\\N\n"ü\0`)
  const written = await database.transaction(async (transaction) => {
    const none = await copyRows(transaction, TARGET, rowsOf(workspaceId, []))
    return none + (await copyRows(transaction, TARGET, rowsOf(workspaceId, texts)))
  })
  expect(written).toBe(count)
  const found = await database.query<{ source: string; value: string }>(
    sql`select source, value from signal where workspace_id = $1`,
    [workspaceId],
  )
  const expected = texts.map((text) => ({ source: text.replaceAll('\0', ''), value: '1.5' }))
  expect(new Set(found.map((row) => JSON.stringify(row)))).toEqual(
    new Set(expected.map((row) => JSON.stringify(row))),
  )
})

test.each([1, 100])('[B38] %i rows of another workspace are refused', async (count) => {
  const workspaceId = await aWorkspace(used.database)
  const database = databaseOf(used.served, workspaceId)
  const rows = rowsOf(newId(), Array<string>(count).fill('a'))
  const writing = database.transaction((transaction) => copyRows(transaction, TARGET, rows))
  await expect(writing).rejects.toThrow(/row-level security/)
})

const TARGET = {
  table: 'signal',
  columns: 'workspace_id, account_id, metric, day, value, source, recorded_at',
} as const

function rowsOf(workspaceId: string, sources: readonly string[]) {
  return sources.map((source) => [workspaceId, newId(), 'usage', '2026-03-01', 1.5, source, AT])
}
