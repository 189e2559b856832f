import { parseDay } from '../../../domain/kernel/day.ts'
import type { Words } from '../../../language/make-words.ts'
import type { Bridge, Figures, Retention } from './retention-queries.ts'

/** How a month, a quarter or a year is called: a month by its name, the others as they are written. */
export function periodName({ month }: Words, period: string): string {
  return /^\d{4}-\d{2}$/.test(period) ? month(parseDay(`${period}-01`)) : period
}

/** The periods that were asked for; by month the months are. */
export function periodsOf({ months, periods }: Bridge): Bridge['periods'] {
  return periods.length > 0 ? periods : months.map(({ month, ...one }) => ({ period: month, ...one }))
}

/** What of the revenue was kept, in a sentence; it says of which. */
export function tellBridge(words: Words, { months, totals }: Bridge, { definition }: Retention): string {
  const { grr, nrr, basisMinor, closingMinor } = totals
  const ends = endsOf(words, months)
  if (grr === null) return words.text('retention.page.answer.nothing', { ...ends, closingMinor })
  return words.text('retention.page.answer', {
    ...{ ...ends, definition: definition.name, basisMinor, grrShare: grr, nrrShare: nrr ?? undefined },
    isYear: months.length === 12 || definition.name === 'year-on-year',
  })
}

/** What was lost and won, and what to do about the larger part of the losses. */
export function tellLosses(words: Words, { months, totals }: Bridge): readonly [lost: string, next: string] {
  const { churnMinor, contractionMinor, expansionMinor, newMinor, counts } = totals
  const most =
    churnMinor + contractionMinor === 0 ? 'nothing' : churnMinor >= contractionMinor ? 'churn' : 'contraction'
  return [
    words.text('retention.page.lost', {
      ...{ ...endsOf(words, months), churnMinor, contractionMinor, expansionMinor, newMinor },
      lost: counts.churn,
    }),
    words.text('retention.page.next', { most }),
  ]
}

function endsOf(words: Words, months: Bridge['months']) {
  return { from: periodName(words, months[0]!.month), to: periodName(words, months.at(-1)!.month) }
}

export const wonIn = ({ expansionMinor, reactivationMinor, newMinor }: Figures) =>
  expansionMinor + reactivationMinor + newMinor

export const lostIn = ({ contractionMinor, churnMinor }: Figures) => contractionMinor + churnMinor
