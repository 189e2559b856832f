import { capacityOfCsm, rampOf } from '../capacity/capacity-of-csm.ts'
import type { BookAccount } from './book-account.ts'
import { type BookCsm, bookCsmsOf, canServe } from './book-csm.ts'
import { bookHours } from './book-hours.ts'
import type { BooksInputs } from './books-inputs.ts'
import { type DueWork, dueWork, type Span } from './due-work.ts'
import { findPeople } from './find-people.ts'
import { isMeantForCsm } from './is-meant-for-csm.ts'
import { matchNeeds } from './match-needs.ts'
import { mismatchOf, sumOfNeeds } from './mismatch-of.ts'

/** Whose absence is covered; `owner` of the accounts is who serves them. */
export type LeaveInputs = Pick<BooksInputs, 'model' | 'accounts' | 'team' | 'pools'> & {
  readonly absence: Span & { readonly csm: string }
}

export type LeaveCover = {
  readonly csm: string
  readonly from: Span['from']
  readonly until: Span['until']
  /** Largest ARR first. */
  readonly covered: readonly (DueAccount & { readonly cover: string })[]
  readonly uncovered: readonly (DueAccount & { readonly reason: NoCoverReason })[]
  /** Accounts of the book to whom nothing is due meanwhile. */
  readonly quiet: number
  /** Those who cover, by id. */
  readonly covers: readonly {
    readonly csm: string
    readonly accounts: number
    readonly hours: number
    /** Hours in the span that their own books leave, before they cover anything. */
    readonly freeHours: number
  }[]
}

export type DueAccount = {
  readonly account: string
  readonly name: string | undefined
  readonly acvMinor: number | undefined
  readonly due: readonly DueWork[]
  readonly hours: number
}

/** `no_csm_serves_tier`: nobody else; `all_away`: they are away too; `no_hours`: they are full in that time. */
export const NO_COVER_REASONS = ['no_csm_serves_tier', 'all_away', 'no_hours'] as const
export type NoCoverReason = (typeof NO_COVER_REASONS)[number]

type Cover = {
  readonly person: BookCsm
  readonly days: number
  readonly freeHours: number
  hours: number
  accounts: number
}

const DAYS_PER_YEAR = 365

/**
 * [N22] Gives each account with work due in an absence a temporary cover: the largest ARR first, to who serves the tier, is there, and has
 * hours left in that time, with the fewest needs unmet and then the most hours left. The owner stays the owner.
 */
export function coverLeave(inputs: LeaveInputs): LeaveCover {
  const { model, accounts, team, pools, absence } = inputs
  const { csm, from, until } = absence
  const csms = bookCsmsOf({ model, asOf: from, team, pools })
  const { idOf } = findPeople(team, csms)
  const tierOf = new Map(model.tiers.map(({ id }, index) => [id, index]))
  const matcher = matchNeeds(csms.map((person) => person.csm))
  const weights = model.people.books
  const covers = coversOf(inputs, csms, idOf)
  const due: { readonly account: BookAccount; readonly tier: number; readonly shown: DueAccount }[] = []
  let quiet = 0
  for (const account of accounts) {
    const tier = tierOf.get(account.tier ?? '')
    if (idOf(account.owner) !== csm || tier === undefined || !isMeantForCsm(model.tiers[tier]!, pools))
      continue
    const work = dueWork(account, model.tiers[tier]!, absence)
    if (work.length === 0) {
      quiet++
      continue
    }
    const { id, name, acvMinor } = account
    const hours = work.reduce((sum, each) => sum + each.hours, 0)
    due.push({ account, tier, shown: { account: id, name, acvMinor, due: work, hours } })
  }
  due.sort(
    (a, b) => (b.account.acvMinor ?? 0) - (a.account.acvMinor ?? 0) || (a.account.id < b.account.id ? -1 : 1),
  )
  const covered: (DueAccount & { readonly cover: string })[] = []
  const uncovered: (DueAccount & { readonly reason: NoCoverReason })[] = []
  for (const { account, tier, shown } of due) {
    const serving = covers.filter(({ person }) => canServe(person, tier))
    const present = serving.filter(({ days }) => days > 0)
    const needs = matcher.needsOf(account)
    const [best] = present
      .filter((cover) => left(cover) >= shown.hours)
      .map((cover) => ({
        cover,
        points: sumOfNeeds(mismatchOf(cover.person, needs, { matcher, weights })),
      }))
      .sort((a, b) => a.points - b.points || left(b.cover) - left(a.cover))
    if (best !== undefined) {
      best.cover.hours += shown.hours
      best.cover.accounts++
      covered.push({ ...shown, cover: best.cover.person.csm.id })
      continue
    }
    const reason =
      serving.length === 0 ? 'no_csm_serves_tier' : present.length === 0 ? 'all_away' : 'no_hours'
    uncovered.push({ ...shown, reason })
  }
  return {
    csm,
    from,
    until,
    covered,
    uncovered,
    quiet,
    covers: covers
      .filter((cover) => cover.accounts > 0)
      .map(({ person, accounts: count, hours, freeHours }) => ({
        csm: person.csm.id,
        accounts: count,
        hours,
        freeHours,
      })),
  }
}

function left({ freeHours, hours }: Cover): number {
  return freeHours - hours
}

/** Everybody else with the days that they are there and the hours that their own books leave in these days. */
function coversOf(
  { model, accounts, pools, absence }: LeaveInputs,
  csms: readonly BookCsm[],
  idOf: (owner: string | undefined) => string | undefined,
): Cover[] {
  const { from, until } = absence
  const hoursOf = bookHours(model, from)
  const tierOf = new Map(model.tiers.map(({ id }, index) => [id, index]))
  const own = new Map<string, number>()
  for (const account of accounts) {
    const tier = tierOf.get(account.tier ?? '')
    const owner = idOf(account.owner)
    if (owner === undefined || tier === undefined || !isMeantForCsm(model.tiers[tier]!, pools)) continue
    own.set(owner, (own.get(owner) ?? 0) + hoursOf(account, tier))
  }
  const weeks = 52 - model.people.weeksOfLeave
  return csms
    .filter(({ csm }) => csm.id !== absence.csm)
    .map((person) => {
      const days = daysPresent(person, { from, until })
      const perYear = capacityOfCsm({ ...person.csm, leave: [] }, model.people, from).hoursPerYear
      const perWeek = weeks > 0 ? (perYear / weeks) * rampOf(person.csm, model.people, from) : 0
      const taken = ((own.get(person.csm.id) ?? 0) * days) / DAYS_PER_YEAR
      const freeHours = Math.max(0, (perWeek * days) / 7 - taken)
      return { person, days, freeHours, hours: 0, accounts: 0 }
    })
}

function daysPresent({ csm }: BookCsm, { from, until }: Span): number {
  let days = 0
  for (let day = from; day <= until; day++) {
    if (!csm.leave.some((leave) => leave.from <= day && day <= leave.until)) days++
  }
  return days
}
