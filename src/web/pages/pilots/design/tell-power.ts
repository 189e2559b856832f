import type { Words } from '../../../../language/make-words.ts'
import { effectText } from '../metric-words.ts'
import type { Draw } from '../pilot-queries.ts'
import { type Protocol, weeksOf } from './edit-protocol.ts'

type Said = Pick<Words, 'text' | 'number' | 'money' | 'share' | 'quote'>

const DAYS_OF_WEEK = 7

/** What the weeks of a pilot can and cannot show, in sentences: the answer first, then what would help. */
export function tellPower(
  words: Said,
  { arms, power }: Pick<Draw, 'arms' | 'power'>,
  protocol: Protocol,
): readonly string[] {
  const { text, number, quote } = words
  const { primary, rule } = protocol
  const weeks = weeksOf(protocol)
  const effect = effectText(words, primary, rule.minimumEffect)
  const name = quote(primary.name)
  if (arms.treated + arms.control === 0) return [text('pilot.page.nobody')]
  if (power.canShow === null) return [text('pilot.page.power.unknown', { name, source: primary.source.code })]
  const smallest = power.primary.smallestEffect
  const answer = text(power.canShow ? 'pilot.page.power.can' : 'pilot.page.power.cannot', {
    ...{ count: weeks, weeks: number(weeks), effect, name, reachedShare: power.power ?? undefined },
  })
  const shown =
    smallest === null
      ? text('pilot.page.power.nothing')
      : text('pilot.page.power.smallest', { effect: effectText(words, primary, smallest) })
  if (power.canShow) return [answer, shown]
  const needed =
    power.neededAccounts === null
      ? text('pilot.page.power.never')
      : text('pilot.page.power.needs', { effect, needed: power.neededAccounts })
  const longer =
    power.neededDays === null
      ? []
      : [text('pilot.page.power.longer', { count: Math.ceil(power.neededDays / DAYS_OF_WEEK) })]
  return [answer, shown, needed, ...longer]
}
