import type { UnitHiring } from '../../../domain/forecast/hiring-outlook.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './hiring.module.css'
import { levelsOf, proposedLevel, type SafetyLevel } from './sum-units.ts'
import { peopleInWords, wholeMoney } from './value-in-words.ts'

/** What each level of safety comes to, with the one that is proposed: for several tiers and pools each has its own. */
export function SafetyTable({ units }: { readonly units: readonly UnitHiring[] }) {
  const { text } = useWords()
  const levels = levelsOf(units)
  const [first] = units
  // Where all have the same level it is one of the rows.
  const only = units.every(({ proposed }) => proposed === first?.proposed) ? first?.proposed : undefined
  return (
    <PlainTable label={text('hiring.trade')} areFigures>
      <thead>
        <tr>
          <th scope="col">{text('hiring.trade.safety')}</th>
          <th scope="col">{text('hiring.trade.hires')}</th>
          <th scope="col">{text('hiring.trade.heads')}</th>
          <th scope="col">{text('hiring.trade.cost')}</th>
          <th scope="col">{text('hiring.trade.risk')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level, at) => (
          <Level key={level.safety} level={level} isProposed={at === only} />
        ))}
        {only === undefined && <Level level={proposedLevel(units)} isProposed />}
      </tbody>
    </PlainTable>
  )
}

function Level({ level, isProposed }: { readonly level: SafetyLevel; readonly isProposed: boolean }) {
  const words = useWords()
  const { text, decimal, share } = words
  const { safety, hires, heads, costMinor, risk } = level
  return (
    <tr data-chosen={isProposed || undefined}>
      <th scope="row">
        +{decimal(safety)}
        {isProposed && <span className={classes.mark}>{text('hiring.trade.proposed_mark')}</span>}
      </th>
      <td>{peopleInWords(words, hires)}</td>
      <td>{peopleInWords(words, heads)}</td>
      <td>{wholeMoney(words, costMinor)}</td>
      <td>{share(risk)}</td>
    </tr>
  )
}
