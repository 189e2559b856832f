import type { Words } from '../../../language/make-words.ts'
import type { Schema } from '../../api/client.ts'

/** What a model to compare is called: by its place, its version, the touch model that it is all of, or its author's name. */
export function candidateName(
  { text }: Words,
  candidate: string,
  listed: readonly Schema<'ModelCandidate'>[],
): string {
  const found = listed.find((item) => item.candidate === candidate)
  if (found?.name != null) return found.name
  const [first, rest] = [candidate.split('-')[0], candidate.slice(candidate.indexOf('-') + 1)]
  const kind =
    first === 'default' ? rest : candidate.startsWith('version') ? 'version' : candidate.replace('-', '_')
  if (first === 'example') return rest
  return text('economics.compare.name', {
    kind,
    number: found?.number ?? (kind === 'version' ? Number(rest) : undefined),
  })
}
