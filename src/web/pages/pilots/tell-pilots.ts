import type { Words } from '../../../language/make-words.ts'
import type { ListedPilot } from './pilot-queries.ts'

/** The answer of the list: what waits for somebody, and what runs. */
export function tellPilots(
  { text }: Pick<Words, 'text'>,
  pilots: readonly Pick<ListedPilot, 'state'>[],
): string {
  const count = (state: ListedPilot['state']) => pilots.filter((pilot) => pilot.state === state).length
  const counts = { running: count('running'), undecided: count('finished'), drafts: count('draft') }
  return text('pilot.page.list', { ...counts, count: pilots.length })
}

const DAYS_OF_WEEK = 7

export type Progress =
  /** Days until it begins. */
  | { readonly code: 'before'; readonly days: number }
  /** In which week of how many it is; weeks that have begun count. */
  | { readonly code: 'during'; readonly week: number; readonly weeks: number; readonly share: number }
  | { readonly code: 'over' }

/** How far a running pilot is. Days are days of the domain. */
export function progressOf({
  startsOn,
  endsOn,
  today,
}: {
  readonly startsOn: number
  readonly endsOn: number
  readonly today: number
}): Progress {
  if (today < startsOn) return { code: 'before', days: startsOn - today }
  if (today >= endsOn) return { code: 'over' }
  const days = endsOn - startsOn
  const gone = today - startsOn
  return {
    ...{ code: 'during', weeks: Math.ceil(days / DAYS_OF_WEEK), share: gone / days },
    week: Math.floor(gone / DAYS_OF_WEEK) + 1,
  }
}
