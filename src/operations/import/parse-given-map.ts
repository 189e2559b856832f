import { type ListMap, parseListMap } from '../../connectors/record/list-map.ts'
import { ProblemError } from '../problem.ts'

/** The map of a list that is no customer list. Throws what is wrong with it. */
export function parseGivenMap(text: string | undefined): ListMap | undefined {
  if (text === undefined) return undefined
  const parsed = parseListMap(text, 'map')
  if (parsed.kind === 'problems') throw new ProblemError(parsed.problems)
  return parsed
}
