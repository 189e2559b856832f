import { Link } from '@tanstack/react-router'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './assign.module.css'
import type { AssignmentSummary, WholeAssignmentPlan } from './assign-queries.ts'
import type { AssignmentTable } from './assignment-table.ts'

/** What somebody should know before they apply: what has changed since, what nobody covers and why, locks that cannot hold, missing hours. */
export function AssignmentNotices({
  plan,
  summary,
  table,
}: {
  readonly plan: WholeAssignmentPlan
  readonly summary: AssignmentSummary
  readonly table: AssignmentTable | undefined
}) {
  const { text } = useWords()
  const { uncovered, refusedLocks, missingHours, firstGoal, stop } = summary
  const open = uncovered.filter(({ counts }) => counts)
  const isStale = plan.stale.modelChanged || (plan.stale.dataChanged && plan.runs.length === 0)
  const nameOf = (accountId: string) => {
    const place = table?.placeOf(accountId)
    const row = place === undefined ? undefined : table?.at(place)
    return row?.name ?? row?.externalId ?? accountId
  }
  return (
    <>
      {isStale && plan.state === 'ready' && (
        <section className={look.notice}>
          <div role="status">
            {text(plan.stale.modelChanged ? 'web.plan.stale_model' : 'web.plan.stale_data')}
          </div>
          <Link to="." search={{ view: 'again' } as never}>
            {text('assign.page.again')}
          </Link>
        </section>
      )}
      {open.length > 0 && (
        <section className={look.notice} aria-label={text('assign.column.uncovered')}>
          <div>
            <strong>
              {text('assign.page.uncovered', {
                count: open.reduce((sum, { accounts }) => sum + accounts, 0),
                arrMinor: firstGoal.uncoveredArrMinor,
              })}
            </strong>
            <ul className={classes.reasons}>
              {open.map(({ reason, accounts, arrMinor }) => (
                <li key={reason}>
                  {text('assign.page.uncovered_because', {
                    ...{ count: accounts, arrMinor, reason: text(`assign.reason.${reason}`) },
                  })}
                </li>
              ))}
            </ul>
            <p className={look.soft}>{text('assign.page.uncovered_stay')}</p>
            {firstGoal.isProven && <span className={look.soft}>{text('assign.page.uncovered_proven')}</span>}
          </div>
          <span>
            <Link to="." search={{ state: 'uncovered' } as never}>
              {text('web.start.see_these')}
            </Link>
            {' · '}
            <Link to={'/people/hiring' as never}>{text('web.people.hiring')}</Link>
          </span>
        </section>
      )}
      {missingHours > 0 && (
        <section className={look.notice}>
          <div>
            {text('assign.page.missing', { hours: Math.round(missingHours) })}{' '}
            <Link to={'/people/hiring' as never}>{text('web.people.hiring')}</Link>
          </div>
        </section>
      )}
      {refusedLocks.length > 0 && (
        <section className={look.notice} aria-label={text('assign.page.locks')}>
          <div>
            <strong>{text('assign.page.refused_locks', { count: refusedLocks.length })}</strong>
            <ul className={classes.reasons}>
              {refusedLocks.map(({ accountId, personId, reason }) => (
                <li key={accountId}>
                  {text('assign.page.refused_lock', {
                    account: nameOf(accountId),
                    csm: table?.nameOf(personId) ?? personId,
                    reason: text(`assign.lock.${reason}`),
                  })}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {(stop === 'crashed' || stop === 'cancelled') && (
        <p className={look.soft}>{text(`assign.page.stop.${stop}`)}</p>
      )}
    </>
  )
}
