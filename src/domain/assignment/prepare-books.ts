import type { Day } from '../kernel/day.ts'
import type { Tier } from '../model/model.ts'
import type { BookAccount } from './book-account.ts'
import { type BookCsm, bookCsmsOf, canServe } from './book-csm.ts'
import { bookHours } from './book-hours.ts'
import type { RefusedLock, Uncovered, UncoveredReason } from './books.ts'
import type { BooksInputs } from './books-inputs.ts'
import { findPeople, type PeopleFinder } from './find-people.ts'
import { holdLocks } from './hold-locks.ts'
import { isMeantForCsm } from './is-meant-for-csm.ts'
import { type Job, type LockedJob, NO_OWNER } from './job.ts'
import { leavingPoints } from './leaving-points.ts'
import { matchNeeds, type NeedMatcher } from './match-needs.ts'
import { meanAcvs } from './mean-acvs.ts'
import { type Target, targetsOf } from './targets.ts'

/** Everything about books that is settled before anything is searched. */
export type Prepared = {
  readonly inputs: BooksInputs
  readonly tiers: readonly Tier[]
  readonly csms: readonly BookCsm[]
  readonly targets: readonly (Target | undefined)[]
  /** More work than hours: something stays uncovered unless overload is allowed. */
  readonly isOverfull: boolean
  /** By account id, without the locked ones. */
  readonly jobs: readonly Job[]
  readonly locked: readonly LockedJob[]
  readonly refusedLocks: readonly RefusedLock[]
  readonly unserved: readonly Uncovered[]
  readonly matcher: NeedMatcher
  readonly people: PeopleFinder
}

/** [N1] Sorts accounts into those that somebody could serve and those that nobody can or is meant to, each with the reason. */
export function prepareBooks(inputs: BooksInputs): Prepared {
  const { model, asOf, pools, team } = inputs
  const { tiers } = model
  const csms = bookCsmsOf(inputs)
  const people = findPeople(team, csms)
  const matcher = matchNeeds(csms.map(({ csm }) => csm))
  const hoursOf = bookHours(model, asOf)
  const accounts = inputs.accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const means = meanAcvs(accounts, tiers)
  const tierOf = new Map(tiers.map(({ id }, index) => [id, index]))
  const servings = tiers.map((tier, index) => servingOf({ csms, tier, index, inputs }))
  const jobs: Job[] = []
  const unserved: Uncovered[] = []
  for (const account of accounts) {
    const { id, tier: tierId, acvMinor, owner } = account
    const tier = tierOf.get(tierId ?? '')
    const serving = tier === undefined ? undefined : servings[tier]!
    const counts = tier !== undefined && isMeantForCsm(tiers[tier]!, pools)
    const hours = counts ? hoursOf(account, tier) : undefined
    const reason =
      serving === undefined
        ? reasonOfUnplaced(account, asOf)
        : (serving.reason ?? (hours! > serving.most ? 'too_large' : undefined))
    if (reason !== undefined) {
      unserved.push({ account: id, reason, counts, tier: tierId, acvMinor, from: people.idOf(owner), hours })
      continue
    }
    const home = owner === undefined ? NO_OWNER : people.placeOf(owner)
    const canKeep = home >= 0 && canServe(csms[home]!, tier!)
    const leaving = canKeep ? leavingPoints(account, { asOf, meanAcvMinor: means[tier!]! }) : 0
    jobs.push({
      account,
      tier: tier!,
      hours: hours!,
      arr: Math.max(1, acvMinor ?? 0),
      needs: matcher.needsOf(account),
      home,
      leaving: model.people.books.keepOwner * leaving,
    })
  }
  const { held, refused } = holdLocks({ inputs, csms, jobs, unserved })
  return {
    inputs,
    tiers,
    csms,
    ...targetsOf(csms, needsOf(tiers, jobs)),
    jobs: jobs.filter(({ account }) => !held.has(account.id)),
    locked: jobs.flatMap((job) => {
      const lockedTo = held.get(job.account.id)
      return lockedTo === undefined ? [] : [{ ...job, lockedTo }]
    }),
    refusedLocks: refused,
    unserved,
    matcher,
    people,
  }
}

function reasonOfUnplaced({ startOn }: BookAccount, asOf: Day): UncoveredReason {
  return startOn !== undefined && startOn > asOf ? 'begins_later' : 'unplaced'
}

type Serving = {
  /** Why none of the tier's accounts can be served; undefined: they can, up to `most` hours. */
  readonly reason: UncoveredReason | undefined
  readonly most: number
}

function servingOf({
  csms,
  tier,
  index,
  inputs,
}: {
  readonly csms: readonly BookCsm[]
  readonly tier: Tier
  readonly index: number
  readonly inputs: BooksInputs
}): Serving {
  const none = (reason: UncoveredReason): Serving => ({ reason, most: 0 })
  if (!isMeantForCsm(tier, inputs.pools)) {
    return none(tier.ratio === undefined ? 'served_by_automation' : 'served_by_pool')
  }
  const serving = csms.filter(({ serves, leaves }) => serves[index] && !leaves)
  if (serving.length === 0) return none('no_csm_serves_tier')
  if (serving.every(({ capacityHours }) => capacityHours === 0)) return none('no_capacity_today')
  const able = serving.filter((csm) => canServe(csm, index))
  if (able.length === 0) return none('over_ratio')
  const largest = Math.max(...able.map(({ capacityHours }) => capacityHours))
  return { reason: undefined, most: inputs.allowOverload ? Number.POSITIVE_INFINITY : largest }
}

function needsOf(tiers: readonly Tier[], jobs: readonly Job[]) {
  const needs = tiers.map(() => ({ hours: 0, arr: 0 }))
  for (const { tier, hours, account } of jobs) {
    needs[tier]!.hours += hours
    needs[tier]!.arr += account.acvMinor ?? 0
  }
  return needs
}
