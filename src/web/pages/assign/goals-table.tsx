import { GOALS } from '../../../domain/assignment/goal.ts'
import { Money } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assign.module.css'
import type { AssignmentSummary } from './assign-queries.ts'

/** Both goals with their proven bounds, and the points of each soft goal. */
export function GoalsTable({ summary }: { readonly summary: AssignmentSummary }) {
  const { text, decimal, share, wordFor } = useWords()
  const { points, objective, lowerBound, gap, firstGoal, stop } = summary
  const goals = GOALS.map((goal) => [goal, points[goal]] as const).filter(
    ([goal, value]) => goal !== 'overload' || value > 0,
  )
  return (
    <>
      <p className={classes.about}>
        {text('assign.page.goals_first')} <Money value={firstGoal.uncoveredArrMinor} isShort />
        {' · '}
        {firstGoal.isProven ? (
          text('assign.page.goals_proven')
        ) : (
          <>
            {text('assign.page.goals_at_least')} <Money value={firstGoal.lowerBoundMinor} isShort />
          </>
        )}
      </p>
      <PlainTable label={text('assign.page.view.goals')}>
        <thead>
          <tr>
            <th scope="col">{text('assign.page.goal')}</th>
            <th scope="col" className={cells.number}>
              {text('assign.column.total')}
            </th>
            <th scope="col" className={cells.number}>
              {text('assign.page.goal_share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map(([goal, value]) => (
            <tr key={goal}>
              <th scope="row">{wordFor('assign.goal', goal)}</th>
              <td className={cells.number}>{decimal(value)}</td>
              <td className={cells.number}>{objective > 0 ? share(value / objective) : share(0)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <strong>{text('assign.page.goal_sum')}</strong>
            </th>
            <td className={cells.number}>
              <strong>{decimal(objective)}</strong>
            </td>
            <td />
          </tr>
          <tr>
            <th scope="row">{text('assign.page.goal_bound')}</th>
            <td className={cells.number}>{lowerBound === null ? '—' : decimal(lowerBound)}</td>
            <td className={cells.number}>
              {gap === null
                ? '—'
                : text('assign.page.goal_gap', { gap: share(Math.ceil(gap * 1000) / 1000) })}
            </td>
          </tr>
        </tbody>
      </PlainTable>
      <p className={`${look.help} ${classes.below}`}>
        {text('assign.page.goals_help')} {text(`assign.page.stop.${stop}`)}
      </p>
    </>
  )
}
