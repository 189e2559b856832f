import { Link, useSearch } from '@tanstack/react-router'
import type { Schema } from '../../api/client.ts'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { RunWork } from '../plan/run-work.tsx'
import { UndoRun } from '../plan/undo-run.tsx'
import type { WholeAssignmentPlan } from './assign-queries.ts'

/** What was applied of a plan of books and taken back, and the work on it that goes on or has just ended. */
export function AssignmentRuns({ plan }: { readonly plan: WholeAssignmentPlan }) {
  const { text } = useWords()
  const { job: jobId } = useSearch({ strict: false }) as Record<string, string | undefined>
  return (
    <>
      {jobId !== undefined && (
        <RunWork
          jobId={jobId}
          changes={['assignment-plans', 'accounts', 'people', 'handoffs']}
          tellApplied={(count) => text('assign.page.applied', { count })}
        />
      )}
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
              <Link to="/people/handoffs">{text('report.handoffs')}</Link>
            </>
          )}
        </span>
      </div>
      {run.undoneBy === null ? (
        <UndoRun run={run} also={text('assign.page.undo_handoffs')} />
      ) : (
        text('plan.undone_by', { number: run.undoneBy })
      )}
    </section>
  )
}
