import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { ReviewedRow } from './arrange-rows.ts'
import type { Decisions } from './decisions.ts'
import type { WholePlan } from './plan-queries.ts'

/** The button that applies what the review has left in, after a question; its job goes into the address. */
export function ApplyPlan({
  plan,
  rows,
  decisions: { excluded, approved },
}: {
  readonly plan: WholePlan
  readonly rows: readonly ReviewedRow[]
  readonly decisions: Decisions
}) {
  const { text } = useWords()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const apply = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/plans/{planId}/apply', {
          params: { path: { planId: plan.id } },
          body: { exclude: [...excluded], approve: [...approved] },
        }),
      ),
    async onSuccess({ jobId }) {
      setAsking(false)
      await navigate({ to: '.', search: (before: object) => ({ ...before, job: jobId }) })
    },
  })
  const countOf = (state: string) => rows.filter((row) => row.state === state).length
  const taken = rows.filter(({ state }) => state === 'taken')
  const arrMinor = taken.reduce((sum, { acvMinor }) => sum + (acvMinor ?? 0), 0)
  if (plan.state !== 'ready' || plan.stale.modelChanged || taken.length === 0) return null
  return (
    <>
      <Button kind="main" onClick={() => setAsking(true)}>
        {text('web.plan.apply', { count: taken.length })}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('web.plan.apply_question', { count: taken.length })}
          action={text('web.plan.apply', { count: taken.length })}
          isBusy={apply.isPending}
          onConfirm={() => apply.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('web.plan.apply_what', { arrMinor })}</p>
          {countOf('excluded') > 0 && <p>{text('web.plan.left_out', { count: countOf('excluded') })}</p>}
          {countOf('waiting') > 0 && <p>{text('web.plan.left_waiting', { count: countOf('waiting') })}</p>}
          <p>{text('web.plan.can_undo')}</p>
          {apply.error !== null && <Failure error={apply.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
