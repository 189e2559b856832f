import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { listActs } from '../../store/audit.ts'
import { derivedIdOf, type Uuid } from '../../store/identifier.ts'
import { findJob } from '../../store/jobs.ts'
import { publishRun } from '../../store/placements.ts'
import { generatedSql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { anImporter, type Importer, importList, type ListGiven } from '../testing/import-list.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import { getImport } from './get-import.ts'
import { requestImportUndo } from './request-import-undo.ts'
import { runImportUndo } from './run-import-undo.ts'

const used = useFreshDatabase()

const aTeam = () => anImporter(used.served)

async function undo({ surroundings, context }: Importer, importId: Uuid) {
  const { jobId } = await requestImportUndo(context, { importId })
  await runSentJobs(surroundings)
  return (await findJob(context.database, context.workspaceId, jobId))!
}

const TABLES = [
  ...['account', 'contract', 'signal', 'person', 'person_leave'],
  ...['import_change', 'import_person_change', 'import_part'],
]

/** Everything that imports write of the base, whatever its order. */
async function stateOf({ context }: Importer): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const table of TABLES) {
    found[table] = await used.database.query(
      generatedSql(
        `select to_jsonb(t) as row from ${table} t where workspace_id = '${context.workspaceId}' order by t::text`,
      ),
    )
  }
  return found
}

const id = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const cell = (values: readonly string[]) => fc.constantFrom('', ...values)
const listOf = (header: string, row: fc.Arbitrary<readonly string[]>) =>
  fc
    .uniqueArray(row, {
      minLength: 1,
      maxLength: 5,
      selector: (cells) => cells.slice(0, header.split('|')[0]!.split(',').length).join(),
    })
    .map((rows) => `${header.replace('|', ',')}\n${rows.map((cells) => cells.join(',')).join('\n')}\n`)

const days = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']
const aList: fc.Arbitrary<{ text: string; given: ListGiven }> = fc.oneof(
  fc.record({
    text: listOf(
      'account_id|name,acv,renewal_date,parent_id,tier,seats',
      fc.tuple(
        id,
        cell(['x', 'y']),
        cell(['1', '2.5', '3']),
        cell(days),
        cell(['A', 'B']),
        cell(['high']),
        cell(['1', '2']),
      ),
    ),
    given: fc.record({
      kind: fc.constant('accounts' as const),
      on: fc.constantFrom(...days),
      source: fc.constantFrom('crm', 'erp'),
    }),
  }),
  fc.record({
    text: listOf(
      'account_id,from|acv,until',
      fc.tuple(id, fc.constantFrom(...days), cell(['1', '4']), cell(['2027-01-01'])),
    ),
    given: fc.constant({
      kind: 'contracts' as const,
      source: 'billing',
      accountSource: 'crm',
      skipRejected: true,
    }),
  }),
  fc.record({
    text: listOf(
      'account_id,metric,day|value',
      fc.tuple(
        id,
        fc.constantFrom('logins', 'seats.used'),
        fc.constantFrom(...days),
        fc.constantFrom('1', '2.50', '-3'),
      ),
    ),
    given: fc.constant({ kind: 'signals' as const, source: 'app', accountSource: 'crm', skipRejected: true }),
  }),
  fc.record({
    text: listOf(
      'person_id|name,tiers,ramp,leave,end_date',
      fc.tuple(
        id,
        cell(['CSM 01']),
        cell(['high;low']),
        cell(['0.5', '1']),
        cell(['2026-07-01..2026-07-05', '2026-08-01']),
        cell(['2026-12-31']),
      ),
    ),
    given: fc.constant({ kind: 'people' as const, source: 'hr' }),
  }),
)

describe('[Q38] undo', () => {
  test('gives back exactly what was there before, for any sequence of imports', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aList, { minLength: 1, maxLength: 7 }), async (lists) => {
        const team = await aTeam()
        const before: { readonly importId: Uuid; readonly state: unknown }[] = []
        for (const { text, given } of lists) {
          team.surroundings.wait(1000)
          const state = await stateOf(team)
          const { importId, job } = await importList(team, text, given)
          const { outcome } = (job.result ?? {}) as { outcome?: string }
          if (job.state === 'failed' || outcome === 'unchanged') expect(await stateOf(team)).toEqual(state)
          else before.push({ importId, state })
        }
        for (const { importId, state } of before.toReversed()) {
          expect(await stateOf(team)).not.toEqual(state)
          expect(await undo(team, importId)).toMatchObject({ state: 'done' })
          expect(await stateOf(team)).toEqual(state)
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  test('is one act, and the import says that it was undone', async () => {
    const team = await aTeam()
    const { importId } = await importList(team, 'account_id,acv\nA,1\nB,2\n')
    const second = await importList(team, 'account_id,acv\nA,5\nC,3\n')
    const job = await undo(team, second.importId)
    expect(job.result).toEqual({ importId: second.importId, restored: 1, removed: 1 })
    const [act] = await listActs(team.context.database, team.context.workspaceId, { limit: 1 })
    expect(act).toMatchObject({
      action: 'import.undo',
      details: { importId: second.importId, restored: 1, removed: 1 },
    })
    const found = await getImport(team.context, { importId: second.importId, mostRejected: 0 })
    expect(found).toMatchObject({ state: 'undone', undoneAt: expect.any(String) })
    expect((await getImport(team.context, { importId, mostRejected: 0 })).state).toBe('done')
    // The list can be imported again, although it has the same bytes.
    expect((await importList(team, 'account_id,acv\nA,5\nC,3\n')).report.outcome).toBe('imported')
  })

  test('that is begun again after it was done changes nothing', async () => {
    const team = await aTeam()
    const { importId } = await importList(team, 'account_id,acv\nA,1\n')
    const job = await undo(team, importId)
    const state = await stateOf(team)
    const again = await runImportUndo({ ...team.context, jobId: job.id, progress: () => {} }, { importId })
    expect(again).toEqual(job.result)
    expect(await stateOf(team)).toEqual(state)
    expect(await listActs(team.context.database, team.context.workspaceId, { limit: 5 })).toHaveLength(2)
  })
})

test('[Q38] of two undos of one import the later is told that there is nothing to undo', async () => {
  const { surroundings, context, ...team } = await aTeam()
  const { importId } = await importList({ surroundings, context, ...team }, 'account_id,acv\nA,1\n')
  const [first, second] = [
    await requestImportUndo(context, { importId }),
    await requestImportUndo(context, { importId }),
  ]
  await runSentJobs(surroundings)
  const outcomes = [first, second].map(({ jobId }) => findJob(context.database, context.workspaceId, jobId))
  expect(await Promise.all(outcomes)).toMatchObject([
    { state: 'done', result: { removed: 1 } },
    { state: 'failed', problems: [{ code: 'import-not-done' }] },
  ])
})

describe('[Q37] order', () => {
  test('what later imports build on stays until they are undone', async () => {
    const team = await aTeam()
    const first = await importList(team, 'account_id,acv\nA,1\n', { on: '2026-01-01' })
    const contracts = await importList(team, 'account_id,from,acv\nA,2026-04-01,7\n', { kind: 'contracts' })
    const people = await importList(team, 'person_id\nP\n', { kind: 'people' })
    const attempt = () => requestImportUndo(team.context, { importId: first.importId })
    expect(await problemsIn(attempt)).toEqual([
      { code: 'import-not-newest', values: { count: 1, imports: [contracts.importId] } },
    ])
    await undo(team, contracts.importId)
    expect((await undo(team, first.importId)).state).toBe('done')
    expect((await undo(team, people.importId)).state).toBe('done')
  })

  test('an import that changed nothing builds on nothing, and has nothing to undo', async () => {
    const team = await aTeam()
    const first = await importList(team, 'account_id,acv\nA,1\n')
    const same = await importList(team, 'account_id,acv\nA,1\n')
    expect(
      await problemsIn(() => requestImportUndo(team.context, { importId: same.importId })),
    ).toMatchObject([{ code: 'import-not-done', values: { state: 'unchanged' } }])
    expect((await undo(team, first.importId)).state).toBe('done')
  })

  test('there must be such an import', async () => {
    const { context } = await aTeam()
    const importId = context.newId()
    expect(await problemsIn(() => requestImportUndo(context, { importId }))).toMatchObject([
      { code: 'not-found' },
    ])
  })
})

describe('[Q39] use', () => {
  test('accounts in a tier, with an owner or with signals stay', async () => {
    const team = await aTeam()
    const { context } = team
    const { workspaceId } = context
    const { importId } = await importList(team, 'account_id,acv\nA,1\nB,2\nC,3\n')
    const accountOf = (externalId: string) =>
      derivedIdOf('account', workspaceId, { source: 'crm', externalId })
    const publish = (tier: string | undefined, owner: Uuid | undefined) =>
      publishRun(context.database, {
        ...{ workspaceId, runId: context.newId(), effectiveOn: parseDay('2026-07-01')! },
        ...{ actor: 'system', at: context.now() },
        placements: [{ accountId: accountOf('A'), tier } as never],
        assignments: [{ accountId: accountOf('B'), owner, reason: 'test' }],
      })
    await publish('high', context.newId())
    const signals = await importList(team, 'account_id,metric,day,value\nB,logins,2026-06-01,3\n', {
      kind: 'signals',
    })
    const attempt = () => requestImportUndo(context, { importId })
    expect(await problemsIn(attempt)).toEqual([
      { code: 'import-in-use', values: { count: 2, placed: 2, measured: 1, others: 0 } },
    ])
    await publish(undefined, undefined)
    await undo(team, signals.importId)
    expect((await undo(team, importId)).state).toBe('done')
  })

  test('people with a book stay', async () => {
    const team = await aTeam()
    const { context } = team
    const { workspaceId } = context
    await importList(team, 'account_id,acv\nA,1\n')
    const { importId } = await importList(team, 'person_id\nP\nQ\n', { kind: 'people', source: 'hr' })
    await publishRun(context.database, {
      ...{ workspaceId, runId: context.newId(), effectiveOn: parseDay('2026-07-01')! },
      ...{ actor: 'system', at: context.now(), placements: [] },
      assignments: [
        {
          accountId: derivedIdOf('account', workspaceId, { source: 'crm', externalId: 'A' }),
          owner: derivedIdOf('person', workspaceId, { source: 'hr', externalId: 'P' }),
          reason: 'test',
        },
      ],
    })
    expect(await problemsIn(() => requestImportUndo(context, { importId }))).toMatchObject([
      { code: 'import-in-use', values: { count: 1, placed: 1 } },
    ])
  })
})
