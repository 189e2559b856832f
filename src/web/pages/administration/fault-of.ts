import { isRefusal } from '../../api/problem.ts'

/** What a refusal says about one field of a form, and what to write; undefined where it says nothing about it. */
export function faultOf(error: unknown, field: string): string | undefined {
  if (!isRefusal(error)) return undefined
  const problem = error.problems.find(({ place }) => isAbout(place, field))
  return problem && [problem.message, problem.fix].filter(Boolean).join(' ')
}

/** What is left to say where each of the given fields says its own: the error itself, or nothing. */
export function otherFault(error: unknown, fields: readonly string[]): unknown {
  if (!isRefusal(error)) return error ?? undefined
  const { problems } = error
  const areSaid = problems.every(({ place }) => fields.some((field) => isAbout(place, field)))
  return areSaid && problems.length > 0 ? undefined : error
}

/** A place is a path into the request: `email`, `body.email`. */
function isAbout(place: string | null, field: string): boolean {
  return place === field || (place?.endsWith(`.${field}`) ?? false)
}
