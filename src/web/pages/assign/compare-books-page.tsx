import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { api, type Schema, take } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { Money, Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { PeopleFrame } from '../people/people-frame.tsx'
import { momentText } from '../plan/moment-text.ts'
import classes from './assign.module.css'
import { type AssignmentPlan, assignmentPlansQuery } from './assign-queries.ts'
import { BooksSideBySide } from './books-side-by-side.tsx'
import { tellWishes } from './tell-wishes.ts'

type Comparison = Schema<'AssignmentComparison'>

/** Two plans of books side by side: their goals, each person's book, and every account that they give to different people. */
export function CompareBooksPage() {
  return (
    <PeopleFrame section="assign">
      <Plans />
    </PeopleFrame>
  )
}

function Plans() {
  const { text } = useWords()
  const plans = useQuery(assignmentPlansQuery)
  return (
    <Answer of={plans} height={480}>
      {(found) => {
        const comparable = found.filter(({ state }) => state === 'ready' || state === 'applied')
        if (comparable.length >= 2) return <Chosen plans={comparable} />
        return (
          <EmptyState
            title={text('plan.compare_empty')}
            action={<Link to="/people/assign">{text('assign.page.all')}</Link>}
          >
            <p>{text('assign.page.compare_empty')}</p>
          </EmptyState>
        )
      }}
    </Answer>
  )
}

/** What is compared stands in the address; without a word the plan before the newest, and the newest. */
function Chosen({ plans }: { readonly plans: readonly AssignmentPlan[] }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const { one = plans[1]!.id, other = plans[0]!.id } = search
  const pages = useInfiniteQuery({
    queryKey: ['assignment-plans', one, 'comparison', other],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Comparison) => page.next ?? undefined,
    queryFn: ({ signal, pageParam }) =>
      take(
        api.GET('/api/assignment-plans/{assignmentPlanId}/comparison', {
          params: {
            path: { assignmentPlanId: one },
            query: { with: other, limit: 100, ...(pageParam !== undefined && { after: pageParam }) },
          },
          signal,
        }),
      ),
  })
  const choose = (side: 'one' | 'other') => (planId: string) =>
    void navigate({ to: '.', search: { one, other, [side]: planId } as object, replace: true })
  const first = pages.data?.pages[0]
  return (
    <>
      <PageHeader
        subject={text('assign.page.compare')}
        answer={
          first === undefined
            ? text('web.ui.loading')
            : text('assign.page.compare_answer', { count: first.differences })
        }
      >
        <Link to="/people/assign">{text('assign.page.all')}</Link>
      </PageHeader>
      <div className={classes.sides}>
        <PlanChoice label={text('plan.one')} {...{ plans, chosen: one, onChoose: choose('one') }} />
        <PlanChoice label={text('plan.other')} {...{ plans, chosen: other, onChoose: choose('other') }} />
      </div>
      {pages.error !== null && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {first === undefined && pages.error === null && <Loading height={320} />}
      {first !== undefined && (
        <>
          <BooksSideBySide comparison={first} />
          <Differences
            comparison={first}
            items={pages.data?.pages.flatMap(({ items }) => items) ?? []}
            onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
            isBusy={pages.isFetchingNextPage}
          />
        </>
      )}
    </>
  )
}

function Differences({
  comparison,
  items,
  onMore,
  isBusy,
}: {
  readonly comparison: Comparison
  readonly items: Comparison['items']
  readonly onMore: (() => void) | undefined
  readonly isBusy: boolean
}) {
  const { text } = useWords()
  if (items.length === 0) return null
  const nameOf = (personId: string | null) =>
    personId === null ? <Unknown why={text('assign.nobody')} /> : (comparison.people[personId] ?? personId)
  return (
    <section className={look.section}>
      <h2>{text('assign.page.differences')}</h2>
      <PlainTable label={text('assign.page.differences')}>
        <thead>
          <tr>
            <th scope="col">{text('web.account.name')}</th>
            <th scope="col" className={cells.number}>
              {text('web.account.acv')}
            </th>
            <th scope="col">{text('plan.owner_before')}</th>
            <th scope="col">{text('plan.one')}</th>
            <th scope="col">{text('plan.other')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ accountId, externalId, name, acvMinor, ownerBefore, one, other }) => (
            <tr key={accountId}>
              <th scope="row">
                <Link to="/base" search={{ open: accountId } as object}>
                  {name ?? externalId}
                </Link>
              </th>
              <td className={cells.number}>
                <Money value={acvMinor} why={text('web.account.no_acv')} />
              </td>
              <td>{nameOf(ownerBefore)}</td>
              <td>{nameOf(one)}</td>
              <td>{nameOf(other)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {onMore !== undefined && (
        <Button isBusy={isBusy} onClick={onMore}>
          {text('assign.page.more', { count: comparison.differences - items.length })}
        </Button>
      )}
    </section>
  )
}

function PlanChoice({
  label,
  plans,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly plans: readonly AssignmentPlan[]
  readonly chosen: string
  readonly onChoose: (planId: string) => void
}) {
  const words = useWords()
  return (
    <label className={look.choice}>
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {plans.map(({ id, createdAt, options }) => (
          <option key={id} value={id}>
            {`${tellWishes(words, options)} · ${momentText(createdAt, words.locale)}`}
          </option>
        ))}
      </select>
    </label>
  )
}
