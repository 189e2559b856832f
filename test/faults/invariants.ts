import { expect } from 'vitest'
import { verifyActs } from '../../src/store/audit.ts'
import type { Database } from '../../src/store/database.ts'
import { sql } from '../../src/store/sql.ts'

/** What a test knows that must be there. */
export type Known = {
  readonly accounts: number
  /** The marks of the last import that was done and of the one that may be under way. */
  readonly marks: readonly number[]
  /** The hash of an act that was seen. */
  readonly hash: string
  /** Contacts whose creation was acknowledged. */
  readonly contacts: readonly string[]
}

/** What is true at every moment, whatever was killed before: nothing that was acknowledged is lost, nothing is half done. */
export async function checkInvariants(database: Database, known: Known): Promise<{ readonly hash: string }> {
  const [workspace] = await database.query<{ id: string }>(sql`select workspace_id as id from workspace`)
  const workspaceId = workspace!.id

  const log = await verifyActs(database, workspaceId, known.hash)
  expect(log).toMatchObject({ kind: 'intact' })

  // An import is there wholly or not at all, with its contracts.
  const marks = await database.query<{ mark: number; accounts: number; acvs: number }>(sql`
    select employees as mark, count(*) as accounts, count(*) filter (where mod(c.acv_minor, 100000) = employees * 100) as acvs
      from account a
      join contract c on c.workspace_id = a.workspace_id and c.account_id = a.account_id and c.until_on is null
     group by employees`)
  expect(marks.length).toBe(1)
  expect(marks[0]).toMatchObject({ accounts: known.accounts, acvs: known.accounts })
  expect(known.marks).toContain(marks[0]!.mark)

  // Readers see complete runs only, and all that were published.
  const [pointer] = await database.query<{ published: number; runs: number; last: number }>(sql`
    select coalesce(max(published_run), 0) as published, (select count(*) from placement_run) as runs,
           (select coalesce(max(run_number), 0) from placement_run) as last
      from placement_pointer`)
  expect([pointer!.runs, pointer!.last]).toEqual([pointer!.published, pointer!.published])
  const applies = await database.query<{ run: number; decided: number; written: number; logged: number }>(sql`
    select (details->>'run')::integer as run, (details->>'applied')::bigint + (details->>'noted')::bigint as decided,
           account_rows as logged,
           (select count(*) from placement p where p.run_number = (details->>'run')::integer) as written
      from audit_act where action = 'plan.apply' and details->>'run' is not null order by number`)
  for (const { run, decided, written } of applies) expect(written, `run ${run}`).toBe(decided)
  expect(applies.length).toBe(pointer!.published)

  // A plan that says it is ready has every row that it counts.
  const plans = await database.query<{ id: string; counted: number; written: number }>(sql`
    select plan_id as id,
           (select sum(value::bigint) from jsonb_each_text(summary->'counts')) as counted,
           (select count(*) from plan_row r where r.plan_id = plan.plan_id) as written
      from plan where state in ('ready', 'applied')`)
  for (const { id, counted, written } of plans) expect(written, `plan ${id}`).toBe(Number(counted))

  const found = await database.query<{ id: string }>(
    sql`select contact_id as id from contact where contact_id = any($1::uuid[])`,
    [known.contacts],
  )
  expect(found.length).toBe(known.contacts.length)
  return { hash: log.kind === 'intact' ? log.lastHash : '' }
}
