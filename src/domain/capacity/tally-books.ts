import type { Account } from '../account/account.ts'
import { healthBandOf } from '../account/field-catalogue.ts'
import { calendarOf, type Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import { accountHours } from './account-hours.ts'
import { MONTHS } from './months-ahead.ts'
import { renewalAhead } from './tally-accounts.ts'

/** Accounts and the ARR of those whose ACV is known, whole minor units. */
export type BookSum = { accounts: number; arrMinor: number }

/** What one owner carries, or, of undefined, what nobody does. */
export type BookTally = BookSum & {
  readonly owner: string | undefined
  readonly withoutAcv: number
  /** By the tier's index in the model. */
  readonly byTier: readonly BookSum[]
  /** In no tier of the model: what they take is not known. */
  readonly withoutTier: BookSum
  /** Health is red today. */
  readonly red: BookSum
  /** Their renewal is within the next 90 days. */
  readonly renewing: BookSum
  /** Both: red, and soon to decide. */
  readonly redRenewing: BookSum
  /** Of the tiers' own people, in each of the twelve months ahead. */
  readonly hoursByMonth: Float64Array
  /** The same by tier, over the twelve months. */
  readonly hoursByTier: Float64Array
}

/** Renewals that are near enough to be worked on (spec/5: saves and renewals of the quarter). */
export const RENEWAL_DAYS = 90

/** [P25] Adds up accounts by their owners in one walk: accounts, ARR, what is at risk, and hours by the service of each account's tier. */
export function tallyBooks(
  accounts: Iterable<Account>,
  {
    model,
    asOf,
    idOf = (owner) => owner,
  }: {
    readonly model: Pick<Model, 'tiers' | 'people' | 'health' | 'movement'>
    readonly asOf: Day
    /** Whom the list means by what it calls an owner. */
    readonly idOf?: (owner: string) => string
  },
): ReadonlyMap<string | undefined, BookTally> {
  const books = new Map<string | undefined, ReturnType<typeof emptyBook>>()
  const tierIndex = new Map(model.tiers.map(({ id }, index) => [id, index]))
  const addHours = accountHours(model, asOf)
  const { year } = calendarOf(asOf)
  const hours = new Float64Array(MONTHS)
  for (const account of accounts) {
    const { tier, acvMinor, renewalOn } = account
    const owner = account.owner === undefined ? undefined : idOf(account.owner)
    let book = books.get(owner)
    if (book === undefined) {
      book = emptyBook(owner, model)
      books.set(owner, book)
    }
    add(book, acvMinor)
    if (acvMinor === undefined) book.withoutAcv++
    const isRed = healthBandOf(account.health, model.health) === 'red'
    const isRenewing =
      renewalOn !== undefined && renewalAhead(renewalOn, { asOf, year }) <= asOf + RENEWAL_DAYS
    if (isRed) add(book.red, acvMinor)
    if (isRenewing) add(book.renewing, acvMinor)
    if (isRed && isRenewing) add(book.redRenewing, acvMinor)
    const index = tier === undefined ? undefined : tierIndex.get(tier)
    if (index === undefined) {
      add(book.withoutTier, acvMinor)
      continue
    }
    add(book.byTier[index]!, acvMinor)
    hours.fill(0)
    addHours(account, index, hours)
    for (let month = 0; month < MONTHS; month++) {
      book.hoursByMonth[month]! += hours[month]!
      book.hoursByTier[index]! += hours[month]!
    }
  }
  return books
}

/** A book that holds nothing. */
export function emptyBook(owner: string | undefined, { tiers }: Pick<Model, 'tiers'>) {
  return {
    ...{ owner, ...nothing(), withoutAcv: 0, byTier: tiers.map(nothing) },
    ...{ withoutTier: nothing(), red: nothing(), renewing: nothing(), redRenewing: nothing() },
    hoursByMonth: new Float64Array(MONTHS),
    hoursByTier: new Float64Array(tiers.length),
  }
}

function nothing(): BookSum {
  return { accounts: 0, arrMinor: 0 }
}

function add(sum: BookSum, acvMinor: number | undefined): void {
  sum.accounts++
  sum.arrMinor += acvMinor ?? 0
}
