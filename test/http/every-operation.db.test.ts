import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../../src/http/create-app.ts'
import { authenticate } from '../../src/http/session/authenticate.ts'
import { aBrowser } from '../../src/http/testing/a-browser.ts'
import { openClient } from '../../src/http/testing/api-client.ts'
import { readContract } from '../../src/http/testing/api-contract.ts'
import { testSurroundings } from '../../src/operations/testing/a-context.ts'
import { runSentJobs } from '../../src/operations/testing/run-sent-jobs.ts'
import { createOwnerLink } from '../../src/operations/workspace/create-owner-link.ts'
import { foundFirstWorkspace } from '../../src/operations/workspace/found-first-workspace.ts'
import { useFreshDatabase } from '../../src/store/testing/fresh-database.ts'
import { askForSettings } from './ask-for-settings.ts'
import { expectNothing } from './expect-nothing.ts'
import { walkAccount } from './walk-account.ts'
import { walkBooks } from './walk-books.ts'
import { walkModel } from './walk-model.ts'
import { walkPilots } from './walk-pilots.ts'
import { walkPools } from './walk-pools.ts'
import { walkRetention } from './walk-retention.ts'

const used = useFreshDatabase()

/** Operations that no test can see done here, and where it is seen instead. */
const ELSEWHERE = {
  beginOpenId: 'needs an OpenID provider: src/http/session has the test with one',
}

const demo = (file: string) => readFileSync(new URL(`../../examples/demo/${file}`, import.meta.url), 'utf8')
const PASSWORD = 'a long sentence nobody else has'

/** Everything a line of the log is written to. */
function aServer() {
  const surroundings = testSurroundings(used.served)
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  const app = createApp({
    surroundings,
    authenticate,
    log,
    limits: { requestsPerMinute: 0, signedOutRequestsPerMinute: 0 },
  })
  return { surroundings, app, lines }
}

test('[H11] [H12] every operation does what the document says, from the first sign-in to the last sign-out', async () => {
  const { surroundings, app, lines } = aServer()
  const contract = await readContract(app)
  const exercised = new Set<string>()
  const browser = aBrowser(app)
  let csrfToken = ''
  const api = openClient({ contract, browser, exercised, headers: () => ({ 'X-CSRF-Token': csrfToken }) })
  const runJobs = () => runSentJobs(surroundings)
  const jobOf = async (jobId: string) => {
    await runJobs()
    const { body: job } = await api.done('readJob', { params: { jobId } })
    expect(job, JSON.stringify(job)).toMatchObject({ state: 'done' })
    return job
  }

  // The first sign-in.
  const { workspaceId } = await foundFirstWorkspace(surroundings, { name: 'Demo company', currency: 'USD' })
  const link = (await createOwnerLink(surroundings, { workspaceId }))!
  const token = link.split('/').at(-1)!
  await api.done('readLink', { params: { token } })
  const owner = { email: 'owner@example.com', name: 'Olivia Ownerson', password: PASSWORD }
  csrfToken = (await api.done('acceptLink', { params: { token }, json: owner })).body.csrfToken
  const { body: session } = await api.done('readSession')
  await api.done('readWorkspace')
  await api.done('editWorkspace', { json: { csmSees: 'all' } })
  await api.done('listOwnWorkspaces')
  await askForSettings(api, owner)

  // Lists come in.
  await api.done('saveImportSource', {
    params: { source: 'crm', kind: 'accounts' },
    json: { document: 'columns:\n  acv: acv\n' },
  })
  await api.done('listImportSources')
  const send = (kind: string, body: string, query: Record<string, string> = {}) =>
    api.done('requestImport', {
      query: { kind, source: 'crm', ...query },
      headers: { 'Content-Type': 'text/csv' },
      body,
    })
  const people = await send('people', demo('team.csv'))
  await jobOf(people.body.jobId)
  const accounts = await send('accounts', demo('accounts.csv'))
  await jobOf(accounts.body.jobId)
  const signals = await send('signals', 'account_id,metric,day,value\nC-0001,health,2026-06-30,81\n')
  await jobOf(signals.body.jobId)
  const upload = await api.done('keepUpload', {
    headers: { 'Content-Type': 'text/csv' },
    body: 'account_id,acv\nN,1\n',
  })
  const tried = {
    params: { uploadId: upload.body.uploadId },
    json: { kind: 'accounts', source: 'crm', dryRun: true },
  }
  await jobOf((await api.done('importUpload', tried)).body.jobId)
  await api.done('listImports')
  await api.done('getImport', { params: { importId: accounts.body.jobId } })
  await api.done('exportRejected', { params: { importId: accounts.body.jobId } })
  await jobOf((await api.done('requestImportUndo', { params: { importId: signals.body.jobId } })).body.jobId)
  await jobOf(
    (await send('signals', 'account_id,metric,day,value\nC-0001,health,2026-06-30,81\n')).body.jobId,
  )
  await api.done('forgetImportSource', { params: { source: 'crm', kind: 'accounts' } })
  await api.done('listPeople')
  await api.done('listJobs')
  const followed = await api.done('followJob', { params: { jobId: accounts.body.jobId } })
  expect(followed.body).toContain('event: done')

  await walkModel(api, { answers: demo('answers.yaml'), jobOf })

  // A plan, and what becomes of it.
  const { body: plan } = await api.done('requestPlan', { json: {} })
  await jobOf(plan.jobId)
  const { body: backtest } = await api.done('backtestHealth', { query: { days: 90 } })
  expect(backtest).toMatchObject({ result: 'no_outcomes', backtest: null })
  await walkRetention(api)
  const planId = plan.planId
  await api.done('listPlans')
  await api.done('readPlan', { params: { planId } })
  await api.done('readPlanReport', { params: { planId } })
  const { body: rows } = await api.done('listPlanRows', { params: { planId }, query: { limit: 5 } })
  const accountId = rows.items[0].accountId
  await api.done('explainPlanRow', { params: { planId, accountId } })
  await api.done('readPlanTable', { params: { planId } })
  const said = await api.done('addPlanComment', {
    params: { planId },
    json: { accountId, body: 'Confidential words about Customer 0001' },
  })
  await api.done('listPlanComments', { params: { planId } })
  const { commentId } = said.body
  await api.done('deletePlanComment', { params: { planId, commentId } })
  await api.done('listPlanChanges', { params: { planId } })
  const applied = await api.done('requestApply', { params: { planId }, json: { approve: 'all' } })
  await jobOf(applied.body.jobId)
  const { body: other } = await api.done('requestPlan', { json: { asOf: '2026-07-01' } })
  await jobOf(other.jobId)
  await api.done('comparePlans', { params: { planId: other.planId }, query: { with: planId } })
  await api.done('discardPlan', { params: { planId: other.planId } })
  const { body: runs } = await api.done('listRuns')
  expect(runs.items.length).toBeGreaterThan(0)

  const contactId = await walkAccount(api, { accountId, tier: rows.items[0].tier ?? 'tech' })
  const caseId = await walkPools(api)
  const books = await walkBooks(api, jobOf)
  const pilotId = await walkPilots(api)
  await jobOf((await api.done('startDailyRun', { json: {} })).body.jobId)
  await api.done('listDailyRuns')
  const { number } = runs.items[0]
  await jobOf((await api.done('requestApplyUndo', { params: { number } })).body.jobId)

  // What was done, and by whom.
  const { body: acts } = await api.done('listActs')
  await api.done('readAct', { params: { number: acts.items[0].number } })
  await api.done('listActsOfAccount', { params: { accountId } })
  expect((await api.done('verifyAudit')).body).toMatchObject({ kind: 'intact' })
  await api.done('exportAudit')

  // How pages are set up.
  const { body: view } = await api.done('saveView', {
    json: { place: 'base', name: 'Renewals', address: 'sort=renewal', isShared: true },
  })
  await api.done('listViews', { query: { place: 'base' } })
  await api.done('editView', { params: { id: view.id }, json: { name: 'Renewals of this quarter' } })

  // Who may come in.
  const invited = await api.done('inviteUser', { json: { email: 'viewer@example.com', role: 'viewer' } })
  const again = await api.done('inviteUser', { json: { email: 'second@example.com', role: 'leader' } })
  const { body: invitations } = await api.done('listInvitations')
  expect(invitations.items.length).toBe(2)
  const second = invitations.items.find(({ email }: { email: string }) => email === 'second@example.com')
  await api.done('cancelInvitation', { params: { id: second.id } })
  expect(again.body.link).toBeDefined()
  const viewerBrowser = aBrowser(app)
  const viewer = openClient({ contract, browser: viewerBrowser })
  const viewerToken = invited.body.link.split('/').at(-1)
  await viewer.done('acceptLink', {
    params: { token: viewerToken },
    json: { name: 'Victor Viewerman', password: PASSWORD },
  })
  const { body: users } = await api.done('listUsers')
  const { userId } = users.items.find(({ email }: { email: string }) => email === 'viewer@example.com')
  await api.done('editUser', { params: { userId }, json: { role: 'csm' } })
  await api.done('createPasswordLink', { params: { userId } })
  await api.done('removeUser', { params: { userId } })
  const third = await api.done('inviteUser', { json: { email: 'third@example.com', role: 'viewer' } })
  await openClient({ contract, browser: aBrowser(app) }).done('acceptLink', {
    params: { token: third.body.link.split('/').at(-1) },
    json: { name: 'Thea Thirdperson', password: PASSWORD },
  })
  const { body: after } = await api.done('listUsers')
  const erased = after.items.find(({ email }: { email: string }) => email === 'third@example.com')
  await api.done('eraseUser', { params: { userId: erased.userId } })
  const key = await api.done('createApiKey', { json: { name: 'Nightly', scopes: ['read', 'administer'] } })
  const program = openClient({
    contract,
    browser: aBrowser(app),
    headers: () => ({ Authorization: `Bearer ${key.body.key}` }),
  })
  await program.done('listAccounts', { query: { limit: 1 } })

  // Another workspace sees nothing of this one.
  const ids = {
    accountId,
    planId,
    commentId,
    contactId,
    caseId,
    pilotId,
    ...books,
    userId: session.userId,
    workspaceId,
    number: runs.items[0].number,
  }
  const created = await api.done('createWorkspace', { json: { name: 'Other', currency: 'EUR' } })
  await api.done('switchWorkspace', { json: { workspaceId: created.body.workspaceId } })
  await expectNothing(api, contract, {
    ...ids,
    importId: accounts.body.jobId,
    uploadId: upload.body.uploadId,
    jobId: accounts.body.jobId,
    id: key.body.id,
    day: '2026-07-01',
    source: 'crm',
    kind: 'accounts',
    pool: 'pooled',
    act: acts.items[0].number,
  })
  await api.done('switchWorkspace', { json: { workspaceId } })
  await api.done('deleteView', { params: { id: view.id } })
  const { body: keys } = await api.done('listApiKeys')
  await api.done('revokeApiKey', { params: { id: keys.items[0].id } })

  // The last sign-out.
  await api.done('changePassword', { json: { oldPassword: PASSWORD, newPassword: `${PASSWORD} now` } })
  await api.done('requestPasswordReset', { json: { email: owner.email } })
  await api.done('switchWorkspace', { json: { workspaceId: created.body.workspaceId } })
  const leaver = await api.done('inviteUser', { json: { email: 'leaver@example.com', role: 'viewer' } })
  const leaverBrowser = aBrowser(app)
  const left = await openClient({ contract, browser: leaverBrowser }).done('acceptLink', {
    params: { token: leaver.body.link.split('/').at(-1) },
    json: { name: 'Leo Leaver', password: PASSWORD },
  })
  await openClient({
    ...{ contract, browser: leaverBrowser, exercised },
    headers: () => ({ 'X-CSRF-Token': left.body.csrfToken }),
  }).done('leaveWorkspace')
  await api.done('signOut')
  await api.done('signIn', { json: { email: owner.email, password: `${PASSWORD} now` } })
  await api.done('finishOpenId')
  expect((await api.call('beginOpenId')).body).toMatchObject({ code: 'open-id-off' })

  const missing = [...contract.operations.keys()].filter(
    (operationId) => !exercised.has(operationId) && !Object.hasOwn(ELSEWHERE, operationId),
  )
  expect(missing, 'operations that nobody has tried').toEqual([])
  expect(Object.keys(ELSEWHERE).filter((operationId) => exercised.has(operationId))).toEqual([])
  expectNoPersonalData(lines, [
    owner.email,
    owner.name,
    PASSWORD,
    token,
    key.body.key,
    'Carla',
    'Confidential',
    'Customer 0001',
  ])
}, 240_000)

test('[H2] nobody who is not signed in gets anything but from open operations', async () => {
  const { app } = aServer()
  const contract = await readContract(app)
  const stranger = openClient({ contract, browser: aBrowser(app) })
  const id = '0197c0f0-6c00-7000-8000-000000000001'
  const params = { token: 'x', source: 'crm', kind: 'accounts', day: '2026-07-01', number: 1 }
  for (const { operationId, callers, hasBody, path } of contract.operations.values()) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
    const given = { ...Object.fromEntries(names.map((name) => [name, id])), ...params }
    const { status } = await stranger.call(operationId, { params: given })
    if (callers === 'everybody')
      expect(status === 302 || status >= 400, `${operationId}: ${status}`).toBe(true)
    // What only a person can call looks at the body first.
    else if (callers === 'session' && hasBody) expect([400, 401], operationId).toContain(status)
    else expect(status, operationId).toBe(401)
  }
})

function expectNoPersonalData(lines: readonly string[], personal: readonly string[]): void {
  const log = lines.join('')
  expect(lines.length).toBeGreaterThan(80)
  expect(personal.filter((text) => log.includes(text))).toEqual([])
  expect(log).not.toMatch(/@|Bearer|tierwise_session|cookie|limit=/i)
}
