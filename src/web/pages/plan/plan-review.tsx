import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { ApplyPlan } from './apply-plan.tsx'
import { note, useDecisions } from './decisions.ts'
import { DiscardPlan } from './discard-plan.tsx'
import { PlanDiscussion } from './plan-discussion.tsx'
import type { PlanDocument } from './plan-document.ts'
import { PlanFindings } from './plan-findings.tsx'
import { PlanGrid } from './plan-grid.tsx'
import { PlanGroups } from './plan-groups.tsx'
import { type PlanComment, planCommentsQuery, planTableQuery, type WholePlan } from './plan-queries.ts'
import { PlanRowPanel } from './plan-row-panel.tsx'
import { PlanRuns } from './plan-runs.tsx'
import { PlanTotals } from './plan-totals.tsx'
import { Review } from './review.ts'
import { ReviewBar } from './review-bar.tsx'
import { StaleNotice } from './stale-notice.tsx'

const VIEWS = ['moves', 'totals', 'findings', 'discussion', 'runs'] as const

/** What would change, like a review: in words, in totals, account by account; then applied, and taken back. */
export function PlanReview({
  plan,
  document,
}: {
  readonly plan: WholePlan
  readonly document: PlanDocument
}) {
  const { text, day, number } = useWords()
  const navigate = useNavigate()
  const { view = 'moves', ...search } = useSearch({ strict: false }) as Record<string, string | undefined>
  const loaded = useQuery(planTableQuery(plan.id))
  const comments = useQuery(planCommentsQuery(plan.id))
  const [decisions, decide] = useDecisions(plan.id)
  const { excluded, approved } = decisions
  const mayApply = useMay('plan.apply')
  const mayDiscard = useMay('plan.discard')
  const mayDecide = mayApply && plan.state === 'ready' && !plan.stale.modelChanged
  const undone = useMemo(
    () => new Set(plan.runs.flatMap(({ number: run, undoneBy }) => (undoneBy === null ? [] : [run]))),
    [plan.runs],
  )
  const commentsOf = useMemo(
    () => Map.groupBy(comments.data ?? [], ({ accountId }) => accountId ?? ''),
    [comments.data],
  )
  const review = useMemo(() => {
    if (loaded.data === undefined) return undefined
    const counts = new Map([...commentsOf].map(([id, said]) => [id, said.length]))
    return new Review(loaded.data, { decisions: { excluded, approved }, undone, comments: counts })
  }, [loaded.data, excluded, approved, undone, commentsOf])
  const { open } = search
  useEffect(() => {
    if (open !== undefined) decide((before) => note(before, open))
  }, [open, decide])
  const { counts } = plan
  const moves = (counts?.moving ?? 0) + (counts?.pending ?? 0)
  const tabCount: Partial<Record<(typeof VIEWS)[number], number>> = {
    moves,
    findings: document.findings.length,
    discussion: comments.data?.length ?? 0,
    runs: plan.runs.length,
  }
  return (
    <>
      <PageHeader
        subject={`${text('web.nav.plan')} · ${day(parseDay(plan.asOf))} · ${text('web.account.model_version', { number: plan.modelNumber })}`}
        answer={answerOf({ plan, document, moves, text })}
        actions={
          <>
            {mayDiscard && plan.state === 'ready' && plan.runs.length === 0 && (
              <DiscardPlan
                discard={() => api.DELETE('/api/plans/{planId}', { params: { path: { planId: plan.id } } })}
                what={text('plan.discard_what')}
                to="/plan"
                queryKey="plans"
              />
            )}
            {mayApply && review !== undefined && <ApplyPlan plan={plan} review={review} />}
          </>
        }
      >
        <Link to="/plan">{text('plan.all_plans')}</Link> ·{' '}
        <Link to="/report/$planId" params={{ planId: plan.id }}>
          {text('web.nav.report')}
        </Link>
      </PageHeader>
      <StaleNotice plan={plan} table={loaded.data} />
      <PlanRuns plan={plan} table={loaded.data} isBrief />
      <Tabs
        label={text('plan.views')}
        shown={VIEWS.find((known) => known === view) ?? 'moves'}
        onShow={(next) =>
          void navigate({ to: '.', search: (before: object) => ({ ...before, view: next }), replace: true })
        }
        tabs={VIEWS.map((id) => ({
          id,
          label: text(`plan.view.${id}`),
          ...(tabCount[id] === undefined ? {} : { count: number(tabCount[id]) }),
        }))}
      >
        {view === 'totals' ? (
          <PlanTotals document={document} table={loaded.data} />
        ) : view === 'findings' ? (
          <PlanFindings document={document} />
        ) : view === 'discussion' ? (
          <PlanDiscussion planId={plan.id} table={loaded.data} comments={comments} />
        ) : view === 'runs' ? (
          <PlanRuns plan={plan} table={loaded.data} />
        ) : loaded.error !== null ? (
          <Failure error={loaded.error} onRetry={() => void loaded.refetch()} />
        ) : review === undefined ? (
          <Loading height={560} />
        ) : (
          <>
            {mayDecide && <ReviewBar {...{ review, decisions, decide }} />}
            <PlanGroups {...{ document, review, mayDecide }} reason={search.reason} state={search.state} />
            <PlanGrid
              {...{ review, decide, mayDecide }}
              currency={document.currency}
              panel={(panel) => (
                <PlanRowPanel
                  {...{ panel, decide, mayDecide }}
                  planId={plan.id}
                  row={review.at(review.table.placeOf(panel.open)!)}
                  comments={commentsOf.get(panel.open) ?? NOTHING_SAID}
                />
              )}
            />
          </>
        )}
      </Tabs>
    </>
  )
}

const NOTHING_SAID: readonly PlanComment[] = []

function answerOf({
  plan: { counts },
  document: { economics, movementsByReason },
  moves,
  text,
}: {
  readonly plan: WholePlan
  readonly document: PlanDocument
  readonly moves: number
  readonly text: ReturnType<typeof useWords>['text']
}): string {
  const costShare = economics.costShare ?? undefined
  if (moves === 0) return text('plan.answer_nothing', { costShare })
  const first = movementsByReason.find(({ reason }) => reason === 'entry')?.accounts ?? 0
  return text('plan.answer', {
    ...{ count: moves, first, held: counts?.held ?? 0, costShare },
    // An account that had no tier changes none.
    kind: first === moves ? 'entries' : first > 0 ? 'mixed' : 'changes',
  })
}
