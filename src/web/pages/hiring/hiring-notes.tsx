import { Link } from '@tanstack/react-router'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { useWords } from '../../words/words-context.tsx'
import type { HiringAnswer } from './answer-hiring.ts'
import classes from './hiring.module.css'
import { peopleInWords } from './value-in-words.ts'

/** What the answer leaves out: months that no hire can save, a risk that cannot be kept, and what nobody knows. */
export function HiringNotes({
  answer: { hiring },
  tierName,
  unitName,
}: {
  readonly answer: HiringAnswer
  readonly tierName: (id: string) => string
  readonly unitName: (id: string) => string
}) {
  const words = useWords()
  const { text, month, list } = words
  const { asOf, shortMonths, isTeamKnown, units, asks, risk } = hiring
  const worst = shortMonths.toSorted((one, other) => other.missing - one.missing)[0]
  const risky = isTeamKnown
    ? units.filter(
        ({ isWithinRisk, tradeOff }) =>
          !isWithinRisk && tradeOff.points[0]?.replanned.highestRisk !== undefined,
      )
    : []
  return (
    <ul className={classes.notes}>
      {isTeamKnown && worst !== undefined && (
        <li>
          {text('hiring.note.short', {
            count: new Set(shortMonths.map((short) => short.month)).size,
            tier: unitName(worst.unit),
            worst: month(monthsAfter(asOf, worst.month)),
            missing: peopleInWords(words, worst.missing),
            hours: Math.round(worst.hours),
          })}{' '}
          <Link to="/people/assign">{text('web.people.assign')}</Link>
        </li>
      )}
      {risky.length > 0 && (
        <li>
          {text('hiring.note.risk', {
            riskShare: risk,
            tiers: list(risky.map(({ unit }) => unitName(unit))),
          })}
        </li>
      )}
      {asks.length > 0 && (
        <li>{text('hiring.note.ask', { tiers: list(asks.map(({ tier }) => tierName(tier))) })}</li>
      )}
    </ul>
  )
}
