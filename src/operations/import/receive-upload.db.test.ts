import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { listAccounts } from '../../store/accounts.ts'
import { findPart } from '../../store/import-parts.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { anImporter, filesOf, type Importer, importList } from '../testing/import-list.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import { folderPrefix } from '../work-folder.ts'
import { receiveUpload } from './receive-upload.ts'
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

describe('[Q30] uploads', () => {
  test('bytes are kept in parts until the import is over, then gone', async () => {
    const team = await aTeam()
    const { surroundings, context } = team
    const { workspaceId, database } = context
    const rows = Array.from({ length: 40_000 }, (_, n) => `A${n},Account number ${n} with a long name,${n}`)
    const text = `account_id,name,acv\n${rows.join('\n')}\n`
    expect(text.length).toBeGreaterThan(1 << 20)
    const request = { kind: 'accounts', source: 'crm', isDryRun: false, skipRejected: false } as const
    const { jobId } = await requestImport(context, request, filesOf({ 'list.csv': text }))
    const [first, second] = [0, 1].map((part) => findPart(database, { workspaceId, importId: jobId, part }))
    expect((await first)!.length).toBe(1 << 20)
    expect((await second)!.length).toBe(text.length - (1 << 20))
    await runSentJobs(surroundings)
    expect(await findPart(database, { workspaceId, importId: jobId, part: 0 })).toBeUndefined()
    expect((await accountsOf(team)).size).toBe(1000)
  })

  test('what is too large, empty or broken off leaves nothing', async () => {
    const { context } = await aTeam()
    const importId = context.newId()
    const tooLarge = receiveUpload(context, importId, {
      ...{ files: filesOf({ 'a.csv': 'x'.repeat(200_000) }), name: 'a.csv', largestBytes: 100_000 },
    })
    expect(await problemsIn(() => tooLarge)).toMatchObject([
      { code: 'upload-too-large', values: { limitBytes: 100_000 } },
    ])
    const empty = receiveUpload(context, importId, { files: filesOf({ 'a.csv': '' }), name: 'a.csv' })
    expect(await problemsIn(() => empty)).toMatchObject([{ code: 'file-empty', file: 'a.csv' }])
    const broken = receiveUpload(context, importId, {
      name: 'a.csv',
      files: (async function* () {
        yield {
          name: 'a.csv',
          bytes: (async function* () {
            yield Buffer.alloc(3 << 20)
            throw new Error('the sender is gone')
          })(),
        }
      })(),
    })
    await expect(broken).rejects.toThrow('the sender is gone')
    const { workspaceId } = context
    expect(await findPart(context.database, { workspaceId, importId, part: 0 })).toBeUndefined()
  })

  test('of a name only the last step counts', async () => {
    const { context } = await aTeam()
    const { files } = await receiveUpload(context, context.newId(), {
      files: filesOf({ '../../etc/pass\u0000wd': 'a', 'C:\\lists\\b.csv': 'b', '..': 'c', 'b.csv': 'd' }),
      name: 'accounts.csv',
    })
    expect(files.map(({ name }) => name)).toEqual(['passwd', 'b.csv', 'accounts.csv', '4-b.csv'])
  })

  test('[Q30] a name has as many bytes as a file system takes, and no half of a character', async () => {
    const { context } = await aTeam()
    const long = `${'顧客'.repeat(100)}.csv`
    const split = `😀${'x'.repeat(193)}.csv`
    const { files } = await receiveUpload(context, context.newId(), {
      ...{ files: filesOf({ [long]: 'a', [split]: 'b' }), name: 'accounts.csv' },
    })
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^[顧客]{65}\.csv$/),
      `${'x'.repeat(193)}.csv`,
    ])
  })

  test('bytes that nobody will read are swept away with the next import', async () => {
    const team = await aTeam()
    const { context, surroundings } = team
    const { workspaceId, database } = context
    const abandoned = context.newId()
    await receiveUpload(context, abandoned, { files: filesOf({ 'a.csv': 'a' }), name: 'a.csv' })
    const dry = await importList(team, LIST, { isDryRun: true })
    const partOf = (importId: string) => findPart(database, { workspaceId, importId, part: 0 })
    expect(await partOf(abandoned)).toBeDefined()
    expect(await partOf(dry.importId)).toBeDefined()
    surroundings.wait(25 * 60 * 60 * 1000)
    await importList(team, LIST)
    expect(await partOf(abandoned)).toBeUndefined()
    expect(await partOf(dry.importId)).toBeUndefined()
  })

  test('what a process that was killed has left on disk is taken away, and nothing else', async () => {
    const killed = spawnSync(process.execPath, ['--version'])
    const folders = [killed.pid, process.pid].map((pid) => mkdtempSync(folderPrefix('import', pid)))
    await importList(await aTeam(), LIST, { isDryRun: true })
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, true])
    rmSync(folders[1]!, { recursive: true })
  })

  test('work whose bytes are gone says so', async () => {
    const team = await aTeam()
    const { importId } = await importList(team, LIST, { isDryRun: true })
    const { workspaceId } = team.context
    await used.database.query(sql`delete from import_part where workspace_id = $1`, [workspaceId])
    const [row] = await used.database.query<{ input: never }>(
      sql`select input from job where workspace_id = $1 and job_id = $2`,
      [workspaceId, importId],
    )
    const again = runImport({ ...team.context, jobId: importId, progress: () => {} }, row!.input)
    expect(await problemsIn(() => again)).toMatchObject([{ code: 'import-file-gone' }])
  })
})
