import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import type { Words } from '../../../language/make-words.ts'
import type { HiringAnswer } from './answer-hiring.ts'

/** The answer of the page in words: how many positions by when, what breaks without them, and what it comes to. */
export function tellHiring(
  { text, paragraph, month, moneyShort }: Pick<Words, 'text' | 'paragraph' | 'month' | 'moneyShort'>,
  { hiring, forecast }: Pick<HiringAnswer, 'hiring' | 'forecast'>,
): string {
  const { openings, breaksInMonth, isTeamKnown, asOf, months, hires, costMinor } = hiring
  const last = forecast.months.at(-1)?.total
  const cost = text('hiring.answer.cost', { costShare: last?.costShare, months })
  const pay = text('hiring.answer.pay', { pay: moneyShort(costMinor), costShare: last?.costShare, months })
  if (!isTeamKnown) return paragraph([text('hiring.answer.no_team', { csms: last?.csms ?? 0, months }), cost])
  const [first] = openings
  if (first === undefined) return paragraph([text('hiring.answer.none', { months }), cost])
  const atFirst = openings
    .filter(({ openOn }) => openOn === first.openOn)
    .reduce((sum, { people }) => sum + people, 0)
  const breaks = breaksInMonth === undefined ? undefined : month(monthsAfter(asOf, breaksInMonth))
  return paragraph([
    text('hiring.answer.open', {
      ...{ people: atFirst, openOn: first.openOn },
      ...{ later: hires - atFirst, isLater: hires > atFirst, lastOn: openings.at(-1)!.openOn },
    }),
    ...(breaks === undefined ? [] : [text('hiring.answer.breaks', { breaks, isNow: breaksInMonth === 0 })]),
    pay,
  ])
}
