import { expect, inject, test } from 'vitest'
import { describeSchema } from './describe-schema.ts'
import { distribute, planDistribution } from './distribute.ts'
import { MANIFEST, tablesThatAre } from './manifest.ts'
import { sql } from './sql.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'

const used = useFreshDatabase()
const isCluster = inject('server').kind === 'citus'

test('[B19] the order: foreign keys off, reference tables, accounts, what lies beside them, foreign keys on', () => {
  const definition = 'FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id)'
  const plan = planDistribution('workspace', [
    { table: 'contract', name: 'contract_account_fkey', definition },
    {
      table: 'membership',
      name: 'membership_user_fkey',
      definition: 'FOREIGN KEY (user_id) REFERENCES app_user(user_id)',
    },
  ])
  expect(plan.at(0)).toBe('alter table "contract" drop constraint "contract_account_fkey"')
  expect(plan.at(-1)).toBe(`alter table "contract" add constraint "contract_account_fkey" ${definition}`)
  const at = (text: string) => plan.findIndex((statement) => statement.includes(text))
  expect(at("create_reference_table('workspace')")).toBeGreaterThan(0)
  expect(at("create_distributed_table('account', 'workspace_id')")).toBe(
    1 + tablesThatAre('reference').length,
  )
  expect(
    at("create_distributed_table('contract', 'workspace_id', colocate_with => 'account')"),
  ).toBeGreaterThan(at("create_distributed_table('account'"))
  expect(plan.some((statement) => statement.includes('membership'))).toBe(false)
})

if (!isCluster) {
  test('[B19] it says that the extension is missing and changes nothing', async () => {
    const before = await describeSchema(used.database)
    await expect(distribute(used.database, 'account')).rejects.toMatchObject({
      code: 'citus-missing',
      message: expect.stringContaining('create extension citus'),
    })
    expect(await describeSchema(used.database)).toBe(before)
  })
}

if (isCluster) {
  test('[B19] each table lies as the manifest says', async () => {
    const rows = await used.database.query<{ name: string; method: string }>(
      sql`select logicalrelid::text as name, partmethod::text as method from pg_dist_partition`,
    )
    for (const { name, method } of rows) {
      const spread = MANIFEST[name as keyof typeof MANIFEST]
      expect([name, method]).toEqual([name, spread === 'distributed' ? 'h' : 'n'])
    }
    expect(rows.length).toBeGreaterThanOrEqual(
      tablesThatAre('distributed').length + tablesThatAre('reference').length,
    )
  })
}
