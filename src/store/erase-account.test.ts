import { expect, test } from 'vitest'
import { eraseAccount } from './accounts.ts'
import type { Transaction } from './database.ts'
import { tablesThatAre } from './manifest.ts'

test('[B36] of an erased account nothing is left but the audit log', async () => {
  const asked: string[] = []
  const recording = { change: async (statement: string) => asked.push(statement) } as unknown as Transaction
  await eraseAccount(recording, 'workspace', 'account')
  const tables = asked.map((statement) => /^delete from (\w+) /.exec(statement)?.[1])
  const kept = tablesThatAre('distributed').filter((table) => !tables.includes(table))
  expect(kept).toEqual(['audit_account'])
  // The account goes last, when nothing points to it any more.
  expect(tables.at(-1)).toBe('account')
})
