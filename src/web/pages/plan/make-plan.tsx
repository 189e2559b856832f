import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './plan.module.css'

/** Makes a plan, for today or for a day that is chosen, and goes to it. */
export function MakePlan({ hasDay = true }: { readonly hasDay?: boolean }) {
  const { text } = useWords()
  const [asOf, setAsOf] = useState('')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: () => take(api.POST('/api/plans', { body: asOf === '' ? {} : { asOf } })),
    async onSuccess({ planId }) {
      await queries.invalidateQueries({ queryKey: ['plans'], exact: true })
      await navigate({ to: '/plan/$planId', params: { planId } })
    },
  })
  return (
    <>
      <form
        className={classes.make}
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        {hasDay && (
          <label className={look.choice}>
            {text('web.plan.as_of')}
            <input type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
          </label>
        )}
        <Button kind="main" type="submit" isBusy={make.isPending}>
          {text('web.plan.make')}
        </Button>
      </form>
      {isRefusal(make.error, 'no-model') ? (
        <p role="alert">
          {make.error.problems[0]?.message} <Link to="/model">{text('web.plan.to_model')}</Link>
        </p>
      ) : (
        make.error !== null && <Failure error={make.error} />
      )}
    </>
  )
}
