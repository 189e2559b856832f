import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../domain/model/model.ts'
import { describe as wordsIn } from '../../language/describe.ts'
import { renderHtml } from '../../report/render-html.ts'
import { renderMarkdown } from '../../report/render-markdown.ts'
import { renderXlsx } from '../../report/render-xlsx.ts'
import { readKeptPlanReport } from '../../store/plans.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { saveAnswers } from '../answers/save-answers.ts'
import type { Context } from '../context.ts'
import { commitModel } from '../model/commit-model.ts'
import { saveDraft } from '../model/save-draft.ts'
import { suggestModel } from '../model/suggest-model.ts'
import { discardPlan } from '../plan/discard-plan.ts'
import { aPlannedWorkspace, apply, makePlan, THREE } from '../plan/testing/a-planned-workspace.ts'
import { aContext } from '../testing/a-context.ts'
import { anImporter, type Importer, importList, type ListGiven } from '../testing/import-list.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { loadReport } from './load-report.ts'
import { readPlanReport } from './read-plan-report.ts'
import { freshPlan } from './testing/fresh-plan.ts'

const used = useFreshDatabase()
let team: Importer
let context: Context

beforeEach(async () => {
  team = await anImporter(used.served)
  context = team.context
})

const demo = (name: string) =>
  readFileSync(new URL(`../../../examples/demo/${name}`, import.meta.url), 'utf8')
const data = new URL('../../../../shared/data/', import.meta.url)
const fileOf = (path: string) => readFileSync(new URL(path, data))

describe('[Q110] what is read back says the same as the plan itself, to the byte', () => {
  test('the demo company, before and after its plan was applied', async () => {
    await importList(team, demo('team.csv'), { kind: 'people', source: 'demo' })
    await importList(team, demo('accounts.csv'), { source: 'demo' })
    await saveAnswers(context, { document: demo('answers.yaml'), seenRevision: 0 })
    await commitSuggestion()
    await expectSameReports(LANGUAGES)
    // What was planned is not asked again: the report of a plan stays as it was.
    const planId = await makePlan(team.surroundings, context)
    const before = await pageOf(planId)
    await apply(team.surroundings, context, { planId, approve: 'all' })
    expect(await pageOf(planId)).toBe(before)
    await expectSameReports(['ja'])
  })

  test('accounts without owners in the team, without a tier, held and pending', async () => {
    await importList(team, 'person_id,name,tiers\nP1,CSM 01,high;gold\nP2,,low\n', {
      kind: 'people',
      source: 'hr',
    })
    const accounts = Array.from({ length: 130 }, (_, index) => {
      const owner = ['P1', 'P2', 'Nobody of ours', ''][index % 4]
      const acv = index % 13 === 0 ? '' : 500 + ((index * 7919) % 200_000)
      return `A${index},Nr ${index},${acv},${owner},${['high', 'low', 'tech', '', 'bronze'][index % 5]},2026-08-${String((index % 28) + 1).padStart(2, '0')}`
    })
    const list = `account_id,name,acv,owner,tier,renewal_date,odd\n${accounts.map((row) => `${row},x`).join('\n')}\n`
    const { job } = await importList(team, list, { source: 'crm' })
    expect(job.state).toBe('done')
    await commitDocument(
      `${DOCUMENT}\nmovement:\n  approvals:\n    - { reasons: [entry, growth], tiers: [high] }\n`,
    )
    const { plan } = await expectSameReports(['de', 'en'])
    expect(plan.movements.size).toBeGreaterThan(50)
    expect(plan.held.size).toBeGreaterThan(0)
    expect(plan.unplaced.size).toBeGreaterThan(0)
    expect([...plan.movements.entries()].some(({ pending }) => pending)).toBe(true)
  })

  test('names without a person whose tier nobody serves', async () => {
    await importList(team, 'account_id,acv,owner\nA,200000,Nobody of ours\nB,20000,Somebody\n', {
      source: 'crm',
    })
    await commitDocument(DOCUMENT)
    const { plan } = await expectSameReports(['en'])
    expect([...plan.movements.entries()].map(({ ownerAfter }) => ownerAfter)).toContain('Nobody of ours')
  })

  test.skipIf(!existsSync(data))('RavenStack and Maven CRM', async () => {
    const raven = ['accounts', 'subscriptions', 'churn_events', 'feature_usage', 'support_tickets']
    await expectSameReportsOf(
      Object.fromEntries(
        raven.map((name) => [`ravenstack_${name}.csv`, fileOf(`ravenstack/ravenstack_${name}.csv`)]),
      ),
      { source: 'raven', skipRejected: true },
      ['en', 'pt'],
    )
    team = await anImporter(used.served)
    context = team.context
    const maven = ['accounts.csv', 'sales_pipeline.csv', 'products.csv', 'sales_teams.csv']
    await expectSameReportsOf(
      Object.fromEntries(maven.map((name) => [name, fileOf(`maven_crm/${name}`)])),
      { source: 'maven', skipRejected: true },
      ['ja', 'ms'],
    )
  })

  async function expectSameReportsOf(
    files: Readonly<Record<string, Uint8Array>>,
    given: ListGiven,
    languages: readonly (typeof LANGUAGES)[number][],
  ) {
    const { job } = await importList(team, files, given)
    expect(job).toMatchObject({ state: 'done' })
    await commitSuggestion()
    await expectSameReports(languages)
  }
})

describe('[Q112] notes', () => {
  test('of the lists, of what was left out, and of tiers that people serve', async () => {
    await importList(team, 'person_id,tiers,odd\nP1,gold,x\n', {
      kind: 'people',
      source: 'hr',
      name: 'team.csv',
    })
    await importList(team, 'account_id,acv\nA,100\nB,-5\nC,30\n', {
      ...{ source: 'crm', name: 'customers.csv', skipRejected: true },
    })
    await commitDocument(DOCUMENT)
    const planId = await makePlan(team.surroundings, context)
    const { notes } = await loadReport(context, { workspaceId: context.workspaceId, planId })
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['rows-left-out', 'columns-ignored', 'team-tiers-unknown']),
    )
    const { content } = await readPlanReport(context, { planId, format: 'md', language: 'en' })
    expect(content).toContain('Columns of team.csv that mean nothing here: odd.')
  })
})

describe('a report', () => {
  test('[Q110] is there for plans that are ready, and says so of others', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(team.surroundings, context)
    const report = await readPlanReport(context, { planId, format: 'md', language: 'ja' })
    expect(report).toMatchObject({
      plainName: 'tierwise-2026-07-01.md',
      fileName: expect.stringMatching(/2026-07-01時点のプラン\.md$/),
    })
    await context.database.query(
      sql`update plan set report = null where workspace_id = $1 and plan_id = $2`,
      [context.workspaceId, planId],
    )
    const read = () => readPlanReport(context, { planId, format: 'html', language: 'en' })
    expect(await problemsIn(read)).toMatchObject([{ code: 'report-not-kept' }])
    await discardPlan(context, { planId })
    expect(await problemsIn(read)).toMatchObject([{ code: 'plan-not-ready' }])
  })

  test('[Q111] a page has the first fifty of a list, a workbook all of them', async () => {
    const many = Array.from({ length: 2345 }, (_, index) => ({ id: `A${index}`, acvMinor: index * 10_000 }))
    await aPlannedWorkspace(context, many)
    const planId = await makePlan(team.surroundings, context)
    const { plan } = await loadReport(context, { workspaceId: context.workspaceId, planId })
    expect([...plan.movements.entries()]).toHaveLength(50)
    const all = new Set<string>()
    for await (const { account } of plan.movements.all!()) all.add(account)
    expect(all.size).toBe(2345)
  })

  test('[Q110] what is kept does not grow with the accounts', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      id: `A${index}`,
      acvMinor: 10_000 + index * 997,
    }))
    await aPlannedWorkspace(context, many)
    const planId = await makePlan(team.surroundings, context)
    const text = await readKeptPlanReport(context.database, context.workspaceId, planId)
    expect(text!.length).toBeLessThan(100_000)
  })

  test('[Q113] without a Chromium a PDF is refused with what to install', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(team.surroundings, context)
    const print = () => readPlanReport(context, { planId, format: 'pdf', language: 'en' })
    expect(await problemsIn(print)).toMatchObject([{ code: 'pdf-needs-browser' }])
  })

  test('[Q115] is for whoever reads plans, and for nobody of another workspace', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(team.surroundings, context)
    const as = (actor: Context['actor']) => () =>
      readPlanReport({ ...context, actor }, { planId, format: 'md', language: 'en' })
    const userId = context.newId()
    const user = { kind: 'user', userId, bookOf: undefined } as const
    expect(await problemsIn(as({ ...user, role: 'csm' }))).toMatchObject([{ code: 'not-allowed' }])
    expect(await as({ ...user, role: 'viewer' })()).toMatchObject({ content: expect.any(String) })
    const stranger = await aContext(team.surroundings)
    const foreign = () => readPlanReport(stranger, { planId, format: 'md', language: 'en' })
    expect(await problemsIn(foreign)).toMatchObject([{ code: 'not-found' }])
  })
})

const DOCUMENT = `
tierwise: 1
currency: USD
tiers:
  - { id: high, touch: high, when: acv >= 100000 }
  - { id: low, touch: low, when: acv >= 10000 }
  - { id: tech, touch: tech, when: acv < 10000 }
`

async function commitDocument(document: string): Promise<void> {
  await saveDraft(context, { document, seenRevision: 0 })
  await commitModel(context)
}

async function commitSuggestion(): Promise<void> {
  await commitDocument((await suggestModel(context)).document)
}

async function pageOf(planId: string): Promise<unknown> {
  return (await readPlanReport(context, { planId: planId as never, format: 'html', language: 'en' })).content
}

/** Makes a plan, and holds its reports against those of the same plan that was never written anywhere. */
async function expectSameReports(languages: readonly (typeof LANGUAGES)[number][]) {
  const fresh = await freshPlan(context)
  const planId = await makePlan(team.surroundings, context)
  const { notes } = await loadReport(context, { workspaceId: context.workspaceId, planId })
  for (const language of languages) {
    const words = wordsIn({ language, currency: fresh.currency })
    const read = async (format: 'html' | 'md' | 'xlsx') =>
      (await readPlanReport(context, { planId, format, language })).content
    expect(await read('html')).toBe(renderHtml(fresh, words, notes))
    expect(await read('md')).toBe(renderMarkdown(fresh, words, notes))
    const workbook = await bytesOf((await read('xlsx')) as AsyncGenerator<Uint8Array>)
    expect(workbook.equals(await bytesOf(renderXlsx(fresh, words, notes)))).toBe(true)
  }
  return { planId, plan: fresh }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
