import { Failure } from '../../shell/failure.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './compare.module.css'
import type { Trial } from './use-trials.ts'

/** How far a trial is, or why there are no figures. */
export function TrialState({ trial: { job, error } }: { readonly trial: Trial }) {
  const { text } = useWords()
  if (error !== null) return <Failure error={error} />
  if (job?.state === 'failed') return <ProblemList problems={job.problems ?? []} />
  const { done, total } = job ?? { done: null, total: null }
  return (
    <div className={classes.state} aria-busy="true">
      <Progress
        label={text('economics.compare.computing')}
        done={done ?? undefined}
        total={total ?? undefined}
      />
      <span role="status">
        {done !== null && total !== null
          ? text('web.jobs.progress', { done, total })
          : text(`web.job.state.${job?.state === 'running' ? 'running' : 'queued'}`)}
      </span>
    </div>
  )
}
