import { Link } from '@tanstack/react-router'
import { useWords } from '../../words/words-context.tsx'
import classes from './plan.module.css'
import type { PlanDocument } from './plan-document.ts'
import type { Review } from './review.ts'

/** Moves by reason, the most ARR first, then what does not move; each narrows the list below to its accounts. */
export function PlanGroups({
  document,
  review,
  mayDecide,
  reason: chosenReason,
  state: chosenState,
}: {
  readonly document: PlanDocument
  readonly review: Review
  /** Whoever may has what waits for them above. */
  readonly mayDecide: boolean
  readonly reason: string | undefined
  readonly state: string | undefined
}) {
  const { text, wordFor, moneyShort } = useWords()
  const sides = (['waiting', 'held', 'unplaced', 'refused', 'excluded'] as const)
    .map((state) => ({ state, ...review.sumOf(state) }))
    .filter(({ state, count }) => count > 0 && !(mayDecide && state === 'waiting'))
  const toggled = (key: string, value: string, isChosen: boolean) => (before: object) => ({
    ...{ ...before, state: undefined, reason: undefined },
    ...(isChosen ? {} : { [key]: value }),
  })
  return (
    <ul className={classes.groups} aria-label={text('report.movements.by_reason')}>
      {document.movementsByReason.map(({ reason, accounts, arrMinor, csCostChangeMinor }) => {
        const isChosen = chosenReason === reason
        return (
          <li key={reason}>
            <Link
              to="."
              replace
              className={classes.group}
              data-chosen={isChosen || undefined}
              aria-current={isChosen || undefined}
              search={toggled('reason', reason, isChosen) as never}
            >
              <strong>{wordFor('reason', reason)}</strong>
              <span>{text('plan.group', { count: accounts, arrMinor })}</span>
              {csCostChangeMinor !== null && csCostChangeMinor !== undefined && (
                <span>
                  {text('plan.group_cost', {
                    change: `${csCostChangeMinor > 0 ? '+' : ''}${moneyShort(csCostChangeMinor)}`,
                  })}
                </span>
              )}
            </Link>
          </li>
        )
      })}
      {sides.map(({ state, count, arrMinor }) => {
        const isChosen = chosenState === state
        return (
          <li key={state}>
            <Link
              to="."
              replace
              className={classes.group}
              data-chosen={isChosen || undefined}
              aria-current={isChosen || undefined}
              search={toggled('state', state, isChosen) as never}
            >
              <strong>{wordFor('plan.row', state)}</strong>
              <span>
                {arrMinor === undefined
                  ? text('web.base.all', { count })
                  : text('plan.group', { count, arrMinor })}
              </span>
              {state === 'unplaced' && <span>{text('plan.unplaced_help')}</span>}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
