import type { Day } from '../kernel/day.ts'
import type { BookAccount } from './book-account.ts'
import { SOFT_POINTS } from './soft-points.ts'

const DAYS_PER_YEAR = 365

/**
 * [N6] Points for taking an account from its owner: always 3, 0.75 for each year as a customer up to four, 4 when it renews within 90
 * days, and 1 for each mean ACV of its tier up to two. What is not known adds nothing.
 */
export function leavingPoints(
  { startOn, renewalOn, acvMinor }: Pick<BookAccount, 'startOn' | 'renewalOn' | 'acvMinor'>,
  { asOf, meanAcvMinor }: { readonly asOf: Day; readonly meanAcvMinor: number },
): number {
  const { always, perYear, mostYears, renewalSoon, renewalDays, perMeanAcv, mostMeans } =
    SOFT_POINTS.keepOwner
  const years = startOn === undefined ? 0 : Math.max(0, asOf - startOn) / DAYS_PER_YEAR
  const daysLeft = renewalOn === undefined ? undefined : renewalOn - asOf
  const isSoon = daysLeft !== undefined && daysLeft >= 0 && daysLeft <= renewalDays
  const means = acvMinor === undefined || meanAcvMinor <= 0 ? 0 : acvMinor / meanAcvMinor
  return (
    always +
    perYear * Math.min(mostYears, years) +
    (isSoon ? renewalSoon : 0) +
    perMeanAcv * Math.min(mostMeans, means)
  )
}
