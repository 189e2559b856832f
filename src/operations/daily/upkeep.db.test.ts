import { expect, test } from 'vitest'
import { findPart } from '../../store/import-parts.ts'
import { findJob } from '../../store/jobs.ts'
import { addLink, findLink } from '../../store/one-time-links.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { keepUpload } from '../import/keep-upload.ts'
import { resendJobs } from '../job/resend-jobs.ts'
import { startJob } from '../job/start-job.ts'
import { aContext, testSurroundings } from '../testing/a-context.ts'
import { anImporter, filesOf, importList } from '../testing/import-list.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import { clearOldRows } from './clear-old-rows.ts'

const used = useFreshDatabase()
const A_DAY = 86_400_000
const works = { plan: { right: 'plan.make', load: async () => async () => 'done' } } as const

test('[Q82] jobs and links go 30 days after their end, unfinished jobs never', async () => {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  const { database, workspaceId } = context
  const start = () =>
    database.transaction((transaction) => startJob(context, transaction, { kind: 'plan', input: {} }))
  const finished = await start()
  await runSentJobs(surroundings, { works })
  const waiting = await start()
  const tokenHash = Buffer.from('hash')
  await addLink(database, {
    ...{ tokenHash, workspaceId, kind: 'invitation', email: 'a@example.com', role: 'viewer' },
    ...{ userId: undefined, subjectId: undefined, createdBy: undefined },
    ...{ createdAt: context.now(), expiresAt: new Date(Date.parse(context.now()) + A_DAY).toISOString() },
  })
  const early = context.now()

  surroundings.wait(30 * A_DAY)
  await clearOldRows(surroundings)
  expect(await findJob(database, workspaceId, finished)).toBeDefined()
  expect(await findLink(database, tokenHash, early)).toBeDefined()

  surroundings.wait(A_DAY + 1)
  await clearOldRows(surroundings)
  expect(await findJob(database, workspaceId, finished)).toBeUndefined()
  expect(await findJob(database, workspaceId, waiting)).toBeDefined()
  expect(await findLink(database, tokenHash, early)).toBeUndefined()
})

test('[Q82] [Q100] files that were sent and only tried go after a day, also where nobody sends others', async () => {
  const { surroundings, context } = await anImporter(used.served)
  const { uploadId: importId } = await keepUpload(context, filesOf({ 'list.csv': 'account_id,acv\nA,1\n' }))
  const place = { workspaceId: context.workspaceId, importId, part: 0 }
  const tried = await importList({ surroundings, context }, 'account_id,acv\nA,1\n', { isDryRun: true })
  surroundings.wait(A_DAY - 1000)
  await clearOldRows(surroundings)
  expect(await findPart(context.database, place)).toBeDefined()
  expect(await findPart(context.database, { ...place, importId: tried.importId })).toBeUndefined()
  surroundings.wait(2000)
  await clearOldRows(surroundings)
  expect(await findPart(context.database, place)).toBeUndefined()
})

test('[Q82] jobs that the queue has lost are handed to it again, finished ones are not', async () => {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  const start = () =>
    context.database.transaction((transaction) => startJob(context, transaction, { kind: 'plan', input: {} }))
  await start()
  await runSentJobs(surroundings, { works })
  const lost = await start()
  surroundings.sent.length = 0
  await resendJobs(surroundings)
  const ours = surroundings.sent.filter(({ workspaceId }) => workspaceId === context.workspaceId)
  expect(ours.map(({ jobId }) => jobId)).toEqual([lost])
})
