import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../../operations/context.ts'
import { aPlannedWorkspace, makePlan, THREE } from '../../operations/plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../../operations/testing/a-context.ts'
import type { Uuid } from '../../store/identifier.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { App } from '../app.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let app: App
let planId: Uuid

beforeAll(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  app = testApp(surroundings, context)
  await aPlannedWorkspace(context, THREE)
  planId = await makePlan(surroundings, context)
})

const get = (query: string, headers: Record<string, string> = {}) =>
  app.request(`/api/plans/${planId}/report${query}`, { headers })

test('[H24] a page allows its one style by its digest, and only our own pages to frame it', async () => {
  const answer = await get('?language=de&theme=dark&framed=true')
  const page = await answer.text()
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!
  const digest = createHash('sha256').update(style!).digest('base64')
  const policy = answer.headers.get('content-security-policy')!
  expect(policy).toContain(`style-src 'sha256-${digest}'`)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).not.toContain('unsafe')
  // What the digest does not cover would be refused.
  expect(page.match(/<style/g)).toHaveLength(1)
  expect(page).not.toMatch(/<[^>]+\sstyle=/)
  expect(page).toMatch(/^<!doctype html>\n<html lang="de-DE">/)
  expect(style).toContain('color-scheme:dark')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('[H24] a file has a name in words, and one in plain letters', async () => {
  const shown = await get('', { 'accept-language': 'ja' })
  expect(shown.headers.get('content-disposition')).toMatch(/^inline; /)
  const saved = await get('?format=md&language=ja')
  const [, plain, encoded] = /^attachment; filename="(.+?)"; filename\*=UTF-8''(.+)$/.exec(
    saved.headers.get('content-disposition')!,
  )!
  expect(plain).toBe('tierwise-2026-07-01.md')
  expect(decodeURIComponent(encoded!)).toMatch(/2026-07-01時点のプラン\.md$/)
  expect(saved.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(await saved.text()).toMatch(/^# /)
})

test('[Q111] a workbook comes in pieces, whole and as it is', async () => {
  const answer = await get('?format=xlsx&language=pt')
  expect(answer.headers.get('content-encoding')).toBeNull()
  const file = Buffer.from(await answer.arrayBuffer())
  expect(file.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  // What a ZIP archive ends with: the whole of it came.
  expect(file.subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006')
  expect(file.includes('xl/workbook.xml')).toBe(true)
})

test('[Q113] a PDF is what the printer makes of the page; where there is none it says what to install', async () => {
  const refused = await get('?format=pdf', { 'accept-language': 'de' })
  expect(refused.status).toBe(501)
  expect(await refused.json()).toMatchObject({
    ...{ code: 'pdf-needs-browser', title: 'Auf diesem Server nicht möglich' },
    problems: [{ fix: expect.stringContaining('fonts-noto-cjk') }],
  })
  const printing = {
    ...context,
    printPage: async (html: string) => Buffer.from(`%PDF-${html.includes('lang="ja') ? 'ja' : 'other'}`),
  }
  const answer = await testApp(surroundings, printing).request(
    `/api/plans/${planId}/report?format=pdf&language=ja`,
  )
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(await answer.text()).toBe('%PDF-ja')
})

test('[H26] who goes away before the page is printed is no fault of the server', async () => {
  const leaving = new AbortController()
  const printPage: Context['printPage'] = async (_, signal) => {
    leaving.abort()
    signal!.throwIfAborted()
    return Buffer.from('')
  }
  const path = `/api/plans/${planId}/report?format=pdf`
  const answer = await testApp(surroundings, { ...context, printPage }).request(path, {
    signal: leaving.signal,
  })
  expect(answer.status).toBe(499)
})

test('[Q115] a viewer reads it, a CSM and another workspace do not', async () => {
  const as = (actor: Context['actor']) =>
    testApp(surroundings, { ...context, actor }).request(`/api/plans/${planId}/report?format=md`)
  const user = { kind: 'user', userId: context.newId(), bookOf: undefined } as const
  expect((await as({ ...user, role: 'viewer' })).status).toBe(200)
  expect((await as({ ...user, role: 'csm' })).status).toBe(403)
  const stranger = testApp(surroundings, await aContext(surroundings))
  expect((await stranger.request(`/api/plans/${planId}/report`)).status).toBe(404)
  expect((await get('?format=doc')).status).toBe(400)
  expect((await get('?theme=blue')).status).toBe(400)
})
