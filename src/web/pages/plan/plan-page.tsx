import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isOver, useJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import { MakePlan } from './make-plan.tsx'
import classes from './plan.module.css'
import { documentOf } from './plan-document.ts'
import { planQuery, type WholePlan } from './plan-queries.ts'
import { PlanReview } from './plan-review.tsx'

/** One plan: being computed, to be reviewed, or what has become of it. */
export function PlanPage() {
  const { text } = useWords()
  const { planId = '' } = useParams({ strict: false }) as { readonly planId?: string }
  const plan = useQuery(planQuery(planId))
  const hasWords = useMoreWords()
  return (
    <PageFrame title={text('web.nav.plan')}>
      <Answer of={plan} height={480}>
        {(found) => (hasWords ? <PlanBody key={found.id} plan={found} /> : <Loading height={480} />)}
      </Answer>
    </PageFrame>
  )
}

function PlanBody({ plan }: { readonly plan: WholePlan }) {
  const { text } = useWords()
  const document = documentOf(plan)
  if (plan.state === 'computing' || plan.state === 'failed') return <Computing plan={plan} />
  if (plan.state === 'discarded' || document === undefined) {
    return (
      <EmptyState title={text('plan.discarded')} action={<Link to="/plan">{text('plan.all_plans')}</Link>} />
    )
  }
  return <PlanReview plan={plan} document={document} />
}

/** How far the computing is; it goes on when one leaves. */
function Computing({ plan: { id, jobId, state } }: { readonly plan: WholePlan }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const job = useJob(jobId ?? undefined)
  const mayMake = useMay('plan.make')
  const isDone = isOver(job)
  useEffect(() => {
    if (isDone && state === 'computing') void queries.invalidateQueries({ queryKey: ['plans'] })
  }, [isDone, state, queries, id])
  if (state === 'failed') {
    return (
      <>
        <ErrorState title={text('plan.failed')}>
          {job?.problems && <ProblemList problems={job.problems} />}
        </ErrorState>
        <div className={classes.buttons}>{mayMake && <MakePlan />}</div>
      </>
    )
  }
  const { done, total } = job ?? { done: null, total: null }
  return (
    <>
      <PageHeader subject={text('web.nav.plan')} answer={text('plan.computing')}>
        {text('plan.may_leave')}
      </PageHeader>
      <Progress label={text('plan.computing')} done={done ?? undefined} total={total ?? undefined} />
      {done !== null && total !== null && (
        <p className={look.soft} role="status">
          {text('web.jobs.progress', { done, total })}
        </p>
      )}
    </>
  )
}
