import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'

/** Puts a plan of books away that nobody will apply. */
export function DiscardBooks({ planId }: { readonly planId: string }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const discard = useMutation({
    mutationFn: () =>
      api.DELETE('/api/assignment-plans/{assignmentPlanId}', {
        params: { path: { assignmentPlanId: planId } },
      }),
    async onSuccess() {
      setAsking(false)
      await navigate({ to: '/people/assign' })
      await queries.invalidateQueries({ queryKey: ['assignment-plans'] })
    },
  })
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {text('plan.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('plan.discard_question')}
          action={text('plan.discard')}
          isSerious
          isBusy={discard.isPending}
          onConfirm={() => discard.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('assign.page.discard_what')}</p>
          {discard.error !== null && <Failure error={discard.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
