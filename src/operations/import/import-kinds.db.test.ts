import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { listAccounts } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import { derivedIdOf } from '../../store/identifier.ts'
import { listPeople, readTeamOfWorkspace } from '../../store/people.ts'
import { openText, type Sealed } from '../../store/personal-fields.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { importList } from '../testing/import-list.ts'
import { forgetImportSource } from './forget-import-source.ts'
import { listImportSources } from './list-import-sources.ts'

const used = useFreshDatabase()
const day = (text: string) => parseDay(text)!

type Team = { readonly surroundings: TestSurroundings; readonly context: Context }

async function aTeam(): Promise<Team> {
  const surroundings = testSurroundings(used.served)
  return { surroundings, context: await aContext(surroundings) }
}

async function acvOn({ context }: Team, on: string): Promise<Record<string, number | undefined>> {
  const view = { workspaceId: context.workspaceId, asOf: day(on), run: 0 }
  const { accounts } = await listAccounts(context.database, view, { limit: 100 })
  return Object.fromEntries(accounts.map(({ account, externalId }) => [externalId, account.acvMinor]))
}

const ACCOUNTS = 'account_id,acv\nA,100\nB,200\n'

describe('[Q40] contracts', () => {
  test('tell what an account is worth on any day; one without an end holds until the next begins', async () => {
    const team = await aTeam()
    await importList(team, ACCOUNTS, { on: '2025-01-01' })
    const { report } = await importList(
      team,
      'account_id,from,until,acv\nA,2026-01-01,,150\nA,2027-01-01,2028-01-01,175\nB,2026-01-01,2026-07-01,\n',
      { kind: 'contracts', source: 'billing' },
    )
    expect(report).toMatchObject({ outcome: 'imported', added: 3, changed: 2, unchanged: 0 })
    expect(await acvOn(team, '2025-12-31')).toEqual({ A: 10_000, B: 20_000 })
    expect(await acvOn(team, '2026-12-31')).toEqual({ A: 15_000, B: undefined })
    expect(await acvOn(team, '2027-01-01')).toEqual({ A: 17_500, B: undefined })
    expect(await acvOn(team, '2028-01-01')).toEqual({ A: undefined, B: undefined })
    const again = await importList(
      team,
      'account_id,from,until,acv\nB,2026-01-01,2026-07-01,\nA,2026-01-01,,150\nA,2027-01-01,2028-01-01,175\n',
      { kind: 'contracts', source: 'billing' },
    )
    expect(again.report).toMatchObject({ outcome: 'unchanged', added: 0, changed: 0, unchanged: 3 })
  })

  test('rows of accounts that are not there, and second rows of one contract, are told with their lines', async () => {
    const team = await aTeam()
    await importList(team, ACCOUNTS)
    const list =
      'account_id,from,acv\nA,2026-01-01,1\nX,2026-01-01,1\nA,2026-01-01,2\nB,soon,1\nB,2026-01-01,-1\nX,2026-02-01,1\n'
    const failed = await importList(team, list, { kind: 'contracts' })
    expect(failed.job).toMatchObject({
      state: 'failed',
      problems: [{ values: { count: 2, rows: 6 } }, {}, {}],
    })
    const { report } = await importList(team, list, { kind: 'contracts', skipRejected: true })
    expect(report).toMatchObject({ added: 1, rejectedRows: 5, accepted: 1 })
    expect(report.rejected.map(({ line, code, scope }) => [line, code, scope])).toEqual([
      [3, 'account-unknown', 'row'],
      [4, 'duplicate-entry', 'row'],
      [5, 'date-unreadable', 'row'],
      [6, 'out-of-range', 'row'],
      [7, 'account-unknown', 'row'],
    ])
    expect(report.rejected[1]).toMatchObject({ file: 'list.csv', values: { id: 'A', firstLine: 2 } })
    const whole = await importList(team, 'account_id,from,acv\nX,2026-01-01,1\n', { kind: 'contracts' })
    expect(whole.job).toMatchObject({
      problems: [{ code: 'import-rows-rejected' }, { code: 'account-unknown', line: 2 }],
    })
  })

  test('the accounts are those of the source that is named, the own one, or the only one', async () => {
    const team = await aTeam()
    const contract = 'account_id,from,acv\nA,2026-02-01,1\n'
    await importList(team, ACCOUNTS, { source: 'crm' })
    expect((await importList(team, contract, { kind: 'contracts', source: 'billing' })).report.added).toBe(1)
    await importList(team, ACCOUNTS, { source: 'erp' })
    const unclear = await importList(team, contract, { kind: 'contracts', source: 'bank' })
    expect(unclear.job).toMatchObject({ state: 'failed', problems: [{}, { code: 'account-unknown' }] })
    const named = { kind: 'contracts', source: 'bank', accountSource: 'erp' } as const
    expect((await importList(team, contract, named)).report.added).toBe(1)
    expect((await importList(team, contract, { kind: 'contracts', source: 'erp' })).report.outcome).toBe(
      'unchanged',
    )
  })
})

describe('[Q41] signals', () => {
  async function signalsOf({ context }: Team) {
    const rows = await context.database.query<Record<string, unknown>>(
      sql`select metric, day, value, source from signal where workspace_id = $1 order by account_id, metric, day`,
      [context.workspaceId],
    )
    return rows
  }

  test('a metric of an account on a day has the value that came last; the same again changes nothing', async () => {
    const team = await aTeam()
    await importList(team, 'account_id,acv\nA,1\n')
    const first = 'account_id,metric,day,value\nA,Active Users,2026-06-01,12\nA,nps,2026-06-01,"1,234.5"\n'
    expect((await importList(team, first, { kind: 'signals', source: 'app' })).report).toMatchObject({
      added: 2,
    })
    const second =
      'account_id,metric,day,value\nA,active_users,2026-06-01,12.0\nA,nps,2026-06-01,7\nA,nps,2026-06-02,8\n'
    const { report } = await importList(team, second, { kind: 'signals', source: 'web' })
    expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 1 })
    expect(await signalsOf(team)).toEqual([
      { metric: 'active_users', day: day('2026-06-01'), value: '12', source: 'app' },
      { metric: 'nps', day: day('2026-06-01'), value: '7', source: 'web' },
      { metric: 'nps', day: day('2026-06-02'), value: '8', source: 'web' },
    ])
  })

  test('a column for each metric is read too; an empty cell is no signal', async () => {
    const team = await aTeam()
    await importList(team, ACCOUNTS)
    const wide =
      'account_id,date,Logins,Seats used,comment\nA,2026-06-01,3,0.5,good\nB,2026-06-01,,0.75,bad\n'
    const { report } = await importList(team, wide, { kind: 'signals', source: 'app' })
    expect(report).toMatchObject({ rows: 2, added: 3, ignoredColumns: ['comment'] })
    expect((await signalsOf(team)).map(({ metric }) => metric).toSorted()).toEqual([
      'logins',
      'seats_used',
      'seats_used',
    ])
  })

  test('a hundred thousand come in with progress', async () => {
    const team = await aTeam()
    const accounts = Array.from({ length: 1000 }, (_, n) => `A${n},${n}`)
    await importList(team, `account_id,acv\n${accounts.join('\n')}\n`)
    const rows = Array.from(
      { length: 100_000 },
      (_, n) => `A${n % 1000},logins,${days[Math.floor(n / 1000)]},${n}`,
    )
    const text = `account_id,metric,day,value\n${rows.join('\n')}\n`
    const { report } = await importList(team, text, { kind: 'signals', source: 'app' })
    expect(report).toMatchObject({ rows: 100_000, added: 100_000, rejectedRows: 0 })
    const again = await importList(team, text.replaceAll(',logins,', ', LOGINS ,'), {
      kind: 'signals',
      source: 'app',
    })
    expect(again.report).toMatchObject({ outcome: 'unchanged', unchanged: 100_000 })
  }, 60_000)
})

const days = Array.from({ length: 100 }, (_, n) =>
  new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
)

describe('[Q42] people', () => {
  const TEAM =
    'person_id,name,tiers,ramp,leave,skills,loaded_cost\nP1,CSM 01,high,0.5,2026-07-01..2026-07-05;2026-08-01,data,100\nP2,CSM 02,,,,,\n'

  test('new ones are added; what a later list does not speak of stays, and so does who is missing from it', async () => {
    const team = await aTeam()
    const { workspaceId, database } = team.context
    expect((await importList(team, TEAM, { kind: 'people', source: 'hr' })).report).toMatchObject({
      added: 2,
    })
    const later = await importList(team, 'person_id,ramp,leave,end_date\nP1,1,2026-09-01,2026-12-31\n', {
      ...{ kind: 'people', source: 'hr', map: '{}' },
    })
    expect(later.report).toMatchObject({ outcome: 'imported', added: 0, changed: 1, unchanged: 0 })
    const people = await readTeamOfWorkspace(database, workspaceId)
    const id = derivedIdOf('person', workspaceId, { source: 'hr', externalId: 'P1' })
    expect(people.find((csm) => csm.id === id)).toMatchObject({
      ...{ name: 'CSM 01', tiers: ['high'], ramp: 1, skills: ['data'], loadedCostMinor: 10_000 },
      leave: [{ from: day('2026-09-01'), until: day('2026-09-01') }],
    })
    expect(people).toHaveLength(2)
    expect(await readTeamOfWorkspace(database, workspaceId, day('2026-12-31'))).toHaveLength(2)
    expect(await readTeamOfWorkspace(database, workspaceId, day('2027-01-01'))).toHaveLength(1)
    expect(
      (await listPeople(database, workspaceId, { limit: 10 })).people
        .map(({ currency }) => currency)
        .toSorted(),
    ).toEqual(['USD', undefined])
  })

  test('[Q36] the log says what changed of whom, with names sealed', async () => {
    const team = await aTeam()
    const { workspaceId, database } = team.context
    await importList(team, TEAM, { kind: 'people', source: 'hr' })
    await importList(team, TEAM.replace('CSM 01', 'CSM 10'), { kind: 'people', source: 'hr' })
    const [act] = await listActs(database, workspaceId, { limit: 1 })
    expect(act).toMatchObject({
      action: 'import.run',
      workspaceRows: 1,
      details: { kind: 'people', changed: 1 },
    })
    const [entry] = await database.query<{
      subject: string
      before: { name: Sealed }
      after: { name: Sealed }
    }>(sql`select subject, before, after from audit_workspace where workspace_id = $1 and act_id = $2`, [
      workspaceId,
      act!.actId,
    ])
    expect(JSON.stringify(entry)).not.toContain('CSM')
    expect(await openText(database, workspaceId, entry!.before.name)).toBe('CSM 01')
    expect(await openText(database, workspaceId, entry!.after.name)).toBe('CSM 10')
  })
})

describe('[Q43] parents', () => {
  const parentsOf = async ({ context }: Team) => {
    const rows = await context.database.query<{ name: string; parent: string | null }>(
      sql`select external_id as name, parent_id as parent from account where workspace_id = $1 order by external_id`,
      [context.workspaceId],
    )
    const idOf = (externalId: string) =>
      derivedIdOf('account', context.workspaceId, { source: 'crm', externalId })
    const names = new Map(rows.map(({ name }) => [idOf(name), name]))
    return Object.fromEntries(
      rows.map(({ name, parent }) => [name, parent === null ? null : (names.get(parent) ?? '?')]),
    )
  }

  test('a parent that is nowhere is told; it may come later', async () => {
    const team = await aTeam()
    const { report } = await importList(team, 'account_id,acv,parent_id\nA,1,\nB,1,A\nC,1,X\nD,1,X\n')
    expect(report.notes).toEqual([{ code: 'parents-unknown', values: { accounts: 2, examples: ['X'] } }])
    const later = await importList(team, 'account_id,acv,parent_id\nX,1,A\n')
    expect(later.report.notes).toEqual([])
    expect(await parentsOf(team)).toEqual({ A: null, B: 'A', C: 'X', D: 'X', X: 'A' })
  })

  test('an account that would be above itself has no known parent', async () => {
    const team = await aTeam()
    const { report } = await importList(team, 'account_id,acv,parent_id\nA,1,B\nB,1,C\nC,1,A\nD,1,A\nE,1,E\n')
    expect(report.notes).toEqual([
      { code: 'parents-cyclic', values: { accounts: 4, examples: ['A', 'B', 'C', 'E'] } },
    ])
    expect(await parentsOf(team)).toEqual({ A: null, B: null, C: null, D: 'A', E: null })
  })

  test('also by way of accounts that are known already', async () => {
    const team = await aTeam()
    await importList(team, 'account_id,acv,parent_id\nA,1,\nB,1,A\n')
    const { report } = await importList(team, 'account_id,acv,parent_id\nA,1,B\n')
    expect(report.notes).toEqual([{ code: 'parents-cyclic', values: { accounts: 1, examples: ['A'] } }])
    expect(await parentsOf(team)).toEqual({ A: null, B: 'A' })
  })
})

describe('[Q33] maps', () => {
  test('what a list was read with is remembered by source and kind, until it is forgotten', async () => {
    const team = await aTeam()
    const map = 'columns: { account_id: Nr, acv: { value: Monat * 12.0 } }\n'
    await importList(team, 'Nr,Monat\nA,10.5\n', { source: 'shop', map })
    await importList(team, 'Nr,Monat\nA,20.5\n', { source: 'shop' })
    expect(await acvOn(team, '2026-07-01')).toEqual({ A: 24_600 })
    const elsewhere = await importList(team, 'Nr,Monat\nA,20.5\n', { source: 'crm' })
    expect(elsewhere.job.state).toBe('failed')
    await importList(team, 'Konto,ab,Wert\nA,2026-08-01,5\n', {
      ...{ kind: 'contracts', source: 'shop', map: 'columns: { account_id: Konto, from: ab, acv: Wert }' },
    })
    const sources = await listImportSources(team.context)
    expect(sources.map(({ source, kind }) => [source, kind])).toEqual([
      ['shop', 'accounts'],
      ['shop', 'contracts'],
    ])
    expect(sources[0]!.map).toBe(map)
    await forgetImportSource(team.context, { source: 'shop', kind: 'accounts' })
    expect((await importList(team, 'Nr,Monat\nA,30\n', { source: 'shop' })).job.state).toBe('failed')
    expect(await listImportSources(team.context)).toHaveLength(1)
  })

  test('a failed import and a dry run are remembered by nothing', async () => {
    const team = await aTeam()
    await importList(team, 'account_id,acv\nA,-1\n')
    await importList(team, 'account_id,acv\nA,1\n', { isDryRun: true })
    expect(await listImportSources(team.context)).toEqual([])
  })
})

const data = new URL('../../../../shared/data/', import.meta.url)
const hasData = existsSync(data)
const read = (path: string) => readFileSync(new URL(path, data))

describe.skipIf(!hasData)('[Q44] known sources with the files that they need', () => {
  test('RavenStack', async () => {
    const team = await aTeam()
    const accounts = read('ravenstack/ravenstack_accounts.csv')
    const alone = await importList(team, { 'ravenstack_accounts.csv': accounts }, { source: 'raven' })
    expect(alone.job).toMatchObject({ state: 'failed', problems: [{ code: 'import-join-missing' }] })
    const [problem] = alone.job.problems as { values: { files: string[] } }[]
    const files = Object.fromEntries(problem!.values.files.map((name) => [name, read(`ravenstack/${name}`)]))
    const { report } = await importList(
      team,
      { 'ravenstack_accounts.csv': accounts, ...files },
      { source: 'raven' },
    )
    expect(report).toMatchObject({ outcome: 'imported', rows: 500, added: 500, rejectedRows: 0 })
    expect(report.notes.map(({ code }) => code)).toContain('known-source')
    expect(report.asOf).toBe('2024-12-31')
  })

  test('Maven CRM, with its team', async () => {
    const team = await aTeam()
    const names = ['accounts.csv', 'sales_pipeline.csv', 'products.csv', 'sales_teams.csv']
    const files = Object.fromEntries(names.map((name) => [name, read(`maven_crm/${name}`)]))
    const { report } = await importList(team, files, { source: 'maven' })
    expect(report).toMatchObject({ outcome: 'imported', rows: 85, added: 85 })
    const people = await importList(
      team,
      { 'sales_teams.csv': files['sales_teams.csv']! },
      {
        ...{
          kind: 'people',
          source: 'maven',
          map: 'columns: { person_id: sales_agent, name: sales_agent, regions: regional_office }',
        },
      },
    )
    expect(people.report).toMatchObject({ outcome: 'imported', rows: 35, added: 35 })
  })
})
