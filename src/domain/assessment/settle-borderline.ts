import type { Touch } from '../account/account.ts'
import { compare, type Exact, exact } from '../kernel/exact.ts'
import type { AssessmentSettings } from './assessment-settings.ts'

/** A candidate with its cost share at the company's mean ACV; undefined when that is unknown. */
export type Candidate = { readonly touch: Touch; readonly share: Exact | undefined }

export type Settled = { readonly touch: Touch; readonly because: 'in_range' | 'lower_share' }

/**
 * Decides between the two candidates of a total that is in two bands: the one whose cost share lies in the target
 * range, else the one with the lower share (spec/2). Equal or unknown shares leave it to the cheaper touch model.
 */
export function settleBorderline(
  [dearer, cheaper]: readonly [Candidate, Candidate],
  { targetRange }: Pick<AssessmentSettings, 'targetRange'>,
): Settled {
  const isInRange = ({ share }: Candidate) =>
    share !== undefined &&
    compare(share, exact(targetRange.from)) >= 0 &&
    compare(share, exact(targetRange.to)) <= 0
  if (isInRange(dearer) !== isInRange(cheaper)) {
    return { touch: (isInRange(dearer) ? dearer : cheaper).touch, because: 'in_range' }
  }
  const isDearerLower =
    dearer.share !== undefined && cheaper.share !== undefined && compare(dearer.share, cheaper.share) < 0
  return { touch: (isDearerLower ? dearer : cheaper).touch, because: 'lower_share' }
}
