import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../../api/client.ts'
import { isOver, useJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { PeopleFrame } from '../people/people-frame.tsx'
import { AskBooks } from './ask-books.tsx'
import { assignmentPlanQuery, type WholeAssignmentPlan } from './assign-queries.ts'
import { AssignmentReview } from './assignment-review.tsx'
import { wishedAgain } from './wished-again.ts'

/** One plan of books: being computed, to be reviewed, or what has become of it. */
export function AssignmentPage() {
  return (
    <PeopleFrame section="assign">
      <PlanBody />
    </PeopleFrame>
  )
}

function PlanBody() {
  const { text } = useWords()
  const { assignmentPlanId = '' } = useParams({ strict: false }) as { readonly assignmentPlanId?: string }
  const plan = useQuery(assignmentPlanQuery(assignmentPlanId))
  return (
    <Answer of={plan} height={480}>
      {(found) => {
        if (found.state === 'computing') return <Computing plan={found} />
        if (found.state === 'failed') return <Failed plan={found} />
        if (found.state === 'discarded' || found.summary === null) {
          return (
            <EmptyState
              title={text('plan.discarded')}
              action={<Link to="/people/assign">{text('assign.page.all')}</Link>}
            />
          )
        }
        return <AssignmentReview key={found.id} plan={found} summary={found.summary} />
      }}
    </Answer>
  )
}

/** The best so far while the search goes on; whoever has seen enough takes it. */
function Computing({ plan: { id, jobId, incumbent, cancelledAt } }: { readonly plan: WholeAssignmentPlan }) {
  const { text, share } = useWords()
  const queries = useQueryClient()
  const job = useJob(jobId)
  const mayMake = useMay('assignment.make')
  const isDone = isOver(job)
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['assignment-plans'] })
  }, [isDone, queries])
  // The plan may be ready before its job says so: the list of plans must not stay behind.
  useEffect(
    () => () => void queries.invalidateQueries({ queryKey: ['assignment-plans'], exact: true }),
    [queries],
  )
  const stop = useMutation({
    mutationFn: () =>
      api.POST('/api/assignment-plans/{assignmentPlanId}/cancel', {
        params: { path: { assignmentPlanId: id } },
      }),
  })
  return (
    <>
      <PageHeader subject={text('web.people.assign')} answer={text('assign.page.computing')}>
        {text('plan.may_leave')}
      </PageHeader>
      <Progress label={text('assign.page.computing')} done={undefined} total={undefined} />
      <p className={look.soft} role="status">
        {incumbent === null
          ? text('assign.page.searching')
          : text(`assign.page.best_so_far.${incumbent.stage}`, {
              gap: incumbent.gap === null ? undefined : share(incumbent.gap),
              hasGap: incumbent.gap !== null,
            })}
      </p>
      {mayMake && incumbent !== null && (
        <Button isBusy={stop.isPending || cancelledAt !== null} onClick={() => stop.mutate()}>
          {text('assign.page.take_best')}
        </Button>
      )}
      {stop.error !== null && <Failure error={stop.error} />}
    </>
  )
}

function Failed({ plan: { jobId, options } }: { readonly plan: WholeAssignmentPlan }) {
  const { text } = useWords()
  const job = useJob(jobId)
  return (
    <>
      <ErrorState title={text('plan.failed')}>
        {job?.problems && <ProblemList problems={job.problems} />}
      </ErrorState>
      {useMay('assignment.make') && <AskBooks initial={wishedAgain(options)} />}
    </>
  )
}
