import { parseDay } from '../../../domain/kernel/day.ts'
import { Count, Share } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import table from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AccountHealth } from './health-queries.ts'
import { metricName } from './metric-name.ts'

/** Signal by signal what makes the score, that which brings the most first; what does not count comes last, with the reason. */
export function HealthContributions({
  contributions,
}: {
  readonly contributions: AccountHealth['contributions']
}) {
  const { text, number, day } = useWords()
  const ordered = contributions.toSorted(
    (one, other) => other.effectiveWeight - one.effectiveWeight || other.weight - one.weight,
  )
  return (
    <PlainTable label={text('health.page.made_of')} areFigures minWidth={560}>
      <thead>
        <tr>
          <th scope="col">{text('health.backtest.signal')}</th>
          <th scope="col">{text('health.page.value')}</th>
          <th scope="col" className={table.words}>
            {text('health.page.state')}
          </th>
          <th scope="col">{text('health.page.points')}</th>
          <th scope="col">{text('health.backtest.weight')}</th>
          <th scope="col">{text('health.page.brings')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((one) => (
          <tr key={one.signal} className={one.state === 'present' ? undefined : look.soft}>
            <th scope="row">
              {metricName(one.signal)} <span className={look.soft}>{metricName(one.group)}</span>
            </th>
            <td>
              <Count value={one.value} why={text('health.page.state.missing')} />
            </td>
            <td className={table.words}>
              {text(`health.page.state.${one.state}`, {
                day: one.day === null ? undefined : day(parseDay(one.day)),
              })}
            </td>
            <td>
              <Count value={one.points} why={text(`health.page.state.${one.state}`)} />
            </td>
            <td>
              <Share value={one.effectiveWeight} />
            </td>
            <td>{one.state === 'present' ? number(one.contribution) : ''}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
