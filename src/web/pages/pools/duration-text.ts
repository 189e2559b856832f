const MINUTES_OF_HOUR = 60
const HOURS_OF_DAY = 24
/** From two days on hours say more than anybody wants to know. */
const DAYS_FROM_HOURS = 48
/** From ten hours on minutes do. */
const WHOLE_FROM_HOURS = 10

/** A time in hours as people say it: less than a minute, 5 min, 1 h 20 min, 14 h, 3.5 days; in the language of the reader. */
export function durationText(hours: number, locale: string): string {
  const unit = (value: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, {
      ...{ style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' },
      maximumFractionDigits: 1,
    }).format(value)
  if (hours >= DAYS_FROM_HOURS) return unit(hours / HOURS_OF_DAY, 'day')
  if (hours >= WHOLE_FROM_HOURS) return unit(Math.round(hours), 'hour')
  const minutes = Math.round(hours * MINUTES_OF_HOUR)
  const [whole, rest] = [Math.floor(minutes / MINUTES_OF_HOUR), minutes % MINUTES_OF_HOUR]
  if (minutes === 0 && hours > 0) return `<\u2009${unit(1, 'minute')}`
  if (whole === 0) return unit(minutes, 'minute')
  return rest === 0 ? unit(whole, 'hour') : `${unit(whole, 'hour')} ${unit(rest, 'minute')}`
}
