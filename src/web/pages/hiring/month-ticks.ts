import type { Day } from '../../../domain/kernel/day.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import type { Words } from '../../../language/make-words.ts'
import type { Tick } from '../../charts/axis.ts'

/** About six months with their names along an axis of months from today. */
export function ticksFor(
  { month }: Pick<Words, 'month'>,
  {
    asOf,
    months,
    isFromToday,
  }: { readonly asOf: Day; readonly months: number; readonly isFromToday: boolean },
): readonly Tick[] {
  const step = months <= 12 ? 3 : 6
  const last = isFromToday ? months - 1 : months
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => ({
    at: index * step,
    label: month(monthsAfter(asOf, index * step)),
  }))
}
