import type { Words } from '../../../language/make-words.ts'
import type { Schema } from '../../api/client.ts'
import { amountText, pText } from './effect-words.ts'

type Protocol = Schema<'PilotProtocol'>
type Reason = Schema<'PilotLook'>['reasons'][number]
type Caveat = Schema<'PilotCaveat'>

/** Of a reason, what is counted in the unit of the primary metric, and better above zero. */
const GAINS = ['gain', 'lower', 'upper', 'minimumEffect']

/** Why the locked rule says what it says, as a sentence. */
export function tellReason({ code, values }: Reason, { primary, others }: Protocol, words: Words): string {
  const harmed = others.find(({ name }) => name === values.metric) ?? primary
  const told = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'number') return [name, value]
    if (GAINS.includes(name)) return [name, amountText(primary, value, words)]
    if (name === 'loss') return [name, amountText(harmed, value, words)]
    return [name, name === 'p' ? pText(value, words) : value]
  })
  return words.wordFor('pilot.reason', code, Object.fromEntries(told))
}

/** What could make a result wrong, as a sentence that says what to do. */
export function tellCaveat({ code, arm, values }: Caveat, words: Words): string {
  const { p, exactP, varianceSaved, ...counts } = values
  return words.wordFor('pilot.caveat', code.replaceAll('-', '_'), {
    ...counts,
    ...(arm !== null && { arm: words.wordFor('pilot.design', arm) }),
    ...(p !== undefined && { p: pText(p, words) }),
    ...(exactP !== undefined && { exactP: pText(exactP, words) }),
    ...(varianceSaved !== undefined && { savedShare: varianceSaved }),
  })
}
