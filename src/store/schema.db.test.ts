import { expect, test } from 'vitest'
import { describeSchema } from './describe-schema.ts'
import { MANIFEST } from './manifest.ts'
import { sql } from './sql.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'

const used = useFreshDatabase()

test('[B17] migrations give the schema that was reviewed', async () => {
  await expect(await describeSchema(used.database)).toMatchFileSnapshot('../../migrations/schema.txt')
})

test('[B18] every table has its place in the manifest, and the manifest has no others', async () => {
  const tables = await used.database.query<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  expect(Object.keys(MANIFEST).toSorted()).toEqual(tables.map(({ name }) => name))
})
