import type { FindingCode } from '../../../domain/plan/finding.ts'

/** Findings that a better customer list or a better list of the team mends; all others are mended in the model. */
const BY_LISTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['peak_above_capacity', 'single_point_of_failure', 'uncovered', 'short_of_people'] as const),
  ...(['no_instrumentation', 'unplaced', 'mostly_empty_field', 'acv_proxy'] as const),
])

/** The page on which a finding is mended. */
export function placeOfFinding(code: FindingCode): '/model' | '/import' {
  return BY_LISTS.has(code) ? '/import' : '/model'
}
