import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { peopleQuery } from '../../api/people-query.ts'
import { isRefusal } from '../../api/problem.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './assign.module.css'
import type { AssignmentRequest } from './assign-queries.ts'
import { ChooseLeavers } from './choose-leavers.tsx'
import { GoalWeights, type Weights } from './goal-weights.tsx'

/** What a plan of books is asked for: who leaves, how many may change owner, how much each goal counts. Goes to the plan. */
export function AskBooks({
  initial,
  locks,
  basedOn,
}: {
  readonly initial?: Pick<
    AssignmentRequest,
    'without' | 'mostMoves' | 'allowOverload' | 'pools' | 'effort' | 'weights'
  >
  readonly locks?: ReadonlyMap<string, string>
  /** The plan to start from: the answer comes soon and changes little of it. */
  readonly basedOn?: string
}) {
  const { text } = useWords()
  const id = useId()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const people = useQuery(peopleQuery)
  const [without, setWithout] = useState(() => (initial?.without ?? []).map(({ personId }) => personId))
  const [mostMoves, setMostMoves] = useState(
    initial?.mostMoves === undefined ? '' : String(initial.mostMoves),
  )
  const [allowOverload, setAllowOverload] = useState(initial?.allowOverload ?? false)
  const [pools, setPools] = useState(initial?.pools ?? 'queue')
  const [effort, setEffort] = useState(initial?.effort === 'thorough' ? 'thorough' : 'usual')
  const [weights, setWeights] = useState<Weights>(initial?.weights ?? {})
  const moves = mostMoves.trim() === '' ? undefined : Number(mostMoves)
  const isFaulty = moves !== undefined && !(Number.isInteger(moves) && moves >= 0)
  const ask = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/assignment-plans', {
          body: {
            without: without.map((personId) => ({ personId })),
            locks: [...(locks ?? [])].map(([accountId, personId]) => ({ accountId, personId })),
            ...{ allowOverload, pools, weights },
            ...(moves !== undefined && { mostMoves: moves }),
            ...(effort === 'thorough' && { effort: 'thorough' as const }),
            ...(basedOn !== undefined && { basedOn }),
          },
        }),
      ),
    async onSuccess({ assignmentPlanId }) {
      await queries.invalidateQueries({ queryKey: ['assignment-plans'], exact: true })
      await navigate({ to: '/people/assign/$assignmentPlanId', params: { assignmentPlanId } })
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isFaulty) ask.mutate()
  }
  return (
    <form className={classes.ask} onSubmit={submit} aria-label={text('assign.page.ask')}>
      <ChooseLeavers people={people.data ?? []} {...{ chosen: without, onChoose: setWithout }} />
      <div className={classes.fields}>
        <div className={look.field}>
          <label htmlFor={`${id}moves`}>{text('assign.page.most_moves')}</label>
          <input
            id={`${id}moves`}
            inputMode="numeric"
            value={mostMoves}
            placeholder={text('assign.page.no_limit')}
            aria-invalid={isFaulty}
            aria-describedby={`${id}moves-help`}
            onChange={(event) => setMostMoves(event.target.value)}
          />
          <p id={`${id}moves-help`} className={isFaulty ? look.fault : look.help}>
            {text(isFaulty ? 'assign.page.most_moves.fault' : 'assign.page.most_moves.help')}
          </p>
        </div>
        <div className={look.field}>
          <label htmlFor={`${id}pools`}>{text('assign.page.pools')}</label>
          <select
            id={`${id}pools`}
            value={pools}
            onChange={(event) => setPools(event.target.value === 'books' ? 'books' : 'queue')}
          >
            <option value="queue">{text('assign.page.pools.queue')}</option>
            <option value="books">{text('assign.page.pools.books')}</option>
          </select>
          <p className={look.help}>{text(`assign.pools.${pools}`)}</p>
        </div>
        <div className={look.field}>
          <label htmlFor={`${id}effort`}>{text('assign.page.effort')}</label>
          <select
            id={`${id}effort`}
            value={effort}
            onChange={(event) => setEffort(event.target.value === 'thorough' ? 'thorough' : 'usual')}
          >
            <option value="usual">{text('assign.page.effort.usual')}</option>
            <option value="thorough">{text('assign.page.effort.thorough')}</option>
          </select>
          <p className={look.help}>{text('assign.page.effort.help')}</p>
        </div>
      </div>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={allowOverload}
          onChange={(event) => setAllowOverload(event.target.checked)}
        />
        <span>
          {text('assign.page.overload')}
          <span className={look.help}> {text('assign.page.overload.help')}</span>
        </span>
      </label>
      <GoalWeights {...{ weights, onChange: setWeights }} />
      <div className={look.row}>
        <Button kind="main" type="submit" isBusy={ask.isPending}>
          {text('assign.page.plan')}
        </Button>
        <span className={look.help}>{text('assign.page.changes_nothing')}</span>
      </div>
      {isRefusal(ask.error, 'no-model') ? (
        <p role="alert">
          {ask.error.problems[0]?.message} <Link to="/model">{text('web.plan.to_model')}</Link>
        </p>
      ) : (
        ask.error !== null && <Failure error={ask.error} />
      )}
    </form>
  )
}
