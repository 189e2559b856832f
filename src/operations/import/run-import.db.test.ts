import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../domain/kernel/day.ts'
import { listAccounts } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { anImporter, filesOf, type Importer, importList } from '../testing/import-list.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { getImport } from './get-import.ts'
import type { ImportReport } from './import-report.ts'
import { listImports } from './list-imports.ts'
import { requestImport } from './request-import.ts'
import { runImport } from './run-import.ts'

const used = useFreshDatabase()

const aTeam = () => anImporter(used.served)

/** Accounts by what their source calls them. */
async function accountsOf({ context }: Importer, on = '2026-07-01') {
  const view = { workspaceId: context.workspaceId, asOf: parseDay(on)!, run: 0 }
  const { accounts } = await listAccounts(context.database, view, { limit: 1000 })
  return new Map(accounts.map(({ account, externalId }) => [externalId, account]))
}

const LIST = 'account_id,name,acv,employees\nA,Acme,100000,50\nB,Bolt,2500.50,\n'

describe('[Q31] all or nothing', () => {
  test('a list becomes accounts, and the job says what it did', async () => {
    const team = await aTeam()
    const { job, report, importId } = await importList(team, LIST, { name: 'customers.csv' })
    expect(job).toMatchObject({ state: 'done', kind: 'import' })
    expect(report).toMatchObject({
      ...{ outcome: 'imported', added: 2, changed: 0, unchanged: 0, rows: 2, rejectedRows: 0 },
      ...{ fileName: 'customers.csv', source: 'crm', asOf: '2026-07-01', currency: 'USD', notes: [] },
    })
    expect(report.mapping).toContainEqual({ field: 'acv', source: 'acv' })
    const accounts = await accountsOf(team)
    expect(accounts.get('A')).toMatchObject({ name: 'Acme', acvMinor: 10_000_000, employees: 50 })
    expect(accounts.get('B')).toMatchObject({ acvMinor: 250_050, employees: undefined })
    const found = await getImport(team.context, { importId, mostRejected: 10 })
    expect(found).toMatchObject({ state: 'done', kind: 'accounts', fileName: 'customers.csv', rejected: [] })
  })

  test('where not one row can be taken each is told with its place too', async () => {
    const team = await aTeam()
    const { job, importId } = await importList(team, 'account_id,acv\nC,-5\n,3\n')
    expect(job).toMatchObject({ state: 'failed', problems: [{ code: 'no-rows-accepted' }, {}, {}] })
    const found = await getImport(team.context, { importId, mostRejected: 1000 })
    expect(found.rejected.map(({ file, line, scope, code }) => [file, line, scope, code])).toEqual([
      ['list.csv', 2, 'row', 'negative-acv'],
      ['list.csv', 3, 'row', 'missing-id'],
    ])
  })

  test('a rejected row stops it: nothing is there, and every such row is told with its place', async () => {
    const team = await aTeam()
    const { job, importId } = await importList(team, `${LIST}C,Core,-5,1\n,None,3,1\nD,Dot,7,many\n`)
    expect(job.state).toBe('failed')
    expect(job.problems).toMatchObject([
      { code: 'import-rows-rejected', values: { count: 2, rows: 5 } },
      { code: 'negative-acv', line: 4, column: 'acv' },
      { code: 'missing-id', line: 5 },
    ])
    expect(await accountsOf(team)).toEqual(new Map())
    const found = await getImport(team.context, { importId, mostRejected: 1000 })
    expect(found.state).toBe('failed')
    expect(found.rejected.map(({ line, scope, code }) => [line, scope, code])).toEqual([
      [4, 'row', 'negative-acv'],
      [5, 'row', 'missing-id'],
      [6, 'value', 'number-unreadable'],
    ])
    expect(await getImport(team.context, { importId, mostRejected: 1 })).toMatchObject({
      rejected: [{ line: 4 }],
    })
  })

  test('asked to, it goes on without them', async () => {
    const team = await aTeam()
    const { report } = await importList(team, `${LIST}C,Core,-5,1\n`, { skipRejected: true })
    expect(report).toMatchObject({ outcome: 'imported', added: 2, rejectedRows: 1, accepted: 2, rows: 3 })
    expect(report.rejected).toMatchObject([{ line: 4, code: 'negative-acv', scope: 'row' }])
  })

  test('a file that cannot be read fails with the place', async () => {
    const team = await aTeam()
    const { job, importId } = await importList(team, 'account_id,name\nA,Acme\n')
    expect(job).toMatchObject({ state: 'failed', problems: [{ code: 'no-acv-column' }] })
    expect((await getImport(team.context, { importId, mostRejected: 1 })).summary).toMatchObject({
      problems: [{ code: 'no-acv-column', file: 'list.csv' }],
    })
  })

  test('[Q44] a list in another currency than the workspace is refused', async () => {
    const team = await aTeam()
    const { job } = await importList(team, 'account_id,acv\nA,€ 100\n')
    expect(job.problems).toMatchObject([
      { code: 'import-currency', values: { listCurrency: 'EUR', workspaceCurrency: 'USD' } },
    ])
  })
})

describe('[Q32] a dry run', () => {
  test('counts truly and changes nothing but its job', async () => {
    const team = await aTeam()
    await importList(team, LIST)
    const acts = await listActs(team.context.database, team.context.workspaceId, { limit: 10 })
    const { report, importId } = await importList(
      team,
      'account_id,name,acv,employees\nA,Acme,100000,51\nB,Bolt,2500.50,\nC,Core,1,1\n,None,1,1\n',
      { isDryRun: true },
    )
    expect(report).toMatchObject({ outcome: 'dry-run', added: 1, changed: 1, unchanged: 1, rejectedRows: 1 })
    expect(report.rejected).toMatchObject([{ line: 5, code: 'missing-id' }])
    expect((await accountsOf(team)).get('A')).toMatchObject({ employees: 50 })
    expect(await listActs(team.context.database, team.context.workspaceId, { limit: 10 })).toEqual(acts)
    expect((await listImports(team.context, { limit: 10 })).map(({ id }) => id)).not.toContain(importId)
  })

  test('a change of ACV alone is a change', async () => {
    const team = await aTeam()
    await importList(team, LIST)
    const { report } = await importList(team, LIST.replace('100000', '120000'), { isDryRun: true })
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
  })
})

describe('[Q34] the same list once more', () => {
  test('the same bytes are not even read', async () => {
    const team = await aTeam()
    const first = await importList(team, LIST)
    const second = await importList(team, LIST)
    expect(second.report).toMatchObject({
      outcome: 'unchanged',
      sameAs: first.importId,
      added: 0,
      unchanged: 2,
    })
    expect((await getImport(team.context, { importId: second.importId, mostRejected: 1 })).state).toBe(
      'unchanged',
    )
    expect(await listActs(team.context.database, team.context.workspaceId, { limit: 10 })).toHaveLength(1)
  })

  test('other bytes that say the same change nothing either', async () => {
    const team = await aTeam()
    await importList(team, LIST)
    const { report } = await importList(team, LIST.split('\n').join('\r\n'))
    expect(report).toMatchObject({ outcome: 'unchanged', added: 0, changed: 0, unchanged: 2 })
    expect(report.sameAs).toBeUndefined()
    expect(await listActs(team.context.database, team.context.workspaceId, { limit: 10 })).toHaveLength(1)
  })

  test('after another list the first one counts again', async () => {
    const team = await aTeam()
    await importList(team, LIST)
    await importList(team, LIST.replace('Acme', 'Other'))
    const { report } = await importList(team, LIST)
    expect(report).toMatchObject({ outcome: 'imported', changed: 1, unchanged: 1 })
  })
})

describe('[Q35] work that is begun again', () => {
  test('gives what was noted when it was done, and writes nothing twice', async () => {
    const team = await aTeam()
    const { importId, report } = await importList(team, LIST)
    const { workspaceId } = team.context
    const [row] = await used.database.query<{ input: never }>(
      sql`select input from job where workspace_id = $1 and job_id = $2`,
      [workspaceId, importId],
    )
    const again = await runImport({ ...team.context, jobId: importId, progress: () => {} }, row!.input)
    expect(again).toEqual(report)
    expect(await listActs(team.context.database, workspaceId, { limit: 10 })).toHaveLength(1)
  })

  test('a failed one fails again in the same words', async () => {
    const team = await aTeam()
    const { importId, job } = await importList(team, `${LIST}C,Core,-5,1\n`)
    const again = runImport({ ...team.context, jobId: importId, progress: () => {} }, job.input as never)
    expect(await problemsIn(() => again)).toEqual(job.problems)
  })

  test('two attempts at one import at once write it once', async () => {
    const team = await aTeam()
    const { context } = team
    const request = { kind: 'accounts', source: 'crm', isDryRun: false, skipRejected: false } as const
    const { jobId } = await requestImport(context, request, filesOf({ 'list.csv': LIST }))
    const [row] = await used.database.query<{ input: never }>(
      sql`select input from job where workspace_id = $1 and job_id = $2`,
      [context.workspaceId, jobId],
    )
    const attempts = [0, 1].map(() => runImport({ ...context, jobId, progress: () => {} }, row!.input))
    const reports = await Promise.all(attempts)
    expect(reports.map((report) => (report as ImportReport).added)).toEqual([2, 2])
    expect(await listActs(context.database, context.workspaceId, { limit: 10 })).toHaveLength(1)
  })

  test('a connection that is cut while it writes loses nothing and doubles nothing', async () => {
    const team = await aTeam()
    const { context } = team
    const rows = Array.from({ length: 20_000 }, (_, n) => `A${n},Account ${n},${n}`)
    const request = { kind: 'accounts', source: 'crm', isDryRun: false, skipRejected: false } as const
    const files = filesOf({ 'list.csv': `account_id,name,acv\n${rows.join('\n')}\n` })
    const { jobId } = await requestImport(context, request, files)
    const [row] = await used.database.query<{ input: never }>(
      sql`select input from job where workspace_id = $1 and job_id = $2`,
      [context.workspaceId, jobId],
    )
    let cuts = 0
    const cut = async () => {
      cuts++
      await used.database.query(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
      )
    }
    let cutting: Promise<void> | undefined
    const report = await runImport(
      {
        ...context,
        jobId,
        progress: (stage) => {
          if (stage === 'writing' && cutting === undefined) cutting = cut()
        },
      },
      row!.input,
    )
    await cutting
    expect(cuts).toBe(1)
    expect(report).toMatchObject({ outcome: 'imported', added: 20_000 })
    const [count] = await used.database.query<{ count: number }>(
      sql`select count(*) as count from account where workspace_id = $1`,
      [context.workspaceId],
    )
    expect(count).toEqual({ count: 20_000 })
    expect(await listActs(context.database, context.workspaceId, { limit: 10 })).toHaveLength(1)
  })
})

test('[Q36] an import is one act with the digest of the bytes and the counts', async () => {
  const team = await aTeam()
  const { importId } = await importList(team, LIST)
  const [act] = await listActs(team.context.database, team.context.workspaceId, { limit: 1 })
  const { contentDigest } = await getImport(team.context, { importId, mostRejected: 0 })
  expect(contentDigest).toMatch(/^[0-9a-f]{64}$/)
  expect(act).toMatchObject({
    action: 'import.run',
    actor: expect.stringMatching(/^user:/),
    details: { importId, kind: 'accounts', source: 'crm', contentDigest, added: 2, changed: 0, unchanged: 0 },
    accountRows: 0,
  })
})

test('imports are listed from the newest down, in pages', async () => {
  const team = await aTeam()
  const ids: string[] = []
  for (const n of [1, 2, 3]) {
    team.surroundings.wait(1000)
    ids.unshift((await importList(team, LIST.replace('50', `${n}`))).importId)
  }
  const first = await listImports(team.context, { limit: 2 })
  const rest = await listImports(team.context, { before: first.at(-1)!.id, limit: 2 })
  expect([...first, ...rest].map(({ id }) => id)).toEqual(ids)
  expect(first[0]).toMatchObject({ state: 'done', summary: { changed: 1 }, asOf: parseDay('2026-07-01') })
  expect(formatDay(first[0]!.asOf!)).toBe('2026-07-01')
  await expect(getImport(team.context, { importId: team.context.newId(), mostRejected: 1 })).rejects.toThrow(
    'not-found',
  )
})
