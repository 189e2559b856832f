import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../shell/answer.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { Comments } from './comments.tsx'
import classes from './plan.module.css'
import type { PlanComment } from './plan-queries.ts'
import type { PlanTable } from './plan-table.ts'

/** Everything that people say about a plan: about the whole, and account by account in the order in which each was first spoken of. */
export function PlanDiscussion({
  planId,
  table,
  comments,
}: {
  readonly planId: string
  readonly table: PlanTable | undefined
  readonly comments: UseQueryResult<PlanComment[]>
}) {
  const { text } = useWords()
  return (
    <Answer of={comments} height={320}>
      {(found) => {
        const byAccount = Map.groupBy(found, ({ accountId }) => accountId)
        const whole = byAccount.get(null) ?? []
        byAccount.delete(null)
        return (
          <div className={classes.discussion}>
            <section>
              <h2>{text('plan.whole')}</h2>
              {whole.length === 0 && <p className={look.soft}>{text('plan.discussion_empty')}</p>}
              <Comments planId={planId} comments={whole} />
            </section>
            {[...byAccount].map(([accountId, said]) => (
              <section key={accountId}>
                <h2>
                  <AccountLink accountId={accountId!} table={table} />
                </h2>
                <Comments planId={planId} accountId={accountId!} comments={said} isBrief />
              </section>
            ))}
          </div>
        )
      }}
    </Answer>
  )
}

function AccountLink({
  accountId,
  table,
}: {
  readonly accountId: string
  readonly table: PlanTable | undefined
}) {
  const { text } = useWords()
  const place = table?.placeOf(accountId)
  if (table === undefined || place === undefined) return text('web.account.subject')
  const { name, externalId } = table.at(place)
  return (
    <Link to="." search={{ open: accountId } as never}>
      {name ?? externalId}
    </Link>
  )
}
