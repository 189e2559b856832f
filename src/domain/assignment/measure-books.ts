import type { BookOfCsm } from './books.ts'
import type { GoalPoints } from './goal.ts'
import { costAt } from './hinge.ts'
import { movesTo } from './hold-locks.ts'
import type { Job } from './job.ts'
import { loadHingesOf, MONTHS_PER_YEAR } from './load-hinges.ts'
import { mismatchOf } from './mismatch-of.ts'
import type { Prepared } from './prepare-books.ts'

/** A job and the place of its CSM; undefined: nobody covers it. */
export type Placed = { readonly job: Job; readonly place: number | undefined }

/** [N12] What books cost, goal by goal, and what each CSM holds: added up anew from the assignments, whoever found them. */
export function measureBooks(
  prepared: Prepared,
  placed: readonly Placed[],
): { readonly points: GoalPoints; readonly utilisation: readonly BookOfCsm[] } {
  const { csms, targets, tiers, matcher, inputs } = prepared
  const weights = inputs.model.people.books
  const allowOverload = inputs.allowOverload === true
  const points = {
    keepOwner: 0,
    language: 0,
    region: 0,
    skill: 0,
    evenness: 0,
    concentration: 0,
    overload: 0,
  }
  const books = csms.map(() => ({ accounts: 0, hours: 0, arrMinor: 0, byTier: tiers.map(() => 0) }))
  for (const { job, place } of placed) {
    if (place === undefined) {
      points.keepOwner += job.leaving
      continue
    }
    const book = books[place]!
    book.accounts++
    book.hours += job.hours
    book.arrMinor += job.account.acvMinor ?? 0
    book.byTier[job.tier]!++
    if (movesTo(job, place)) points.keepOwner += job.leaving
    const { language, region, skill } = mismatchOf(csms[place]!, job.needs, { matcher, weights })
    points.language += language
    points.region += region
    points.skill += skill
  }
  const utilisation = csms.map((csm, place): BookOfCsm => {
    const book = books[place]!
    const target = targets[place]
    const hinges = loadHingesOf(csm, target, { weights, allowOverload })
    points.evenness += costAt(hinges.evenness, book.hours / MONTHS_PER_YEAR)
    points.overload += costAt(hinges.overload, book.hours / MONTHS_PER_YEAR)
    points.concentration += costAt(hinges.concentration, book.arrMinor)
    const { capacityHours, serves, most } = csm
    return {
      csm: csm.csm.id,
      accounts: book.accounts,
      hours: book.hours,
      capacityHours,
      arrMinor: book.arrMinor,
      utilisation: capacityHours === 0 ? undefined : book.hours / capacityHours,
      targetUtilisation: target?.utilisation,
      accountsByTier: byTier((tier) => (serves[tier] ? book.byTier[tier]! : undefined)),
      mostByTier: byTier((tier) => (serves[tier] && Number.isFinite(most[tier]!) ? most[tier] : undefined)),
      missingHours: allowOverload ? Math.max(0, book.hours - capacityHours) : 0,
      leaves: csm.leaves,
    }
  })
  return { points, utilisation }

  function byTier(of: (tier: number) => number | undefined): Readonly<Record<string, number>> {
    const entries = tiers.flatMap(({ id }, tier): [string, number][] => {
      const value = of(tier)
      return value === undefined ? [] : [[id, value]]
    })
    return Object.fromEntries(entries)
  }
}
