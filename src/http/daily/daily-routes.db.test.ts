import { expect, test } from 'vitest'
import { aContext, testSurroundings } from '../../operations/testing/a-context.ts'
import { runSentJobs } from '../../operations/testing/run-sent-jobs.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()

test('[Q81] a day is started, followed and listed, and not started again', async () => {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  const app = testApp(surroundings, context)
  const start = (body: object) =>
    app.request('/api/daily-runs', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    })
  const started = await start({})
  const { jobId } = (await started.json()) as { jobId: string }
  expect(started.status).toBe(202)
  expect(started.headers.get('location')).toBe(`/api/jobs/${jobId}`)
  await runSentJobs(surroundings)
  const job = await (await app.request(`/api/jobs/${jobId}`)).json()
  expect(job).toMatchObject({
    state: 'done',
    result: { day: '2026-07-01', changedFacts: 0, moved: 0, planId: null },
  })

  const again = await start({ day: '2026-06-30' })
  expect(again.status).toBe(409)
  expect(await again.json()).toMatchObject({ code: 'day-already-run' })
  expect((await start({ day: '2026-07-02' })).status).toBe(422)
  expect((await start({ day: 'soon' })).status).toBe(400)

  const days = []
  for (let day = 2; day <= 3; day++) {
    surroundings.wait(86_400_000)
    await start({})
    await runSentJobs(surroundings)
  }
  for (let path: string | undefined = '/api/daily-runs?limit=2'; path !== undefined; ) {
    const page = (await (await app.request(path)).json()) as { items: { day: string }[]; next: string | null }
    days.push(...page.items.map(({ day }) => day))
    path = page.next === null ? undefined : `/api/daily-runs?limit=2&after=${page.next}`
  }
  expect(days).toEqual(['2026-07-03', '2026-07-02', '2026-07-01'])
})
