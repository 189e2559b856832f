import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { listAccounts } from '../../store/accounts.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { anImporter, type Importer, importList } from '../testing/import-list.ts'

const used = useFreshDatabase()
const day = (text: string) => parseDay(text)!

const aTeam = () => anImporter(used.served)

async function acvOn({ context }: Importer, on: string): Promise<Record<string, number | undefined>> {
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
  async function signalsOf({ context }: Importer) {
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
