import { type Account, anAccount } from '../../domain/account/account.ts'
import { parseDay } from '../../domain/kernel/day.ts'
import type { ImportProblem } from '../import-problem.ts'
import { type ReadOptions, readCustomerBase } from '../read-customer-base.ts'

export const AS_OF = parseDay('2026-01-01')!

/** Reads a file that must give a base. */
export async function readBase(path: string, options: Partial<ReadOptions> = {}) {
  const read = await readCustomerBase({ path, asOf: AS_OF, ...options })
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  return { ...read, accounts: [...read.base.accounts].map(asPlain) }
}

/** The account as an object of its own properties, so that tests can compare it. */
export function asPlain(account: Account): Account {
  const names = Object.keys(anAccount({ id: '' })) as (keyof Account)[]
  return Object.fromEntries(names.map((name) => [name, account[name]])) as unknown as Account
}

/** Reads a file that must be refused. */
export async function readProblems(
  path: string,
  options: Partial<ReadOptions> = {},
): Promise<readonly ImportProblem[]> {
  const read = await readCustomerBase({ path, asOf: AS_OF, ...options })
  if (read.kind !== 'problems') throw new Error('a base was read where problems were expected')
  return read.problems
}
