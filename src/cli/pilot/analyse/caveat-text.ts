import type { Caveat } from '../../../domain/pilot/analysis.ts'
import type { Words } from '../../../language/describe.ts'
import { pText } from './headline.ts'

/** What could make a result wrong, as a sentence that says what to do. */
export function caveatText(caveat: Caveat, words: Words): string {
  const { code, ...values } = caveat
  const told: Record<string, string | number | undefined> = { ...values }
  if ('varianceSaved' in caveat) told['savedShare'] = caveat.varianceSaved
  if ('p' in caveat) told['p'] = pText(caveat.p, words)
  if ('exactP' in caveat) told['exactP'] = pText(caveat.exactP, words)
  return words.wordFor('pilot.caveat', code.replaceAll('-', '_'), told)
}
