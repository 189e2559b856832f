import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { appendAct, listActs, type NewAct, verifyActs } from './audit.ts'
import type { Database } from './database.ts'
import type { Uuid } from './identifier.ts'
import { erasePersonalKey, openText, type Sealed, sealText } from './personal-fields.ts'
import { generatedSql, sql } from './sql.ts'
import { aWorkspace, newId } from './testing/a-workspace.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'
import { databaseOf } from './workspace-database.ts'

const used = useFreshDatabase()
let workspaceId: Uuid
/** As the server has it: row-level security holds. */
let database: Database

beforeEach(async () => {
  workspaceId = await aWorkspace(used.database)
  database = databaseOf(used.served, workspaceId)
})

test('[B28] an untouched log is intact, whatever its acts hold', async () => {
  const [a, b] = [newId(), newId()]
  await append({ details: { z: 1.5, a: [1, null, { y: 'ü', x: -0 }] }, at: '2026-03-01T12:00:00.100Z' })
  await append({
    accounts: [
      { accountId: a, before: { tier: 'low' }, after: { tier: 'high', b: 1, a: 2 } },
      { accountId: a, after: 'again' },
      { accountId: b, before: undefined, after: null },
    ],
    workspace: [{ subject: 'model_version', after: { number: 2 } }],
  })
  const [last] = await listActs(database, workspaceId, { limit: 1 })
  expect(last).toMatchObject({ number: 2, accountRows: 3, workspaceRows: 1 })
  expect(await verify()).toEqual({ kind: 'intact', acts: 2, lastHash: last!.hash })
  expect(await verify(last!.hash)).toMatchObject({ kind: 'intact' })
})

test('[B28] an empty log is intact', async () => {
  expect(await verify()).toMatchObject({ kind: 'intact', acts: 0 })
})

test.each([
  ['a changed row', 'update audit_account set after = \'{"tier": "x"}\'', { act: 3, what: 'rows' }],
  ['a removed row', 'delete from audit_account', { act: 3, what: 'rows' }],
  ['a row of the workspace', "update audit_workspace set subject = 'other'", { act: 3, what: 'rows' }],
  ['another actor', "update audit_act set actor = 'nobody' where number = 2", { act: 2, what: 'act' }],
  ['other details', 'update audit_act set details = \'{"n": 9}\' where number = 1', { act: 1, what: 'act' }],
  ['an act that is gone', 'delete from audit_act where number = 2', { act: 3, what: 'order' }],
  ['a beginning that is gone', 'delete from audit_act where number = 1', { act: 2, what: 'order' }],
  ['an end that is gone', 'delete from audit_act where number = 3', { act: 3, what: 'order' }],
])('[B28] %s shows', async (_, statement, expected) => {
  for (const n of [1, 2, 3]) {
    const accounts = [{ accountId: newId(), after: { tier: 'high' } }]
    await append({ details: { n }, accounts, workspace: [{ subject: 'plan', after: n }] })
  }
  const [last] = await listActs(database, workspaceId, { limit: 1 })
  const scope = statement.includes(' where ') ? 'and' : 'where'
  await database.query(generatedSql(`${statement} ${scope} workspace_id = $1`), [workspaceId])
  expect(await verify(last!.hash)).toEqual({ kind: 'tampered', ...expected })
})

test('[B28] acts at once are one after the other', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, n) => append({ details: { n } })))
  expect(await verify()).toMatchObject({ kind: 'intact', acts: 8 })
})

test('[B28] entries that are not in the order of accounts are refused', async () => {
  const accounts = [newId(), newId()].toReversed().map((accountId) => ({ accountId }))
  await expect(append({ accounts })).rejects.toThrow(/in the order of accounts/)
})

test('[B29] an erased person can be read no more, and the chain is intact', async () => {
  const subjectId = newId()
  const sealing = { workspaceId, subjectId, at: '2026-03-01T00:00:00Z', random: randomBytes }
  const sealed: Sealed = await sealText(database, sealing, 'Zoë <zoe@example.org>')
  await append({ workspace: [{ subject: 'contact', after: sealed }] })
  const again = await sealText(database, sealing, 'Zoë <zoe@example.org>')
  expect(again.text).not.toBe(sealed.text)
  expect(JSON.stringify(sealed)).not.toContain('zoe')
  expect(await openText(database, workspaceId, sealed)).toBe('Zoë <zoe@example.org>')
  const forged = { ...sealed, text: Buffer.from(`x${Buffer.from(sealed.text, 'base64')}`).toString('base64') }
  await expect(openText(database, workspaceId, forged)).rejects.toThrow()
  await erasePersonalKey(database, sealing)
  await erasePersonalKey(database, sealing)
  expect(await openText(database, workspaceId, sealed)).toBeUndefined()
  await expect(sealText(database, sealing, 'x')).rejects.toThrow(/erased/)
  expect(await verify()).toMatchObject({ kind: 'intact', acts: 1 })
  const keys = await database.query(sql`select key from personal_key where subject_id = $1`, [subjectId])
  expect(keys).toEqual([{ key: null }])
})

async function append(known: Partial<NewAct>): Promise<void> {
  const act = {
    workspaceId,
    actId: newId(),
    action: 'test',
    actor: 'tester',
    at: '2026-03-01T12:00:00Z',
    ...known,
  }
  await database.transaction((transaction) => appendAct(transaction, act))
}

function verify(knownHash?: string) {
  return verifyActs(database, workspaceId, knownHash)
}
