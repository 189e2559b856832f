import type { Evidence } from '../../domain/condition/evidence.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

/** One line for each part of a condition: whether it holds, as it is written, and what was found. */
export function printEvidence(evidence: Evidence, page: Page, depth: number): readonly string[] {
  const { colours, width } = page
  const mark = {
    true: colours.green('✔'),
    false: colours.red('✖'),
    undefined: colours.yellow('?'),
  }[String(evidence.holds) as 'true' | 'false' | 'undefined']
  const found = foundIn(evidence).map(([field, value]) => `${field} = ${value ?? '—'}`)
  const detail = found.length === 0 ? '' : colours.dim(`  ${found.join(', ')}`)
  return [
    hang(`${'  '.repeat(depth)}${mark} `, `${evidence.source}${detail}`, width),
    ...partsOf(evidence).flatMap((part) => printEvidence(part, page, depth + 1)),
  ]
}

function foundIn(evidence: Evidence) {
  return 'fields' in evidence ? Object.entries(evidence.fields) : []
}

function partsOf(evidence: Evidence): readonly Evidence[] {
  switch (evidence.kind) {
    case 'all':
    case 'any':
      return evidence.parts
    case 'not':
      return [evidence.part]
    case 'choice':
      return [evidence.condition, evidence.whenTrue, evidence.whenFalse]
    default:
      return []
  }
}
