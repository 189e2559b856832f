import { type Day, parseDay } from '../../../../domain/kernel/day.ts'
import type { Words } from '../../../../language/make-words.ts'
import type { Pilot } from '../pilot-queries.ts'
import type { PilotLook } from '../result-queries.ts'
import { elapsedOn } from './elapsed.ts'

/** Where a running pilot is, and what may be concluded of it today. */
export function tellRunning(
  { protocol, draw }: Pick<Pilot, 'protocol' | 'draw'>,
  look: PilotLook | undefined,
  { today, words }: { readonly today: Day; readonly words: Words },
): string {
  const { text, paragraph, wordFor } = words
  const arms = { treated: draw?.arms.treated ?? 0, control: draw?.arms.control ?? 0 }
  const elapsed = elapsedOn(today, protocol)
  if (elapsed.state === 'before') {
    return text('pilot.watch.before', { ...arms, startsDay: parseDay(protocol.startsOn) })
  }
  if (elapsed.state === 'over') {
    return text('pilot.watch.over', { lastDay: parseDay(protocol.endsOn)! - 1 })
  }
  const { unit, at, all } = elapsed
  const said =
    look === undefined
      ? text('pilot.watch.unseen')
      : look.verdict === null
        ? text('pilot.watch.undecided')
        : look.verdict === 'iterate'
          ? text('pilot.watch.doubtful')
          : text('pilot.watch.decided', { verdict: wordFor('pilot.verdict', look.verdict) })
  return paragraph([text('pilot.watch.during', { ...arms, unit, at, all }), said])
}
