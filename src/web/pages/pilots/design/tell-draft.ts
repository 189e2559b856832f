import { parseDay } from '../../../../domain/kernel/day.ts'
import type { Words } from '../../../../language/make-words.ts'
import type { Draw } from '../pilot-queries.ts'
import { type Protocol, weeksOf } from './edit-protocol.ts'

/** The answer of the draft's page: how large it would be and how long, and whether it can show anything. */
export function tellDraft(
  { text, number, day, quote }: Pick<Words, 'text' | 'number' | 'day' | 'quote'>,
  draw: Draw | undefined,
  protocol: Protocol,
): string {
  if (draw === undefined) return text('pilot.page.is.draft')
  if (draw.arms.treated + draw.arms.control === 0) return text('pilot.page.nobody')
  const weeks = weeksOf(protocol)
  const { canShow } = draw.power
  return text('pilot.page.draft', {
    ...{ treated: draw.arms.treated, control: draw.arms.control },
    ...{ count: weeks, weeks: number(weeks), firstDay: day(parseDay(protocol.startsOn)) },
    ...{
      shows: canShow === null ? 'unknown' : canShow ? 'can' : 'cannot',
      name: quote(protocol.primary.name),
    },
  })
}
