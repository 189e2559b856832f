import { findObstacles, knownOf, type Obstacle } from './find-obstacles.ts'
import type { PoolCase } from './pool-case.ts'
import type { PoolPerson } from './pool-person.ts'

/** The last helper of an account takes its next case while they are at most so many cases ahead of an even share. */
export const LAST_HELPER_AHEAD = 2

export type WhyNot =
  | Obstacle
  /** Could, but has more to do for their time than the helper. */
  | { readonly code: 'more_loaded'; readonly load: number; readonly helperLoad: number }
  /** Could, and has as much to do: the order of the ids decides. */
  | { readonly code: 'equally_loaded' }
  /** Could, and has less to do: the account's last helper is preferred. */
  | { readonly code: 'last_helper_preferred'; readonly load: number; readonly helperLoad: number }
  /** Has helped last and could, but is too far ahead of the others. */
  | { readonly code: 'last_helper_ahead'; readonly ahead: number; readonly most: number }

export type Helper = {
  readonly kind: 'helper'
  readonly personId: string
  readonly because: 'only_one' | 'last_helper' | 'least_loaded'
  /** Cases per full day of work once this one is taken. */
  readonly load: number
  readonly others: readonly PassedOver[]
}

export type Nobody = { readonly kind: 'nobody'; readonly others: readonly PassedOver[] }

export type PassedOver = { readonly personId: string; readonly why: readonly WhyNot[] }

/** [W1]–[W4] Who takes a case, why, and for everybody else why not. The order in which people are listed does not matter. */
export function nextHelper(wanted: PoolCase, people: readonly PoolPerson[]): Helper | Nobody {
  const known = knownOf(people)
  const sorted = people.toSorted((a, b) => compareIds(a.id, b.id))
  const seen = sorted.map((person) => ({
    person,
    load: loadAfter(person),
    obstacles: findObstacles(wanted, person, known),
  }))
  const able = seen.filter(({ obstacles }) => obstacles.length === 0)
  const least = able.toSorted((a, b) => a.load - b.load)[0]
  if (!least) {
    return {
      kind: 'nobody',
      others: seen.map(({ person, obstacles }) => ({ personId: person.id, why: obstacles })),
    }
  }
  const last = able.find(({ person }) => person.id === wanted.lastHelper)
  const ahead = last ? casesAhead(last.person, least.load) : 0
  const chosen = last && ahead <= LAST_HELPER_AHEAD ? last : least
  const whyNot = ({ person, load, obstacles }: (typeof seen)[number]): readonly WhyNot[] => {
    if (obstacles.length > 0) return obstacles
    const isTooFarAhead = person === last?.person
    if (isTooFarAhead) return [{ code: 'last_helper_ahead', ahead, most: LAST_HELPER_AHEAD }]
    if (load > chosen.load) return [{ code: 'more_loaded', load, helperLoad: chosen.load }]
    if (load < chosen.load) return [{ code: 'last_helper_preferred', load, helperLoad: chosen.load }]
    return [{ code: 'equally_loaded' }]
  }
  return {
    kind: 'helper',
    personId: chosen.person.id,
    because: chosen === last ? 'last_helper' : able.length === 1 ? 'only_one' : 'least_loaded',
    load: chosen.load,
    others: seen
      .filter((one) => one !== chosen)
      .map((one) => ({ personId: one.person.id, why: whyNot(one) })),
  }
}

/**
 * [W3] Cases per full day of work, this one among them: who has the lowest is the furthest behind their share (d'Hondt's
 * method, so that shares follow capacity). Somebody without any capacity in these days counts as a full day: they are here now.
 */
function loadAfter({ given, capacityDays }: PoolPerson): number {
  return (given + 1) / (capacityDays > 0 ? capacityDays : 1)
}

/** How many cases more than at the lowest load the person would then have. */
function casesAhead(person: PoolPerson, leastLoad: number): number {
  const capacityDays = person.capacityDays > 0 ? person.capacityDays : 1
  return person.given + 1 - leastLoad * capacityDays
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
