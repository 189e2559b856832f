import type { Csm } from '../account/csm.ts'
import { namesOf } from '../account/names-of.ts'
import type { BookCsm } from './book-csm.ts'
import { OUTSIDE } from './job.ts'

/** Finds people by what a list calls them. */
export type PeopleFinder = {
  /** A place among the CSMs; OUTSIDE for anybody else. */
  readonly placeOf: (owner: string) => number
  /** The id of a person of the team; what the list says where it is nobody's. */
  readonly idOf: (owner: string | undefined) => string | undefined
  readonly isInTeam: (owner: string) => boolean
}

/** [N4] An owner is named by id, else by name; an id weighs more than a name that reads the same, and of namesakes the first id counts. */
export function findPeople(team: readonly Csm[], csms: readonly BookCsm[]): PeopleFinder {
  const byId = team.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ids = new Map<string, string>()
  for (const csm of byId) ids.set(csm.id, csm.id)
  for (const csm of byId) {
    for (const name of namesOf(csm)) if (!ids.has(name)) ids.set(name, csm.id)
  }
  const places = new Map(csms.map(({ csm }, place) => [csm.id, place]))
  return {
    placeOf: (owner) => places.get(ids.get(owner) ?? '') ?? OUTSIDE,
    idOf: (owner) => (owner === undefined ? undefined : (ids.get(owner) ?? owner)),
    isInTeam: (owner) => ids.has(owner),
  }
}
