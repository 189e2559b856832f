import { calendarOf, type Day, dayOf } from '../kernel/day.ts'
import { toNumber } from '../kernel/exact.ts'
import { hoursOfDelivery } from '../model/cadence-hours.ts'
import { deliveriesPerYear } from '../model/deliveries-per-year.ts'
import { isCsmWork } from '../model/is-csm-work.ts'
import type { Activity, Cadence, Tier } from '../model/model.ts'
import type { BookAccount } from './book-account.ts'

/** First and last day, both in it. */
export type Span = { readonly from: Day; readonly until: Day }

/** One piece of work that falls into a span. */
export type DueWork = {
  readonly kind: 'renewal' | 'onboarding' | 'cadence'
  readonly activity: Activity | undefined
  /** First day on which it falls due in the span; undefined: somewhen, because nobody knows since when the account is a customer. */
  readonly on: Day | undefined
  readonly hours: number
}

/** Onboarding is spread over so many days from the start. */
const ONBOARDING_DAYS = 30
const DAYS_PER_YEAR = 365

/**
 * [N21] What the tier's own people owe an account in a span: cadences by their rhythm from the day it became a customer (an unknown day
 * makes them due with their expected part), the renewal or its anniversary, and onboarding in the first 30 days.
 */
export function dueWork(
  { startOn, renewalOn }: Pick<BookAccount, 'startOn' | 'renewalOn'>,
  { service, renewalOwner }: Pick<Tier, 'service' | 'renewalOwner'>,
  span: Span,
): readonly DueWork[] {
  const due: DueWork[] = []
  const { onboarding, renewalHours } = service
  const renewal = renewalOn === undefined ? undefined : renewalIn(renewalOn, span)
  if (renewal !== undefined && isCsmWork(renewalOwner) && renewalHours > 0) {
    due.push({ kind: 'renewal', activity: undefined, on: renewal, hours: renewalHours })
  }
  if (startOn !== undefined && isCsmWork(onboarding.who) && onboarding.hours > 0) {
    const from = Math.max(startOn, span.from)
    const days = Math.min(startOn + ONBOARDING_DAYS - 1, span.until) - from + 1
    const hours = (onboarding.hours * days) / ONBOARDING_DAYS
    if (days > 0) due.push({ kind: 'onboarding', activity: undefined, on: from, hours })
  }
  for (const cadence of service.cadences) {
    const found = isCsmWork(cadence.who) ? deliveriesIn(cadence, startOn, span) : undefined
    if (found !== undefined) due.push({ kind: 'cadence', activity: cadence.activity, ...found })
  }
  return due
}

function deliveriesIn(
  cadence: Cadence,
  startOn: Day | undefined,
  { from, until }: Span,
): Pick<DueWork, 'on' | 'hours'> | undefined {
  const perYear = toNumber(deliveriesPerYear(cadence))
  const hours = toNumber(hoursOfDelivery(cadence))
  if (perYear === 0 || hours === 0) return undefined
  if (startOn === undefined) {
    return { on: undefined, hours: (hours * perYear * (until - from + 1)) / DAYS_PER_YEAR }
  }
  const period = DAYS_PER_YEAR / perYear
  const dayOfDelivery = (count: number) => startOn + Math.round(count * period)
  // One early, because rounding may have moved it over the edge.
  let count = Math.max(1, Math.floor((from - startOn) / period) - 1)
  while (dayOfDelivery(count) < from) count++
  const first = dayOfDelivery(count)
  let deliveries = 0
  while (dayOfDelivery(count) <= until) {
    deliveries++
    count++
  }
  return deliveries === 0 ? undefined : { on: first, hours: deliveries * hours }
}

/** The renewal day in a span, or its anniversary; 29 February comes on the 28th of a common year. */
function renewalIn(renewalOn: Day, { from, until }: Span): Day | undefined {
  const { month, date } = calendarOf(renewalOn)
  for (let year = calendarOf(from).year; year <= calendarOf(until).year; year++) {
    const day = dayOf(year, month, date) ?? dayOf(year, month, 28)!
    if (day >= renewalOn && day >= from && day <= until) return day
  }
  return undefined
}
