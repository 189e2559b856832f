import { Link, useSearch } from '@tanstack/react-router'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './plan.module.css'
import type { WholePlan } from './plan-queries.ts'
import type { PlanTable } from './plan-table.ts'
import { RunWork } from './run-work.tsx'
import { UndoRun } from './undo-run.tsx'

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
  if (isBrief) return jobId === undefined ? null : <Work {...{ jobId, plan }} />
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

/** The work that goes on or has just ended, and the way back. */
function Work({ jobId, plan }: { readonly jobId: string; readonly plan: WholePlan }) {
  const { text } = useWords()
  const run = plan.runs.find(({ undoneBy }) => undoneBy === null)
  return (
    <RunWork
      jobId={jobId}
      changes={['plans', 'accounts']}
      tellApplied={(count) => text('plan.applied', { count })}
      refused={
        <Link to="." search={{ state: 'refused' } as never}>
          {text('web.start.see_these')}
        </Link>
      }
    >
      {run !== undefined && <UndoRun run={run} />}
    </RunWork>
  )
}
