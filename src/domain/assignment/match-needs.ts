import type { Csm } from '../account/csm.ts'
import type { BookAccount } from './book-account.ts'

export const NEEDS = ['language', 'region', 'skill'] as const
export type Need = (typeof NEEDS)[number]

/** What an account needs, as far as somebody of the team is known to have it; undefined: nothing that tells people apart. */
export type Needs = Readonly<Record<Need, string | undefined>>

/** Reads what accounts need, and says who is known not to have it. */
export type NeedMatcher = {
  readonly needsOf: (account: Pick<BookAccount, 'language' | 'region' | 'country' | 'industry'>) => Needs
  /** Undefined: not known, of the account or of the person, which is no mismatch. */
  readonly has: (csm: Csm, need: Need, wanted: string | undefined) => boolean | undefined
}

/**
 * [N7] A person matches a need when the team file lists it, and misses it when the file lists others only. What is not known of
 * either is no mismatch, and what nobody of the team lists tells nobody apart. A region is met by the account's country too.
 */
export function matchNeeds(team: readonly Csm[]): NeedMatcher {
  const listOf = (csm: Csm): Readonly<Record<Need, ReadonlySet<string>>> => ({
    language: new Set(csm.languages.map(languageKey)),
    region: new Set(csm.regions.map(plainKey)),
    skill: new Set(csm.skills.map(plainKey)),
  })
  const lists = new Map(team.map((csm) => [csm, listOf(csm)]))
  const listed = (need: Need) => new Set([...lists.values()].flatMap((list) => [...list[need]]))
  const offered = { language: listed('language'), region: listed('region'), skill: listed('skill') }
  const known = (need: Need, key: string | undefined) =>
    key !== undefined && offered[need].has(key) ? key : undefined
  return {
    needsOf: ({ language, region, country, industry }) => {
      const places = [region, country]
        .map((place) => known('region', place === undefined ? undefined : plainKey(place)))
        .filter((place) => place !== undefined)
      return {
        language: known('language', language === undefined ? undefined : languageKey(language)),
        region: places.length === 0 ? undefined : places.join('|'),
        skill: known('skill', industry === undefined ? undefined : plainKey(industry)),
      }
    },
    has: (csm, need, wanted) => {
      const list = lists.get(csm)![need]
      if (wanted === undefined || list.size === 0) return undefined
      return need === 'region' ? wanted.split('|').some((place) => list.has(place)) : list.has(wanted)
    },
  }
}

function plainKey(text: string): string {
  return text.trim().toLowerCase()
}

/** `de-AT` and `de_CH` are `de`. */
function languageKey(text: string): string {
  return plainKey(text).replace(/^([a-z]{2,3})[-_].*$/, '$1')
}
