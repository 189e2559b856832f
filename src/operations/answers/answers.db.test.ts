import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../domain/assessment/answers.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { aContext, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { loadAnswers } from './load-answers.ts'
import { readAnswers } from './read-answers.ts'
import { saveAnswers } from './save-answers.ts'

const used = useFreshDatabase()

test('[Q56] at first there are the questions, with nothing answered', async () => {
  const context = await aContext(testSurroundings(used.served))
  const { document, revision } = await readAnswers(context)
  expect(revision).toBe(0)
  expect(document).toContain('# margin: 0.75')
  expect(await loadAnswers(context.database, context.workspaceId)).toEqual(NO_ANSWERS)
  // The text to start from can be saved as it is.
  await saveAnswers(context, { document, seenRevision: 0 })
  expect(await loadAnswers(context.database, context.workspaceId)).toEqual(NO_ANSWERS)
})

test('[Q56] answers are kept as they were written, and only when nothing is wrong with them', async () => {
  const context = await aContext(testSurroundings(used.served))
  const document = 'margin: 0.8 # audited\n'
  const saved = await saveAnswers(context, { document, seenRevision: 0 })
  expect(await readAnswers(context)).toEqual(saved)
  expect(await loadAnswers(context.database, context.workspaceId)).toMatchObject({ margin: 0.8 })
  expect(
    await problemsIn(() => saveAnswers(context, { document: 'margin: 80\n', seenRevision: saved.revision })),
  ).toMatchObject([{ code: 'too_big', line: 1, column: 9, path: 'margin' }])
  expect(await problemsIn(() => saveAnswers(context, { document, seenRevision: 0 }))).toMatchObject([
    { code: 'stale-revision', values: { document } },
  ])
  expect(await loadAnswers(context.database, context.workspaceId)).toMatchObject({ margin: 0.8 })
})

test('[Q53] the log has the answers before and after, without the free words', async () => {
  const context = await aContext(testSurroundings(used.served))
  const first = await saveAnswers(context, {
    document: 'margin: 0.8\nevidence: { margin: Somebody told us }\n',
    seenRevision: 0,
  })
  await saveAnswers(context, { document: 'margin: 0.7\n', seenRevision: first.revision })
  const rows = await used.database.query(
    sql`select before, after from audit_workspace where workspace_id = $1 order by act_id, entry`,
    [context.workspaceId],
  )
  expect(rows).toMatchObject([
    { before: null, after: { answers: { margin: 0.8 } } },
    { before: { answers: { margin: 0.8 } }, after: { answers: { margin: 0.7 } } },
  ])
  expect(JSON.stringify(rows)).not.toContain('Somebody')
})

test('[Q56] a CSM neither reads nor changes them, a viewer only reads', async () => {
  const surroundings = testSurroundings(used.served)
  const { workspaceId } = await aContext(surroundings)
  const as = (role: 'csm' | 'viewer') =>
    enterWorkspace(surroundings, workspaceId, {
      ...{ kind: 'user', userId: surroundings.newId(), role, bookOf: undefined },
    })
  expect(await problemsIn(() => readAnswers(as('csm')))).toMatchObject([{ code: 'not-allowed' }])
  expect((await readAnswers(as('viewer'))).revision).toBe(0)
  expect(
    await problemsIn(() => saveAnswers(as('viewer'), { document: 'margin: 0.8', seenRevision: 0 })),
  ).toMatchObject([{ code: 'not-allowed' }])
})
