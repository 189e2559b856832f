import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { listAccounts } from '../../store/accounts.ts'
import { derivedIdOf } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { anImporter, type Importer, importList } from '../testing/import-list.ts'
import { forgetImportSource } from './forget-import-source.ts'
import { listImportSources } from './list-import-sources.ts'

const used = useFreshDatabase()
const day = (text: string) => parseDay(text)!

const aTeam = () => anImporter(used.served)

async function acvOn({ context }: Importer, on: string): Promise<Record<string, number | undefined>> {
  const view = { workspaceId: context.workspaceId, asOf: day(on), run: 0 }
  const { accounts } = await listAccounts(context.database, view, { limit: 100 })
  return Object.fromEntries(accounts.map(({ account, externalId }) => [externalId, account.acvMinor]))
}

describe('[Q43] parents', () => {
  const parentsOf = async ({ context }: Importer) => {
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
