import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { InputChanges } from './input-changes.tsx'
import { MakePlan } from './make-plan.tsx'
import classes from './plan.module.css'
import type { WholePlan } from './plan-queries.ts'
import type { PlanTable } from './plan-table.ts'

/** So many changed accounts are shown; a new plan takes all of them in. */
const MOST_SHOWN = 20

/** That a plan no longer speaks of what is there: what has changed, and the way to a new one. */
export function StaleNotice({
  plan,
  table,
}: {
  readonly plan: WholePlan
  readonly table: PlanTable | undefined
}) {
  const { text } = useWords()
  const mayMake = useMay('plan.make')
  const [isOpen, setOpen] = useState(false)
  const { modelChanged, dataChanged } = plan.stale
  const hasDataChanged = dataChanged && plan.runs.length === 0 && plan.state === 'ready'
  if (!modelChanged && !hasDataChanged) return null
  return (
    <section className={look.notice} aria-label={text('plan.what_changed')}>
      <div>
        <span role="status">{text(modelChanged ? 'web.plan.stale_model' : 'web.plan.stale_data')}</span>
        {isOpen && <ChangedAccounts planId={plan.id} table={table} />}
      </div>
      <div className={look.row}>
        {modelChanged ? (
          <Link to="/model" search={{ view: 'versions' } as object}>
            {text('plan.what_changed')}
          </Link>
        ) : (
          !isOpen && (
            <Button kind="quiet" onClick={() => setOpen(true)}>
              {text('plan.what_changed')}
            </Button>
          )
        )}
        {mayMake && <MakePlan hasDay={false} />}
      </div>
    </section>
  )
}

function ChangedAccounts({
  planId,
  table,
}: {
  readonly planId: string
  readonly table: PlanTable | undefined
}) {
  const { text } = useWords()
  const changes = useQuery({
    queryKey: ['plans', planId, 'changes'],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/plans/{planId}/changes', {
          params: { path: { planId }, query: { limit: MOST_SHOWN } },
          signal,
        }),
      ),
  })
  const nameOf = (accountId: string) => {
    const place = table?.placeOf(accountId)
    const row = place === undefined ? undefined : table?.at(place)
    return row?.name ?? row?.externalId ?? accountId
  }
  return (
    <Answer of={changes} height={48}>
      {({ refused, items }) => (
        <>
          <p role="status">{text('plan.changed_moves', { count: refused })}</p>
          <ul className={classes.changed}>
            {items.map(({ accountId, changes: found }) => (
              <li key={accountId}>
                <Link
                  to="."
                  search={(before: object) => ({ ...before, view: undefined, open: accountId }) as never}
                >
                  {nameOf(accountId)}
                </Link>
                <InputChanges changes={found} />
              </li>
            ))}
          </ul>
          {refused > items.length && <p>{text('web.plan.more', { count: refused - items.length })}</p>}
        </>
      )}
    </Answer>
  )
}
