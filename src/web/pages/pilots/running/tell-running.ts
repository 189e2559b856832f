import { parseDay } from '../../../../domain/kernel/day.ts'
import type { Words } from '../../../../language/make-words.ts'
import type { Pilot } from '../pilot-queries.ts'
import type { PilotLook } from '../result-queries.ts'
import type { Progress } from '../tell-pilots.ts'

/** Where a running pilot is, and what may be concluded of it today. */
export function tellRunning(
  { protocol, draw }: Pick<Pilot, 'protocol' | 'draw'>,
  look: PilotLook | undefined,
  { progress, words }: { readonly progress: Progress; readonly words: Words },
): string {
  const { text, paragraph, wordFor } = words
  const arms = { treated: draw?.arms.treated ?? 0, control: draw?.arms.control ?? 0 }
  if (progress.code === 'before') {
    return text('pilot.watch.before', { ...arms, startsDay: parseDay(protocol.startsOn) })
  }
  if (progress.code === 'over') {
    return text('pilot.watch.over', { lastDay: parseDay(protocol.endsOn)! - 1 })
  }
  const said =
    look === undefined
      ? text('pilot.watch.unseen')
      : look.verdict === null
        ? text('pilot.watch.undecided')
        : look.verdict === 'iterate'
          ? text('pilot.watch.doubtful')
          : text('pilot.watch.decided', { verdict: wordFor('pilot.verdict', look.verdict) })
  return paragraph([
    text('pilot.watch.during', { ...arms, week: progress.week, weeks: progress.weeks }),
    said,
  ])
}
