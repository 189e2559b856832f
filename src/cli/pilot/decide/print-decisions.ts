import type { Analysis } from '../../../domain/pilot/analysis.ts'
import type { DecisionReason } from '../../../domain/pilot/decide/decide.ts'
import type { Words } from '../../../language/describe.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { effectOf, pText } from '../analyse/headline.ts'
import type { ArmDecision } from './decide-arms.ts'

/** Each verdict with why and what to do next, in plain words; the arm is named where there are several. */
export function printDecisions(
  decisions: readonly ArmDecision[],
  { kind }: Pick<Analysis, 'kind'>,
  { words, colours, width }: Page,
): string[] {
  return decisions.map(({ arm, verdict: found, reasons }) => {
    const verdict = found ?? 'none'
    const said = words.text(`pilot.verdict.${verdict}`)
    const title = decisions.length > 1 ? `${arm}: ${said}` : said
    const why = reasons.map((reason) => hang('', reasonText(reason, kind, words), width))
    const next = hang('→ ', words.text(`pilot.next.${verdict}`), width)
    return [colours.bold(colours.underline(title)), ...why, next].join('\n')
  })
}

const EFFECTS = ['gain', 'lower', 'upper', 'minimumEffect', 'loss']

function reasonText({ code, values }: DecisionReason, kind: Analysis['kind'], words: Words): string {
  const told = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'number') return [name, value]
    if (EFFECTS.includes(name)) return [name, effectOf(value, kind, words)]
    return [name, name === 'p' ? pText(value, words) : value]
  })
  return words.text(`pilot.reason.${code}`, Object.fromEntries(told))
}
