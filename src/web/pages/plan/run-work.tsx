import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { isOver, useJob } from '../../api/jobs.ts'
import look from '../../ui/look.module.css'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useWords } from '../../words/words-context.tsx'

type Result = { readonly applied?: number; readonly restored?: number; readonly refused: number }

/** An apply or an undo that goes on or has just ended; what it changes is asked for again. */
export function RunWork({
  jobId,
  changes,
  tellApplied,
  refused: seeRefused,
  children,
}: {
  readonly jobId: string
  /** Keys of the queries whose answers it changes. */
  readonly changes: readonly string[]
  readonly tellApplied: (count: number) => string
  /** The way to accounts that an apply has refused. */
  readonly refused?: ReactNode
  /** What can be done once something is applied. */
  readonly children?: ReactNode
}) {
  const { text } = useWords()
  const job = useJob(jobId)
  const queries = useQueryClient()
  const isDone = isOver(job)
  const keys = changes.join(' ')
  useEffect(() => {
    if (!isDone) return
    for (const key of keys.split(' ')) void queries.invalidateQueries({ queryKey: [key] })
  }, [isDone, queries, keys])
  if (job?.state === 'failed') return <ProblemList problems={job.problems ?? []} />
  if (job === undefined || !isDone) {
    const label = text('plan.working')
    return (
      <div className={look.notice} data-kind="running">
        <div>
          <span role="status">{label}</span>
          <Progress label={label} done={job?.done ?? undefined} total={job?.total ?? undefined} />
        </div>
      </div>
    )
  }
  const { applied, restored = 0, refused } = job.result as Result
  return (
    <div className={look.notice} data-kind="done">
      <div role="status">
        <strong>
          {applied === undefined ? text('plan.restored', { count: restored }) : tellApplied(applied)}
        </strong>
        {refused > 0 && (
          <span>
            {text('plan.refused', { count: refused })} {applied !== undefined && seeRefused}
          </span>
        )}
      </div>
      {applied !== undefined && children}
    </div>
  )
}
