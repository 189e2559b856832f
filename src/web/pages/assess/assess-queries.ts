import { queryOptions } from '@tanstack/react-query'
import type { Csm } from '../../../domain/account/csm.ts'
import { type Day, parseDay } from '../../../domain/kernel/day.ts'
import { api, type Schema, take } from '../../api/client.ts'

export type SavedAnswers = Schema<'Answers'>

/** What the company says about itself, as it is kept. The API could also give the mere text, which the types do not tell apart. */
export const answersQuery = queryOptions({
  queryKey: ['answers'],
  staleTime: 0,
  queryFn: async ({ signal }) => (await take(api.GET('/api/answers', { signal }))) as SavedAnswers,
})

/** The team as far as an assessment counts it; null without anybody. */
export const teamQuery = queryOptions({
  queryKey: ['people', 'assessed'],
  queryFn: async ({ signal }): Promise<readonly TeamMember[] | null> => {
    const people: TeamMember[] = []
    let after: string | undefined
    do {
      const query = { limit: 500, ...(after !== undefined && { after }) }
      const page = await take(api.GET('/api/people', { params: { query }, signal }))
      people.push(...page.items.map(({ endOn, ...person }) => ({ csm: csmOf(person), endOn: dayOf(endOn) })))
      after = page.next ?? undefined
    } while (after !== undefined)
    return people.length === 0 ? null : people
  },
})

export type TeamMember = { readonly csm: Csm; readonly endOn: Day | undefined }

/** Those who have not left on a day; undefined where nobody is known. */
export function teamOn(people: readonly TeamMember[] | null, asOf: Day): readonly Csm[] | undefined {
  const there = people?.filter(({ endOn }) => endOn === undefined || endOn >= asOf).map(({ csm }) => csm)
  return there === undefined || there.length === 0 ? undefined : there
}

function csmOf(person: Omit<Schema<'Person'>, 'endOn'>): Csm {
  return {
    id: person.personId,
    name: undefined,
    role: person.role ?? undefined,
    tiers: person.tiers,
    hoursPerWeek: person.hoursPerWeek ?? undefined,
    productiveShare: person.productiveShare ?? undefined,
    ramp: person.ramp ?? undefined,
    languages: person.languages,
    regions: person.regions,
    skills: person.skills,
    leave: [],
    startOn: dayOf(person.startOn),
    loadedCostMinor: undefined,
  }
}

function dayOf(text: string | null): Day | undefined {
  return text === null ? undefined : parseDay(text)
}

/** The document of the model in force; null before the first commit. */
export const ownModelQuery = queryOptions({
  queryKey: ['model', 'versions', 'in-force'],
  queryFn: async ({ signal }): Promise<string | null> => {
    const { items } = await take(api.GET('/api/model/versions', { params: { query: { limit: 1 } }, signal }))
    const number = items[0]?.number
    if (number === undefined) return null
    const version = await take(
      api.GET('/api/model/versions/{number}', { params: { path: { number } }, signal }),
    )
    return (version as Schema<'ModelVersion'>).document
  },
})
