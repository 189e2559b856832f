import type { PoolClient } from 'pg'
import { expect, test } from 'vitest'
import { runTransaction } from './run-transaction.ts'

const atOnce = { rest: async () => {} }
const LOST = Object.assign(new Error('Connection terminated unexpectedly'), {})

test('[B12] a commit whose answer was lost and that was done is not done again', async () => {
  const server = aServer({ loseCommits: 1, statusAfterLoss: 'committed' })
  let times = 0
  expect(
    await runTransaction(
      server.connect,
      writing(() => ++times),
      atOnce,
    ),
  ).toBe(1)
  expect(times).toBe(1)
  expect(server.said).toContain('pg_xact_status 7')
})

test('[B12] a commit whose answer was lost and that was not done is done again', async () => {
  const server = aServer({ loseCommits: 1, statusAfterLoss: 'aborted' })
  let times = 0
  expect(
    await runTransaction(
      server.connect,
      writing(() => ++times),
      atOnce,
    ),
  ).toBe(2)
})

test('[B12] as long as the server cannot say, it is asked again; in the end the doubt is passed on', async () => {
  const server = aServer({ loseCommits: 1, statusAfterLoss: 'in progress' })
  await expect(
    runTransaction(
      server.connect,
      writing(() => 1),
      atOnce,
    ),
  ).rejects.toMatchObject({
    code: 'outcome-unknown',
  })
})

test('[B12] what has written nothing is simply done again', async () => {
  const server = aServer({ loseCommits: 1, statusAfterLoss: 'committed', hasWritten: false })
  let times = 0
  expect(
    await runTransaction(
      server.connect,
      writing(() => ++times),
      atOnce,
    ),
  ).toBe(2)
  expect(server.said.some((statement) => statement.startsWith('pg_xact_status'))).toBe(false)
})

test('[B11] what only reads is not asked for its number', async () => {
  const server = aServer({ loseCommits: 0, statusAfterLoss: 'committed' })
  expect(await runTransaction(server.connect, async () => 1, atOnce)).toBe(1)
  expect(server.said).toEqual(['begin', 'commit'])
})

test('[B11] a transaction that the server takes back at its commit is no success', async () => {
  const client = { query: async () => ({ command: 'ROLLBACK', rows: [] }), release: () => {} }
  const connect = async () => client as unknown as PoolClient
  await expect(runTransaction(connect, async () => 1, atOnce)).rejects.toThrow('its work went on')
})

test('[B11] a server that stays away is given up on with its own words', async () => {
  let attempts = 0
  const connect = async () => {
    attempts++
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  }
  await expect(runTransaction(connect, async () => 1, atOnce)).rejects.toThrow('ECONNREFUSED')
  expect(attempts).toBe(8)
})

type Script = {
  readonly loseCommits: number
  readonly statusAfterLoss: string
  readonly hasWritten?: boolean
}

/** Work that has written and counts how often it was done. */
function writing(count: () => number) {
  return async (_: PoolClient, noteWrite: () => void) => {
    noteWrite()
    return count()
  }
}

/** A server that loses the answers to its first commits. */
function aServer({ loseCommits, statusAfterLoss, hasWritten = true }: Script) {
  const said: string[] = []
  let lost = 0
  const query = async (text: string, values?: unknown[]) => {
    if (text.includes('pg_xact_status')) {
      said.push(`pg_xact_status ${values?.[0]}`)
      return { rows: [{ status: statusAfterLoss }] }
    }
    said.push(text)
    if (text === 'commit' && lost++ < loseCommits) throw LOST
    return { command: text.toUpperCase(), rows: [{ id: hasWritten ? '7' : null }] }
  }
  const client = { query, release: () => {} } as unknown as PoolClient
  return { said, connect: async () => client }
}
