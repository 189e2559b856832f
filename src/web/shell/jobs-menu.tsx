import { useState } from 'react'
import { isOver, type Job, putAway, useJobs } from '../api/jobs.ts'
import { IconButton } from '../ui/button.tsx'
import { ProblemList } from '../ui/problem-list.tsx'
import { Progress } from '../ui/progress.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './jobs-menu.module.css'

/** Long work that goes on or has ended since: can be left and looked at from every page. */
export function JobsMenu() {
  const { text } = useWords()
  const [isOpen, setOpen] = useState(false)
  const jobs = useJobs()
  if (jobs.length === 0) return null
  const running = jobs.filter((job) => !isOver(job)).length
  const label = running > 0 ? text('web.jobs.running', { count: running }) : text('web.jobs.over')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened.
    <div
      className={classes.whole}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <button
        type="button"
        className={classes.opener}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {running > 0 && <span className={classes.spinner} aria-hidden="true" />}
        <span role="status">{label}</span>
      </button>
      {isOpen && (
        <ul className={classes.list}>
          {jobs.map((job) => (
            <JobLine key={job.jobId} job={job} />
          ))}
        </ul>
      )}
    </div>
  )
}

function JobLine({ job }: { readonly job: Job }) {
  const { text, wordFor } = useWords()
  const { jobId, kind, state, done, total, problems } = job
  const name = wordFor('web.job', kind.replaceAll('-', '_'))
  return (
    <li className={classes.job}>
      <div className={classes.jobHead}>
        <strong>{name}</strong>
        {isOver(job) && (
          <IconButton
            icon="close"
            label={text('web.jobs.put_away', { name })}
            onClick={() => putAway(jobId)}
          />
        )}
      </div>
      <div className={classes.state}>
        {text(`web.job.state.${state}`)}
        {state === 'running' && done !== null && total !== null && (
          <> · {text('web.jobs.progress', { done, total })}</>
        )}
      </div>
      {!isOver(job) && <Progress label={name} done={done ?? undefined} total={total ?? undefined} />}
      {problems !== null && problems.length > 0 && <ProblemList problems={problems.slice(0, 3)} />}
    </li>
  )
}
