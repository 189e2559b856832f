import { compare, type Exact, exact } from '../../../domain/kernel/exact.ts'
import type { Asked } from './figure-terms.ts'
import type { ToldFigure } from './formula.ts'

/** The margin left against the model's floor and, where given, the target: what fails is said first. */
export function limitNote(
  { words }: Asked,
  left: Exact,
  { floor, target }: { readonly floor: number; readonly target?: number | undefined },
): Pick<ToldFigure, 'note' | 'isBad'> {
  const { text } = words
  const holds = (limit: number) => compare(left, exact(limit)) >= 0
  const isAboveFloor = holds(floor)
  // That something is left at all is no news.
  if (isAboveFloor && target === undefined && floor === 0) return {}
  if (!isAboveFloor || target === undefined) {
    return {
      note: text('economics.limit', { what: 'floor', holds: isAboveFloor, limitShare: floor }),
      isBad: !isAboveFloor,
    }
  }
  return {
    note: text('economics.limit', { what: 'target', holds: holds(target), limitShare: target }),
    isBad: !holds(target),
  }
}
