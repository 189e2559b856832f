import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { isOver, useJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { WholeAssignmentPlan } from './assign-queries.ts'

type Result = { readonly applied?: number; readonly restored?: number; readonly refused: number }

/** What was applied of a plan of books and taken back, and the work on it that goes on or has just ended. */
export function AssignmentRuns({ plan }: { readonly plan: WholeAssignmentPlan }) {
  const { job: jobId } = useSearch({ strict: false }) as Record<string, string | undefined>
  return (
    <>
      {jobId !== undefined && <Work jobId={jobId} />}
      {plan.runs.map((run) => (
        <Run key={run.number} run={run} />
      ))}
    </>
  )
}

function Run({ run }: { readonly run: Schema<'Run'> }) {
  const { text } = useWords()
  return (
    <section className={look.notice} data-kind="done">
      <div>
        <span>
          {text('plan.run', { number: run.number })} · <DayShown value={run.effectiveOn} />
          {run.undoneBy === null && (
            <>
              {' · '}
              <Link to={'/people/handoffs' as never}>{text('report.handoffs')}</Link>
            </>
          )}
        </span>
      </div>
      {run.undoneBy === null ? <UndoRun run={run} /> : text('plan.undone_by', { number: run.undoneBy })}
    </section>
  )
}

function Work({ jobId }: { readonly jobId: string }) {
  const { text } = useWords()
  const job = useJob(jobId)
  const queries = useQueryClient()
  const isDone = isOver(job)
  useEffect(() => {
    if (!isDone) return
    for (const queryKey of [['assignment-plans'], ['accounts'], ['people'], ['handoffs']]) {
      void queries.invalidateQueries({ queryKey })
    }
  }, [isDone, queries])
  if (job?.state === 'failed') return <ProblemList problems={job.problems ?? []} />
  if (job === undefined || !isDone) {
    return (
      <div className={look.notice} data-kind="running">
        <div>
          <span role="status">{text('plan.working')}</span>
          <Progress
            label={text('plan.working')}
            done={job?.done ?? undefined}
            total={job?.total ?? undefined}
          />
        </div>
      </div>
    )
  }
  const { applied, restored, refused } = job.result as Result
  return (
    <div className={look.notice} data-kind="done">
      <div role="status">
        <strong>
          {applied !== undefined
            ? text('assign.page.applied', { count: applied })
            : text('plan.restored', { count: restored ?? 0 })}
        </strong>
        {refused > 0 && <span>{text('plan.refused', { count: refused })}</span>}
      </div>
    </div>
  )
}

/** Gives every account of a run back to whom it had, after a question. */
function UndoRun({ run }: { readonly run: Schema<'Run'> }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const mayUndo = useMay('plan.undo')
  const [isAsking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => take(api.POST('/api/runs/{number}/undo', { params: { path: { number: run.number } } })),
    async onSuccess({ jobId }) {
      setAsking(false)
      await navigate({ to: '.', search: (before: object) => ({ ...before, job: jobId }) })
    },
  })
  if (!mayUndo) return null
  const action = text('plan.undo', { number: run.number })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{action}</Button>
      {isAsking && (
        <ConfirmDialog
          title={text('plan.undo_question', { number: run.number })}
          action={action}
          isBusy={undo.isPending}
          onConfirm={() => undo.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('plan.undo_what')}</p>
          <p>{text('assign.page.undo_handoffs')}</p>
          {undo.error !== null && <Failure error={undo.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
