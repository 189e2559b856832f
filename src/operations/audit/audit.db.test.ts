import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAct, type NewAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { createApiKey } from '../api-key/create-api-key.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { aContext, TODAY, testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { giveAccounts } from '../testing/give-accounts.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { inviteUser } from '../user/invite-user.ts'
import { removeUser } from '../user/remove-user.ts'
import { exportAudit } from './export-audit.ts'
import { listActs } from './list-acts.ts'
import { listActsOfAccount } from './list-acts-of-account.ts'
import { readAct } from './read-act.ts'
import { verifyAudit } from './verify-audit.ts'

const used = useFreshDatabase()
const DAY = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'verify-'))
const script = join(folder, 'verify.mjs')

beforeAll(() => {
  const [, text] = /^```js\n([\s\S]*?)^```$/m.exec(readFileSync('docs/guide/audit.md', 'utf8'))!
  writeFileSync(script, text!)
})

afterAll(() => rmSync(folder, { recursive: true }))

test('[Q58] acts are found by actor, action and day, in pages', async () => {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  for (const [index, action] of ['a', 'b', 'a', 'b', 'a'].entries()) {
    await append(context, { action, actor: index < 2 ? 'system' : 'user:1' })
    surroundings.wait(DAY)
  }
  const numbersOf = async (search: Omit<Parameters<typeof listActs>[1], 'limit'>, limit = 10) =>
    (await listActs(context, { ...search, limit })).items.map(({ number }) => number)
  expect(await numbersOf({})).toEqual([5, 4, 3, 2, 1])
  expect(await numbersOf({ action: 'a' })).toEqual([5, 3, 1])
  expect(await numbersOf({ action: 'a', actor: 'user:1' })).toEqual([5, 3])
  expect(await numbersOf({ from: TODAY + 1, to: TODAY + 2 })).toEqual([3, 2])
  const page = await listActs(context, { action: 'a', limit: 2 })
  expect(page).toMatchObject({ items: [{ number: 5 }, { number: 3 }], next: 3 })
  expect(await listActs(context, { action: 'a', before: page.next, limit: 2 })).toMatchObject({
    ...{ items: [{ number: 1 }], next: undefined },
  })
  // Having looked is no act.
  expect(await numbersOf({})).toHaveLength(5)
})

test('[Q103] acts are found by a text in them, in names of members, and by account', async () => {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  const { workspaceId } = context
  const [mover, gone] = [
    await aUser(surroundings, { workspaceId }),
    await aUser(surroundings, { workspaceId }),
  ]
  const key = await createApiKey(context, { name: 'Nightly import', scopes: ['read'] })
  const accountId = (await giveAccounts(context, [{ id: 'A' }])).get('A')!
  await append(context, { action: 'plan.make', details: { source: 'HubSpot EU', accounts: 12 } })
  await append(context, { action: 'one', actor: `user:${mover.userId}`, accounts: [{ accountId, after: 1 }] })
  await append(context, { action: 'two', actor: `api-key:${key.id}`, details: { user: mover.userId } })
  await inviteUser(context, { email: 'zzz@example.com', role: 'viewer', language: 'en' })
  await append(context, { action: 'three', actor: `user:${gone.userId}` })
  await removeUser(context, { userId: gone.userId })
  const found = async (search: { text?: string; accountId?: Uuid }) =>
    (await listActs(context, { ...search, limit: 20 })).items.map(({ action }) => action)
  expect(await found({ text: ' hubspot ' })).toEqual(['plan.make'])
  expect(await found({ text: 'PLAN.' })).toEqual(['plan.make'])
  expect(await found({ text: mover.email.slice(0, -4).toUpperCase() })).toEqual(['two', 'one'])
  expect(await found({ text: 'zzz@example' })).toEqual([])
  expect(await found({ accountId })).toEqual(['one'])
  expect(await found({ accountId: context.newId() })).toEqual([])
  expect(await found({ accountId, text: 'hubspot' })).toEqual([])
  const { items } = await listActs(context, { limit: 20 })
  const named = (action: string) => items.find((act) => act.action === action)!
  expect(named('two')).toMatchObject({
    actorName: 'Nightly import',
    aboutName: expect.stringMatching(/^Person/),
  })
  expect(named('three')).toMatchObject({ actorName: undefined, aboutName: undefined })
  expect(named('user.invite').details).toMatchObject({ email: 'zzz@example.com' })
  const told = await readAct(context, { number: named('one').number, limit: 5 })
  expect(told).toMatchObject({ actorName: named('one').actorName, accounts: [{ externalId: 'A' }] })
})

test('[Q58] an act is read with what it changed, accounts in pages', async () => {
  const context = await aContext(testSurroundings(used.served))
  const ids = [context.newId(), context.newId(), context.newId()]
  await append(context, {
    accounts: ids.map((accountId, index) => ({ accountId, after: { tier: `t${index}` } })),
    workspace: [{ subject: 'plan', before: { a: 1 } }],
    details: { moved: 3 },
  })
  const first = await readAct(context, { number: 1, limit: 2 })
  expect(first).toMatchObject({
    details: { moved: 3 },
    workspace: [{ entry: 0, subject: 'plan', before: { a: 1 }, after: null }],
    accounts: [{ accountId: ids[0], entry: 0, before: null, after: { tier: 't0' } }, { accountId: ids[1] }],
  })
  expect(await readAct(context, { number: 1, after: first.next, limit: 2 })).toMatchObject({
    ...{ accounts: [{ accountId: ids[2] }], next: undefined },
  })
  expect(await problemsIn(() => readAct(context, { number: 2, limit: 2 }))).toMatchObject([
    { code: 'not-found', values: { what: 'act', id: 2 } },
  ])
})

test('[Q58] what was done to one account, the latest first', async () => {
  const context = await aContext(testSurroundings(used.served))
  const accountId = (await giveAccounts(context, [{ id: 'A' }])).get('A')!
  expect(await listActsOfAccount(context, { accountId, limit: 5 })).toEqual({ items: [], next: undefined })
  await append(context, { action: 'one', accounts: [{ accountId, after: 1 }] })
  await append(context, { action: 'other', accounts: [{ accountId: context.newId(), after: 0 }] })
  await append(context, {
    action: 'two',
    accounts: [
      { accountId, after: 2 },
      { accountId, after: 3 },
    ],
  })
  const page = await listActsOfAccount(context, { accountId, limit: 2 })
  expect(page.items).toMatchObject([
    { number: 3, action: 'two', entry: 1, after: 3 },
    { number: 3, action: 'two', entry: 0, after: 2 },
  ])
  expect((await listActsOfAccount(context, { accountId, before: page.next, limit: 2 })).items).toMatchObject([
    { number: 1, action: 'one', after: 1 },
  ])
  const unknown = context.newId()
  expect(await problemsIn(() => listActsOfAccount(context, { accountId: unknown, limit: 2 }))).toMatchObject([
    { code: 'not-found' },
  ])
})

test('[Q49] the script of the guide verifies an export, whole and in parts', async () => {
  const context = await aContext(testSurroundings(used.served))
  await fillLog(context)
  const intact = await verifyAudit(context)
  const whole = await read(context)
  expect(intact).toMatchObject({ kind: 'intact', acts: 4 })
  const lastHash = 'lastHash' in intact ? intact.lastHash : ''
  expect(verify(whole)).toEqual({ status: 0, said: `4 acts, the last has the hash ${lastHash}` })
  const { hash } = await readAct(context, { number: 2, limit: 1 })
  expect(verify(await read(context, 2), hash)).toEqual({
    ...{ status: 0, said: `2 acts, the last has the hash ${lastHash}` },
  })
  expect(verify('')).toMatchObject({ status: 0 })
})

test('[Q49] the script of the guide finds each way of tampering', async () => {
  const context = await aContext(testSurroundings(used.served))
  await fillLog(context)
  const lines = (await read(context)).split('\n').slice(0, -1)
  const without = (index: number) => lines.filter((_, other) => other !== index)
  for (const index of lines.keys()) {
    expect([lines[index], verify(`${without(index).join('\n')}\n`).status]).toEqual([lines[index], 1])
    const changed = lines.with(
      index,
      lines[index]!.replace(/[0-9](?=[^0-9]*$)/, (digit) => `${9 - Number(digit)}`),
    )
    expect([lines[index], verify(`${changed.join('\n')}\n`).status]).toEqual([lines[index], 1])
  }
  expect(verify(lines.join('\n'))).toMatchObject({ status: 1 })
  expect(verify(`${lines.slice(0, -2).join('\n')}\n`)).toMatchObject({ status: 1 })
  expect(verify(await read(context, 1))).toMatchObject({ status: 1 })
}, 60_000)

test('[Q49] an end that was cut off shows to whoever has noted a hash', async () => {
  const context = await aContext(testSurroundings(used.served))
  await fillLog(context)
  const { hash } = await readAct(context, { number: 4, limit: 1 })
  expect(await verifyAudit(context, { knownHash: hash })).toMatchObject({ kind: 'intact' })
  await used.database.query(sql`delete from audit_act where workspace_id = $1 and number = 4`, [
    context.workspaceId,
  ])
  expect(await verifyAudit(context)).toMatchObject({ kind: 'intact', acts: 3 })
  expect(await verifyAudit(context, { knownHash: hash })).toMatchObject({ kind: 'tampered', act: 4 })
})

test('[Q58] a leader reads nothing of the log', async () => {
  const surroundings = testSurroundings(used.served)
  const { workspaceId } = await aContext(surroundings)
  const leader = enterWorkspace(surroundings, workspaceId, {
    ...{ kind: 'user', userId: surroundings.newId(), role: 'leader', bookOf: undefined },
  })
  for (const work of [
    () => listActs(leader, { limit: 1 }),
    () => readAct(leader, { number: 1, limit: 1 }),
    () => verifyAudit(leader),
    () => exportAudit(leader),
    () => listActsOfAccount(leader, { accountId: surroundings.newId(), limit: 1 }),
  ]) {
    expect(await problemsIn(work)).toMatchObject([{ code: 'not-allowed' }])
  }
})

async function append(context: Context, known: Partial<NewAct>): Promise<void> {
  const { database, workspaceId, newId, now } = context
  const act = { workspaceId, actId: newId(), action: 'test', actor: 'system', at: now(), ...known }
  await database.transaction((transaction) => appendAct(transaction, act))
}

/** Acts with rows of all kinds, and letters on which some programs break lines. */
async function fillLog(context: Context): Promise<void> {
  const accounts = [context.newId(), context.newId()]
  await append(context, { details: { text: 'a\u2028b\nc', n: 1.5 } })
  await append(context, {
    accounts: accounts.map((accountId) => ({
      accountId,
      before: { tier: 'low' },
      after: { tier: 'ü\u2029', a: 1 },
    })),
    workspace: [{ subject: 'model_version', after: { number: 2, 10: 'x', 9: 'y' } }],
  })
  await append(context, {
    workspace: [
      { subject: 'user', before: 1 },
      { subject: 'user', after: null },
    ],
  })
  await append(context, { accounts: accounts.map((accountId) => ({ accountId })) })
}

async function read(context: Context, after?: number): Promise<string> {
  const lines: string[] = []
  for await (const line of exportAudit(context, { after })) lines.push(line)
  return lines.join('')
}

/** Runs the script as it stands in the guide. */
function verify(input: string, ...previous: readonly string[]): { status: number | null; said: string } {
  const { status, stdout } = spawnSync(process.execPath, [script, ...previous], { input, encoding: 'utf8' })
  return { status, said: stdout.trim() }
}
