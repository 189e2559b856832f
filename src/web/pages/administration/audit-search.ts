/** What the log is searched by, as the address has it. */
export type AuditSearch = {
  readonly text?: string | undefined
  readonly action?: string | undefined
  readonly actor?: string | undefined
  readonly account?: string | undefined
  /** A range of days, `2026-07-01..2026-07-31`; either end may be missing. */
  readonly at?: string | undefined
}

/** The first and the last day of a range; one day alone is both, and what is no day narrows nothing. */
export function daysOf(range: string | undefined): { readonly from?: string; readonly to?: string } {
  const typed = (range ?? '').trim()
  const parts = typed.split('..').map((part) => part.trim())
  const [from, to] = parts.length === 1 ? bounds(typed) : parts
  return {
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  }
}

function bounds(typed: string): readonly [string, string] {
  const day = typed.replace(/^[<>]=?\s*/, '')
  if (typed.startsWith('>')) return [day, '']
  if (typed.startsWith('<')) return ['', day]
  return [day, day]
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
