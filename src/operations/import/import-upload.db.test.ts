import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import type { Uuid } from '../../store/identifier.ts'
import { findPart } from '../../store/import-parts.ts'
import { findJob } from '../../store/jobs.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { aContext } from '../testing/a-context.ts'
import { anImporter, filesOf, type Importer, importList } from '../testing/import-list.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import type { ImportRequest } from './import-input.ts'
import type { TakenList, TriedList } from './import-report.ts'
import { importUpload } from './import-upload.ts'
import { keepUpload } from './keep-upload.ts'
import { listImportSources } from './list-import-sources.ts'

const used = useFreshDatabase()
const LIST = 'Kunde;Umsatz je Monat;Ab\nA;1.000,50;31.01.2026\nB;x;02.02.2026\nC;10;03.02.2026\n'

async function kept(
  content: string | Readonly<Record<string, string | Uint8Array>> = LIST,
): Promise<Importer & { readonly uploadId: Uuid }> {
  const importer = await anImporter(used.served)
  const files = typeof content === 'string' ? { 'list.csv': content } : content
  return { ...importer, ...(await keepUpload(importer.context, filesOf(files))) }
}

async function send<Result>(
  { surroundings, context, uploadId }: Awaited<ReturnType<typeof kept>>,
  request: Partial<ImportRequest> = {},
): Promise<Result> {
  const whole = { kind: 'accounts', source: 'crm', isDryRun: true, skipRejected: true, ...request } as const
  const { jobId } = await importUpload(context, { ...whole, uploadId })
  await runSentJobs(surroundings)
  const job = (await findJob(context.database, context.workspaceId, jobId))!
  expect(job.state, JSON.stringify(job.problems)).toBe('done')
  return job.result as Result
}

const MAP = JSON.stringify({
  types: { 'Umsatz je Monat': 'number' },
  columns: { account_id: 'Kunde', acv: { value: 'row["Umsatz je Monat"] * 12' }, start_date: 'Ab' },
  otherColumns: 'drop',
})

describe('files that are kept', () => {
  test('[Q100] [Q101] are refused with their columns, tried with a map, and imported without being sent again', async () => {
    const sent = await kept()
    const { context, uploadId } = sent
    const refused = await send<TriedList>(sent)
    expect(refused).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'no-acv-column' }],
      columns: [
        { name: 'Kunde', examples: ['A', 'B', 'C'] },
        { name: 'Umsatz je Monat', examples: ['1.000,50', 'x', '10'] },
        { name: 'Ab' },
      ],
      guess: { name: 'Kunde' },
      map: { columns: { name: 'Kunde' } },
      isRemembered: false,
    })
    expect(refused.fields[0]).toEqual({ field: 'account_id', kind: 'text', isRequired: true })

    const tried = await send<TakenList>(sent, { map: MAP })
    expect(tried).toMatchObject({ outcome: 'dry-run', rows: 3, added: 3, isRemembered: false })
    expect(tried.preview).toEqual({
      fields: ['account_id', 'acv', 'start_date'],
      rows: [
        { line: 2, values: ['A', 12_006_00, '2026-01-31'] },
        { line: 3, values: ['B', null, '2026-02-02'] },
        { line: 4, values: ['C', 120_00, '2026-02-03'] },
      ],
    })
    expect(await listImportSources(context)).toEqual([])

    const place = { workspaceId: context.workspaceId, importId: uploadId, part: 0 }
    expect(await findPart(context.database, place)).toBeDefined()
    expect(await send(sent, { map: MAP, isDryRun: false })).toMatchObject({ outcome: 'imported', added: 3 })
    expect(await findPart(context.database, place)).toBeUndefined()
    expect(await listImportSources(context)).toMatchObject([{ source: 'crm', map: MAP }])
    const gone = { kind: 'accounts', source: 'crm', isDryRun: true, skipRejected: false, uploadId } as const
    expect(await problemsIn(() => importUpload(context, gone))).toMatchObject([{ code: 'not-found' }])
  })

  test('[Q100] are swept away after a day, and nobody else has them', async () => {
    const sent = await kept()
    const { surroundings, uploadId } = sent
    const request = {
      kind: 'accounts',
      source: 'crm',
      isDryRun: true,
      skipRejected: false,
      uploadId,
    } as const
    const other = await aContext(surroundings)
    expect(await problemsIn(() => importUpload(other, request))).toMatchObject([{ code: 'not-found' }])
    surroundings.wait(25 * 60 * 60 * 1000)
    await importList(sent, 'account_id,acv\nA,1\n')
    expect(await problemsIn(() => importUpload(sent.context, request))).toMatchObject([{ code: 'not-found' }])
  })

  test('[Q101] a map that is remembered and does not fit leaves the way to read by the headers', async () => {
    const sent = await kept('account_id,acv\nA,1\n')
    await importList(sent, 'Kd,acv\nA,1\n', { map: '{"columns":{"account_id":"Kd"}}' })
    const refused = await send<TriedList>(sent)
    expect(refused).toMatchObject({
      ...{ outcome: 'refused', isRemembered: true },
      map: { columns: { account_id: 'Kd' } },
      guess: { account_id: 'account_id', acv: 'acv' },
    })
    const map = JSON.stringify({ columns: refused.guess })
    expect(await send(sent, { map })).toMatchObject({ outcome: 'dry-run', accepted: 1 })
  })

  test('[Q101] what no database holds is left out: NUL, and the half of a character where a value is cut', async () => {
    const wide = `${'x'.repeat(59)}😀😀`
    const sent = await kept(`account_id,acv,name,start_date\nA,1,${wide},${'y'.repeat(79)}😀\n`)
    const tried = await send<TakenList>(sent)
    expect(tried.columns[2]!.examples).toEqual([`${'x'.repeat(59)}…`])
    const columnData = [
      { name: 'account_id', data: ['A\0'], type: 'STRING' as const },
      { name: 'acv', data: [1], type: 'DOUBLE' as const },
      { name: 'na\0me', data: ['b\0c'], type: 'STRING' as const },
    ]
    const parquet = Buffer.from(parquetWriteBuffer({ columnData }))
    const typed = await send<TakenList>(await kept({ 'list.parquet': parquet }))
    expect(typed.preview).toEqual({
      fields: ['account_id', 'name', 'acv'],
      rows: [{ line: 2, values: ['A', 'bc', 100] }],
    })
  })

  test('[Q101] of people no name is told, and nothing of a column that means nothing', async () => {
    const sent = await kept('person_id,name,role,note\np1,Petra Person,CSM,likes Otto\n')
    const tried = await send<TakenList>(sent, { kind: 'people' })
    expect(tried.columns).toEqual([
      { name: 'person_id', examples: ['p1'] },
      { name: 'name', examples: null },
      { name: 'role', examples: ['CSM'] },
      { name: 'note', examples: null },
    ])
    expect(tried.preview).toEqual({ fields: ['person_id', 'role'], rows: [{ values: ['p1', 'CSM'] }] })
    expect(JSON.stringify(tried)).not.toContain('Petra')
  })

  test('[Q101] contracts and signals as they would be kept', async () => {
    const contracts = await kept('account_id,from,acv\nA,2026-01-01,5\n')
    await importList(contracts, 'account_id,acv\nA,1\n')
    expect((await send<{ preview: unknown }>(contracts, { kind: 'contracts' })).preview).toEqual({
      fields: ['account_id', 'from', 'until', 'acv', 'renewal_date'],
      rows: [{ line: 2, values: ['A', '2026-01-01', null, 500, null] }],
    })
    const signals = await kept('account_id,day,logins\nA,2026-01-01,5\n')
    await importList(signals, 'account_id,acv\nA,1\n')
    expect((await send<{ preview: unknown }>(signals, { kind: 'signals' })).preview).toEqual({
      fields: ['account_id', 'day', 'metric', 'value'],
      rows: [{ line: 2, values: ['A', '2026-01-01', 'logins', '5'] }],
    })
  })
})
