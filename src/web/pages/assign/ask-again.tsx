import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { AskBooks } from './ask-books.tsx'
import classes from './assign.module.css'
import type { WholeAssignmentPlan } from './assign-queries.ts'
import type { Wish } from './assignment-grid.tsx'
import type { BookReview } from './book-review.ts'
import { wishedAgain } from './wished-again.ts'
import { lock } from './wishes.ts'

/** The same question asked again with other wishes, beginning with these books: what would be different if. */
export function AskAgain({
  plan,
  review,
  wish,
}: {
  readonly plan: WholeAssignmentPlan
  readonly review: BookReview
  readonly wish: Wish
}) {
  const { text } = useWords()
  const { table, wishes } = review
  const locks = new Map([
    ...plan.options.locks.map(({ accountId, personId }) => [accountId, personId] as const),
    ...wishes.locks,
  ])
  return (
    <>
      <p className={classes.about}>{text('assign.page.again_what')}</p>
      {wishes.locks.size > 0 && (
        <section className={look.section}>
          <h2>{text('assign.page.locks')}</h2>
          <ul className={classes.chosen}>
            {[...wishes.locks].map(([accountId, personId]) => {
              const place = table.placeOf(accountId)
              const row = place === undefined ? undefined : table.at(place)
              return (
                <li key={accountId}>
                  {text('assign.page.lock_line', {
                    account: row?.name ?? row?.externalId ?? accountId,
                    csm: table.nameOf(personId),
                  })}
                  <Button kind="quiet" onClick={() => wish((before) => lock(before, accountId, undefined))}>
                    {text('assign.page.unlock')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <AskBooks initial={wishedAgain(plan.options)} locks={locks} basedOn={plan.id} />
    </>
  )
}
