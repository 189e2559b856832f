import type { Account } from './account.ts'

/** Accounts in a stable order that can be walked again and again: an array for small lists, columns for a million. */
export interface Accounts extends Iterable<Account> {
  readonly size: number
}

/** All customers of a company in one currency. */
export type CustomerBase = {
  readonly currency: string
  readonly accounts: Accounts
  /** Set when ACV stands for something else (say, yearly orders); every report then says what. */
  readonly acvProxy: string | undefined
  /** The custom.* fields that the source has, with their types; conditions are checked against them. */
  readonly customFields: Readonly<Record<string, 'string' | 'double' | 'bool'>>
}

/** An array as Accounts. */
export function accountsOf(list: readonly Account[]): Accounts {
  return { size: list.length, [Symbol.iterator]: () => list[Symbol.iterator]() }
}
