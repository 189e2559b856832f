import { calendarOf, type Day, dayOf, parseDay } from '../../../domain/kernel/day.ts'
import type { Words } from '../../../language/describe.ts'
import type { Schema } from '../../api/client.ts'
import type { TimelineEvent, TimelineLane, TimelineProps, TimelineSpan } from '../../charts/timeline.ts'

type Tone = NonNullable<TimelineSpan['tone']>

export type TimelineFacts = {
  readonly history: Schema<'AccountHistory'>
  readonly contracts: readonly Schema<'Contract'>[]
  readonly pin: { readonly until: string } | null | undefined
  readonly today: Day
}

/** Months before the first and after the last thing that is known. */
const MARGIN_DAYS = 45
const TICK_MONTHS = [1, 3, 6, 12, 24, 60, 120]
const MOST_TICKS = 9

/** The past and the near future of an account as lanes of a chart and as rows of a table; undefined where nothing is known. */
export function arrangeTimeline(
  { history, contracts, pin, today }: TimelineFacts,
  words: Words,
  {
    tierName,
    toneOf,
  }: { readonly tierName: (tier: string) => string; readonly toneOf: (tier: string) => Tone | undefined },
): TimelineProps | undefined {
  const { text, wordFor, day, money } = words
  const placements = history.placements.map(({ tier, reason, from, until }): TimelineSpan => {
    return {
      ...spanOf(from, until),
      label: tier === null ? text('web.account.no_tier') : tierName(tier),
      note: reason === null ? undefined : wordFor('reason', reason),
      tone: tier === null ? undefined : toneOf(tier),
    }
  })
  const owners = history.owners.map(({ owner, from, until }): TimelineSpan => {
    return { ...spanOf(from, until), label: owner?.name ?? text('web.account.no_owner') }
  })
  const worth = contracts.map(({ from, until, acvMinor, currency }): TimelineSpan => {
    const isOurs = currency === words.currency
    const label = acvMinor === null ? text('web.ui.unknown') : isOurs ? money(acvMinor) : currency
    return { ...spanOf(from, until), label }
  })
  const renewals = [...new Set(contracts.flatMap(({ renewalOn }) => renewalOn ?? []))].map(
    (on): TimelineEvent => ({ at: dayNumber(on), label: text('web.account.renewal') }),
  )
  const pinEnd: readonly TimelineEvent[] =
    pin === null || pin === undefined ? [] : [{ at: dayNumber(pin.until), label: text('account.pin.ends') }]
  const lanes: readonly TimelineLane[] = [
    { label: text('web.account.tier'), spans: placements, events: pinEnd },
    { label: text('web.account.owner'), spans: owners },
    { label: text('web.import.kind.contracts'), spans: worth, events: renewals },
  ].filter(({ spans }) => spans.length > 0)
  if (lanes.length === 0) return undefined

  const days = lanes.flatMap(({ spans, events = [] }) => [
    ...spans.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
    ...events.map(({ at }) => at),
  ])
  const from = Math.min(today, ...days) - MARGIN_DAYS
  const until = Math.max(today, ...days) + MARGIN_DAYS
  const moves = history.placements.filter(
    ({ tier }, index, all) => index > 0 && tier !== all[index - 1]!.tier,
  )
  const first = history.placements[0]
  const title =
    first === undefined
      ? text('web.account.no_history')
      : text('account.moves', { count: moves.length, sinceDay: dayNumber(first.from) })
  const rows = lanes
    .flatMap(({ label: what, spans, events = [] }) => [
      ...spans.map((span) => ({ ...span, what })),
      ...events.map(({ at, label }) => ({ from: at, until: at, label, note: undefined, what })),
    ])
    .sort((one, other) => one.from - other.from)
  return {
    id: 'account-timeline',
    title,
    summary: rows.map(({ what, label, from: begin }) => `${day(begin)}: ${what} ${label}`).join('; '),
    lanes,
    ...{
      from,
      until,
      ticks: ticksOf(from, until, words),
      today: { at: today, label: text('account.today') },
    },
    xTitle: text('account.time'),
    table: {
      label: text('report.as_table'),
      columns: [
        text('web.import.field.from'),
        text('web.import.field.until'),
        text('account.event'),
        text('report.reason'),
      ],
      rows: rows.map((row) => [
        day(row.from),
        row.until === undefined ? '' : day(row.until),
        `${row.what}: ${row.label}`,
        row.note ?? '',
      ]),
    },
  }
}

function spanOf(from: string, until: string | null): Pick<TimelineSpan, 'from' | 'until'> {
  return { from: dayNumber(from), until: until === null ? undefined : dayNumber(until) }
}

function dayNumber(text: string): Day {
  return parseDay(text)!
}

/** First days of months, so many months apart that their names do not meet. */
function ticksOf(from: Day, until: Day, { month }: Words): readonly TimelineEvent[] {
  const months = (until - from) / 30.4
  const step = TICK_MONTHS.find((candidate) => months / candidate <= MOST_TICKS) ?? TICK_MONTHS.at(-1)!
  const begin = calendarOf(from)
  const ticks: TimelineEvent[] = []
  const firstMonth = begin.year * 12 + begin.month - 1
  for (let at = Math.ceil(firstMonth / step) * step; ; at += step) {
    const first = dayOf(Math.floor(at / 12), (at % 12) + 1, 1)!
    if (first > until) return ticks
    if (first >= from) ticks.push({ at: first, label: month(first) })
  }
}
