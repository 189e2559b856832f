import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { DiscardPlan } from '../plan/discard-plan.tsx'
import { ApplyBooks } from './apply-books.tsx'
import { AskAgain } from './ask-again.tsx'
import { type AssignmentSummary, assignmentTableQuery, type WholeAssignmentPlan } from './assign-queries.ts'
import { AssignmentGrid } from './assignment-grid.tsx'
import { AssignmentNotices } from './assignment-notices.tsx'
import { AssignmentRuns } from './assignment-runs.tsx'
import { BookReview } from './book-review.ts'
import { BooksByPerson } from './books-by-person.tsx'
import { GoalsTable } from './goals-table.tsx'
import { tellWishes } from './tell-wishes.ts'
import { useWishes } from './wishes.ts'

const VIEWS = ['accounts', 'books', 'goals', 'again'] as const

/** Who would serve whom: in words, account by account, person by person and goal by goal; then applied, and taken back. */
export function AssignmentReview({
  plan,
  summary,
}: {
  readonly plan: WholeAssignmentPlan
  readonly summary: AssignmentSummary
}) {
  const words = useWords()
  const { text, day, number } = words
  const navigate = useNavigate()
  const { view = 'accounts' } = useSearch({ strict: false }) as Record<string, string | undefined>
  const loaded = useQuery(assignmentTableQuery(plan.id))
  const [wishes, wish] = useWishes(plan.id)
  const mayApply = useMay('assignment.apply') && plan.state === 'ready' && !plan.stale.modelChanged
  const mayMake = useMay('assignment.make')
  const review = useMemo(() => {
    const undone = new Set(plan.runs.flatMap(({ number: run, undoneBy }) => (undoneBy === null ? [] : [run])))
    return loaded.data && new BookReview(loaded.data, wishes, undone)
  }, [loaded.data, wishes, plan.runs])
  const shown = VIEWS.find((known) => known === view) ?? 'accounts'
  return (
    <>
      <PageHeader
        subject={`${text('web.people.assign')} · ${day(parseDay(plan.asOf))} · ${text('web.account.model_version', { number: plan.modelNumber })}`}
        answer={tellBooks(words, summary)}
        actions={
          <>
            {mayMake && plan.state === 'ready' && plan.runs.length === 0 && (
              <DiscardPlan
                discard={() => discard(plan.id)}
                what={text('assign.page.discard_what')}
                to="/people/assign"
                queryKey="assignment-plans"
              />
            )}
            {mayApply && review !== undefined && <ApplyBooks planId={plan.id} review={review} />}
          </>
        }
      >
        {summary.counts.given > 0 && `${text('assign.page.given', { count: summary.counts.given })} `}
        {tellWishes(words, plan.options)} · <Link to="/people/assign">{text('assign.page.all')}</Link>
      </PageHeader>
      <AssignmentNotices {...{ plan, summary, table: loaded.data }} />
      <AssignmentRuns plan={plan} />
      <Tabs
        label={text('plan.views')}
        shown={shown}
        onShow={(next) =>
          void navigate({ to: '.', search: (before: object) => ({ ...before, view: next }), replace: true })
        }
        tabs={VIEWS.filter((id) => id !== 'again' || mayMake).map((id) => ({
          id,
          label: text(`assign.page.view.${id}`),
          ...(id === 'accounts' &&
            mayApply &&
            review !== undefined && { count: number(review.toApply.count) }),
          ...(id === 'again' && wishes.locks.size > 0 && { count: number(wishes.locks.size) }),
        }))}
      >
        {loaded.error !== null ? (
          <Failure error={loaded.error} onRetry={() => void loaded.refetch()} />
        ) : review === undefined ? (
          <Loading height={560} />
        ) : shown === 'books' ? (
          <BooksByPerson {...{ review, summary }} />
        ) : shown === 'goals' ? (
          <GoalsTable summary={summary} />
        ) : shown === 'again' ? (
          <AskAgain {...{ plan, review, wish }} />
        ) : (
          <AssignmentGrid {...{ plan, review, wish, summary }} mayDecide={mayApply} mayLock={mayMake} />
        )}
      </Tabs>
    </>
  )
}

/** The first line: how many go to how many, who changes owner, what nobody covers, and how far from the best. */
function tellBooks(
  { text, share, moneyShort }: ReturnType<typeof useWords>,
  summary: AssignmentSummary,
): string {
  const { counts, gap, firstGoal, utilisation } = summary
  return text('assign.headline', {
    accounts: counts.kept + counts.moved + counts.given,
    csms: utilisation.filter(({ accounts }) => accounts > 0).length,
    ...{ moved: counts.moved, uncovered: counts.uncovered, arr: moneyShort(firstGoal.uncoveredArrMinor) },
    isBest: gap === 0,
    // Rounded up: a distance must not look smaller than it is.
    gap: gap === null ? '—' : share(Math.ceil(gap * 1000) / 1000),
  })
}

function discard(assignmentPlanId: string) {
  return api.DELETE('/api/assignment-plans/{assignmentPlanId}', { params: { path: { assignmentPlanId } } })
}
