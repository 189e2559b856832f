import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { isOver, type Job, useJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './plan.module.css'
import type { WholePlan } from './plan-queries.ts'
import type { PlanTable } from './plan-table.ts'

type Run = Schema<'Run'>
type Result = { readonly applied?: number; readonly restored?: number; readonly refused: number }

/** What was applied of a plan and taken back. Brief: the work that goes on or has just ended, from the address. */
export function PlanRuns({
  plan,
  table,
  isBrief = false,
}: {
  readonly plan: WholePlan
  readonly table: PlanTable | undefined
  readonly isBrief?: boolean
}) {
  const { text } = useWords()
  const { job: jobId } = useSearch({ strict: false }) as Record<string, string | undefined>
  const job = useJob(jobId)
  if (isBrief) return jobId === undefined ? null : <Work job={job} plan={plan} />
  if (plan.runs.length === 0) return <EmptyState title={text('plan.no_runs')} />
  return (
    <ul className={classes.findings}>
      {plan.runs.map((run) => (
        <li key={run.number} className={classes.finding}>
          <h2>
            {text('plan.run', { number: run.number })} · <DayShown value={run.effectiveOn} />
          </h2>
          <div>
            {run.undoneBy === null ? <UndoRun run={run} /> : text('plan.undone_by', { number: run.undoneBy })}
          </div>
          {table !== undefined && (
            <p className={look.soft}>{text('web.base.all', { count: countMoved(table, run.number) })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A run also notes the state of accounts that stay. */
function countMoved(table: PlanTable, run: number): number {
  return table.columns.appliedRun.filter(
    (number, place) => number === run && ['moving', 'pending'].includes(table.coded('kind', place) ?? ''),
  ).length
}

function Work({ job, plan }: { readonly job: Job | undefined; readonly plan: WholePlan }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const isDone = isOver(job)
  useEffect(() => {
    if (!isDone) return
    void queries.invalidateQueries({ queryKey: ['plans'] })
    void queries.invalidateQueries({ queryKey: ['accounts'] })
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
  const run = plan.runs.find(({ undoneBy }) => undoneBy === null)
  return (
    <div className={look.notice} data-kind="done">
      <div role="status">
        <strong>
          {applied !== undefined
            ? text('plan.applied', { count: applied })
            : text('plan.restored', { count: restored ?? 0 })}
        </strong>
        {refused > 0 && (
          <span>
            {text('plan.refused', { count: refused })}{' '}
            {applied !== undefined && (
              <Link to="." search={{ state: 'refused' } as never}>
                {text('web.start.see_these')}
              </Link>
            )}
          </span>
        )}
      </div>
      {applied !== undefined && run !== undefined && <UndoRun run={run} />}
    </div>
  )
}

/** Takes a run back, after a question. */
function UndoRun({ run }: { readonly run: Run }) {
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
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text('plan.undo', { number: run.number })}</Button>
      {isAsking && (
        <ConfirmDialog
          title={text('plan.undo_question', { number: run.number })}
          action={text('plan.undo', { number: run.number })}
          isBusy={undo.isPending}
          onConfirm={() => undo.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('plan.undo_what')}</p>
          {undo.error !== null && <Failure error={undo.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
