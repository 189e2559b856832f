import type { Caveat } from '../../../domain/pilot/analysis.ts'
import type { Words } from '../../../language/describe.ts'
import { pText } from './headline.ts'

/** What could make a result wrong, as a sentence that says what to do. */
export function caveatText(caveat: Caveat, words: Words): string {
  const { code, ...values } = caveat
  return words.wordFor('pilot.caveat', code.replaceAll('-', '_'), {
    ...values,
    ...('varianceSaved' in caveat && { savedShare: caveat.varianceSaved }),
    ...('p' in caveat && { p: pText(caveat.p, words) }),
    ...('exactP' in caveat && { exactP: pText(caveat.exactP, words) }),
  })
}
