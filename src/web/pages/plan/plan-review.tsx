import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { baseQuery } from '../base/base-query.ts'
import { ApplyPlan } from './apply-plan.tsx'
import type { ReviewedRow } from './arrange-rows.ts'
import { stateOf, useDecisions } from './decisions.ts'
import { DiscardPlan } from './discard-plan.tsx'
import { MakePlan } from './make-plan.tsx'
import classes from './plan.module.css'
import type { PlanDocument } from './plan-document.ts'
import { PlanFindings } from './plan-findings.tsx'
import { PlanGrid } from './plan-grid.tsx'
import { PlanGroups } from './plan-groups.tsx'
import { planRowsQuery, type WholePlan } from './plan-queries.ts'
import { PlanRuns } from './plan-runs.tsx'
import { PlanTotals } from './plan-totals.tsx'

const VIEWS = ['moves', 'totals', 'findings', 'runs'] as const

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
  const loaded = useQuery(planRowsQuery(plan.id))
  const base = useQuery(baseQuery)
  const [decisions, decide] = useDecisions(plan.id)
  const mayApply = useMay('plan.apply')
  const mayMake = useMay('plan.make')
  const mayDiscard = useMay('plan.discard')
  const undone = useMemo(
    () => new Set(plan.runs.flatMap(({ number: run, undoneBy }) => (undoneBy === null ? [] : [run]))),
    [plan.runs],
  )
  const rows = useMemo(
    () => loaded.data?.map((row): ReviewedRow => ({ ...row, state: stateOf(row, decisions, undone) })),
    [loaded.data, decisions, undone],
  )
  const people = useMemo(() => {
    const { owner, ownerNames } = base.data?.table ?? { owner: { values: [] as string[] }, ownerNames: [] }
    return new Map(owner.values.map((id, at) => [id, ownerNames[at] ?? id]))
  }, [base.data])
  const { counts } = plan
  const moves = (counts?.moving ?? 0) + (counts?.pending ?? 0)
  const isStale = plan.stale.modelChanged
  const hasDataChanged = plan.stale.dataChanged && plan.runs.length === 0 && plan.state === 'ready'
  return (
    <>
      <PageHeader
        subject={`${text('web.nav.plan')} · ${day(parseDay(plan.asOf))} · ${text('web.account.model_version', { number: plan.modelNumber })}`}
        answer={answerOf({ plan, document, moves, text })}
        actions={
          <>
            {mayDiscard && plan.state === 'ready' && plan.runs.length === 0 && (
              <DiscardPlan planId={plan.id} />
            )}
            {mayApply && rows !== undefined && <ApplyPlan plan={plan} rows={rows} decisions={decisions} />}
          </>
        }
      >
        <Link to="/plan">{text('web.plan.all_plans')}</Link>
      </PageHeader>
      {(isStale || hasDataChanged) && (
        <div className={classes.notice} role="status">
          <div>{text(isStale ? 'web.plan.stale_model' : 'web.plan.stale_data')}</div>
          {mayMake && <MakePlan hasDay={false} />}
        </div>
      )}
      <PlanRuns plan={plan} isBrief />
      <Tabs
        label={text('web.plan.views')}
        shown={VIEWS.find((known) => known === view) ?? 'moves'}
        onShow={(next) =>
          void navigate({ to: '.', search: (before: object) => ({ ...before, view: next }), replace: true })
        }
        tabs={VIEWS.map((id) => ({
          id,
          label: text(`web.plan.view.${id}`),
          ...(id === 'moves' ? { count: number(moves) } : {}),
          ...(id === 'findings' ? { count: number(document.findings.length) } : {}),
          ...(id === 'runs' ? { count: number(plan.runs.length) } : {}),
        }))}
      >
        {view === 'totals' ? (
          <PlanTotals document={document} rows={loaded.data} />
        ) : view === 'findings' ? (
          <PlanFindings document={document} people={people} />
        ) : view === 'runs' ? (
          <PlanRuns plan={plan} />
        ) : loaded.error !== null ? (
          <Failure error={loaded.error} onRetry={() => void loaded.refetch()} />
        ) : rows === undefined ? (
          <Loading height={560} />
        ) : (
          <>
            <PlanGroups document={document} rows={rows} reason={search.reason} state={search.state} />
            <PlanGrid
              {...{ rows, people, decisions, decide }}
              planId={plan.id}
              currency={document.currency}
              mayDecide={mayApply && plan.state === 'ready' && !isStale}
            />
          </>
        )}
      </Tabs>
    </>
  )
}

function answerOf({
  plan: { counts },
  document: { economics },
  moves,
  text,
}: {
  readonly plan: WholePlan
  readonly document: PlanDocument
  readonly moves: number
  readonly text: ReturnType<typeof useWords>['text']
}): string {
  const costShare = economics.costShare ?? undefined
  if (moves === 0) return text('web.plan.answer_nothing', { costShare })
  return text('web.plan.answer', { count: moves, held: counts?.held ?? 0, costShare })
}
