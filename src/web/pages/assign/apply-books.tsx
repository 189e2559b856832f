import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type BookReview, selectionOf } from './book-review.ts'

/** The button that gives accounts to their new owners, after a question; its job goes into the address. */
export function ApplyBooks({ planId, review }: { readonly planId: string; readonly review: BookReview }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const selection = selectionOf(review)
  const apply = useMutation({
    mutationFn: (body: NonNullable<typeof selection>) =>
      take(
        api.POST('/api/assignment-plans/{assignmentPlanId}/apply', {
          params: { path: { assignmentPlanId: planId } },
          body,
        }),
      ),
    async onSuccess({ jobId }) {
      setAsking(false)
      await navigate({ to: '.', search: (before: object) => ({ ...before, job: jobId }) })
    },
  })
  const { count, arrMinor } = review.toApply
  const left = review.sumOf('excluded').count
  if (count === 0) return null
  const action = text('assign.page.apply', { count })
  return (
    <>
      <Button kind="main" onClick={() => setAsking(true)}>
        {action}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('assign.page.apply_question', { count })}
          action={action}
          isBusy={apply.isPending || selection === undefined}
          onConfirm={() => selection !== undefined && apply.mutate(selection)}
          onClose={() => setAsking(false)}
        >
          <p>{text('plan.apply_what', { arrMinor })}</p>
          <p>{text('assign.page.apply_handoffs')}</p>
          {left > 0 && <p>{text('plan.left_out', { count: left })}</p>}
          <p>{text('plan.can_undo')}</p>
          {selection === undefined && <p role="alert">{text('plan.too_many')}</p>}
          {apply.error !== null && <Failure error={apply.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
