import { expect, test } from 'vitest'
import { generatedSql, sql } from './sql.ts'
import { AT, aWorkspace } from './testing/a-workspace.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'
import { databaseOf } from './workspace-database.ts'

const used = useFreshDatabase()
const COUNT = sql`select count(*) as count from document`
const WRITE = sql`insert into document (workspace_id, kind, body, revision, updated_by, updated_at) values ($1, 'answers', '', 1, 'system', $2)`

test('[B37] a session sees the rows of the workspace that it is bound to, and none unbound', async () => {
  const [ours, theirs] = [await aWorkspace(used.database), await aWorkspace(used.database)]
  for (const id of [ours, theirs]) await databaseOf(used.served, id).change(WRITE, [id, AT])
  const ofTheirs = sql`select count(*) as count from document where workspace_id = $1`
  expect(await databaseOf(used.served, ours).query(COUNT)).toEqual([{ count: 1 }])
  expect(await databaseOf(used.served, ours).query(ofTheirs, [theirs])).toEqual([{ count: 0 }])
  expect(await used.served.query(COUNT)).toEqual([{ count: 0 }])
})

test('[B37] a session writes no rows of another workspace', async () => {
  const [ours, theirs] = [await aWorkspace(used.database), await aWorkspace(used.database)]
  const writing = databaseOf(used.served, ours).change(WRITE, [theirs, AT])
  await expect(writing).rejects.toThrow(/row-level security/)
})

test('[B37] what is no id reaches no statement', () => {
  expect(() => databaseOf(used.served, `'; drop table account; --`)).toThrow(/not the id/)
})

test('[B37] every table of a workspace has a policy, but those that tell which workspace one may enter', async () => {
  const open = await used.database.query<{ name: string }>(
    generatedSql(`
      select relname as name from pg_class
        join pg_attribute on attrelid = pg_class.oid and attname = 'workspace_id'
       where relnamespace = 'public'::regnamespace and relkind = 'r' and not relforcerowsecurity
       order by relname`),
  )
  expect(open.map(({ name }) => name)).toEqual([
    ...['api_key', 'membership', 'one_time_link', 'session', 'workspace'],
  ])
})
