import type { Account } from '../account/account.ts'

/** What books need to know of an account; `tier` is the one that the plan puts it in, undefined: in none. */
export type BookAccount = Pick<
  Account,
  | 'id'
  | 'name'
  | 'acvMinor'
  | 'owner'
  | 'tier'
  | 'health'
  | 'language'
  | 'region'
  | 'country'
  | 'industry'
  | 'startOn'
  | 'renewalOn'
>

/** A person has fixed who serves an account. */
export type BookLock = { readonly account: string; readonly csm: string }
