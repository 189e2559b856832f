import type { PoolCase } from './pool-case.ts'
import type { PoolPerson } from './pool-person.ts'

/** Why somebody cannot take a case, whatever the others have to do. */
export type Obstacle =
  | { readonly code: 'not_started' }
  | { readonly code: 'on_leave' }
  | { readonly code: 'switched_off' }
  | { readonly code: 'at_daily_cap'; readonly cap: number }
  | { readonly code: 'at_open_cap'; readonly cap: number }
  | { readonly code: 'lacks_language'; readonly language: string }
  | { readonly code: 'lacks_skill'; readonly skill: string }
  | { readonly code: 'handed_back' }

/** What the team file says of nobody is not asked of anybody. */
export type Known = { readonly languages: boolean; readonly skills: boolean }

export function knownOf(people: readonly Pick<PoolPerson, 'languages' | 'skills'>[]): Known {
  return {
    languages: people.some(({ languages }) => languages.length > 0),
    skills: people.some(({ skills }) => skills.length > 0),
  }
}

/** [W1] [W2] All that keeps a person from taking a case; empty when they can. */
export function findObstacles(
  wanted: Pick<PoolCase, 'language' | 'skill' | 'handedBackBy'>,
  person: PoolPerson,
  known: Known,
): readonly Obstacle[] {
  const { dailyCap, openCap } = person
  const { language, skill } = wanted
  const obstacles: Obstacle[] = []
  if (!person.hasStarted) obstacles.push({ code: 'not_started' })
  if (person.isOnLeave) obstacles.push({ code: 'on_leave' })
  if (!person.isAvailable) obstacles.push({ code: 'switched_off' })
  if (dailyCap !== undefined && person.givenToday >= dailyCap) {
    obstacles.push({ code: 'at_daily_cap', cap: dailyCap })
  }
  if (openCap !== undefined && person.open >= openCap) obstacles.push({ code: 'at_open_cap', cap: openCap })
  if (known.languages && language !== undefined && !speaks(person, language)) {
    obstacles.push({ code: 'lacks_language', language })
  }
  if (known.skills && skill !== undefined && !has(person.skills, skill)) {
    obstacles.push({ code: 'lacks_skill', skill })
  }
  if (wanted.handedBackBy.includes(person.id)) obstacles.push({ code: 'handed_back' })
  return obstacles
}

/** Whether a list has a language; `de-AT` and `de_CH` are `de`. */
export function speaks({ languages }: Pick<PoolPerson, 'languages'>, language: string): boolean {
  return languages.some((word) => languageKey(word) === languageKey(language))
}

function languageKey(word: string): string {
  return plain(word).replace(/^([a-z]{2,3})[-_].*$/, '$1')
}

/** Lists of people are typed by hand: case and spaces around do not count. */
function has(words: readonly string[], wanted: string): boolean {
  return words.some((word) => plain(word) === plain(wanted))
}

function plain(word: string): string {
  return word.trim().toLowerCase()
}
