import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type ApplySelection, selectionFor } from './apply-selection.ts'
import type { WholePlan } from './plan-queries.ts'
import type { Review } from './review.ts'

/** The button that applies what the review has left in, after a question; its job goes into the address. */
export function ApplyPlan({ plan, review }: { readonly plan: WholePlan; readonly review: Review }) {
  const { text, moneyShort } = useWords()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const apply = useMutation({
    mutationFn: (body: ApplySelection) =>
      take(api.POST('/api/plans/{planId}/apply', { params: { path: { planId: plan.id } }, body })),
    async onSuccess({ jobId }) {
      setAsking(false)
      await navigate({ to: '.', search: (before: object) => ({ ...before, job: jobId }) })
    },
  })
  const taken = review.sumOf('taken')
  const left = review.sumOf('excluded').count
  const waiting = review.sumOf('waiting').count
  if (plan.state !== 'ready' || plan.stale.modelChanged || taken.count === 0) return null
  const change = taken.costChangeMinor
  return (
    <>
      <Button kind="main" onClick={() => setAsking(true)}>
        {text('plan.apply', { count: taken.count })}
      </Button>
      {isAsking && (
        <ApplyQuestion
          selection={selectionFor(review)}
          count={taken.count}
          isBusy={apply.isPending}
          onApply={apply.mutate}
          onClose={() => setAsking(false)}
        >
          <p>{text('plan.apply_what', { arrMinor: taken.arrMinor })}</p>
          {change !== undefined && (
            <p>{text('plan.group_cost', { change: `${change > 0 ? '+' : ''}${moneyShort(change)}` })}</p>
          )}
          {review.agreed > 0 && <p>{text('plan.agreement_given', { count: review.agreed })}</p>}
          {left > 0 && <p>{text('plan.left_out', { count: left })}</p>}
          {waiting > 0 && <p>{text('plan.left_waiting', { count: waiting })}</p>}
          <p>{text('plan.can_undo')}</p>
          {apply.error !== null && <Failure error={apply.error} />}
        </ApplyQuestion>
      )}
    </>
  )
}

function ApplyQuestion({
  selection,
  count,
  isBusy,
  onApply,
  onClose,
  children,
}: {
  readonly selection: ApplySelection | undefined
  readonly count: number
  readonly isBusy: boolean
  readonly onApply: (selection: ApplySelection) => void
  readonly onClose: () => void
  readonly children: React.ReactNode
}) {
  const { text } = useWords()
  return (
    <ConfirmDialog
      title={text('plan.apply_question', { count })}
      action={text('plan.apply', { count })}
      isBusy={isBusy || selection === undefined}
      onConfirm={() => selection !== undefined && onApply(selection)}
      onClose={onClose}
    >
      {children}
      {selection === undefined && <p role="alert">{text('plan.too_many')}</p>}
    </ConfirmDialog>
  )
}
