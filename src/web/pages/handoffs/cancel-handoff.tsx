import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Handoff, handoffQuery } from './handoff-queries.ts'

/** Ends a handoff that nobody needs; the owner stays as it is. */
export function CancelHandoff({ handoff }: { readonly handoff: Handoff }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const mayCancel = useMay('handoff.cancel')
  const cancel = useMutation({
    mutationFn: async () => {
      const params = { path: { handoffId: handoff.id } }
      return (await take(api.POST('/api/handoffs/{handoffId}/cancel', { params }))) as Handoff
    },
    onSuccess(now) {
      setAsking(false)
      queries.setQueryData(handoffQuery(handoff.id).queryKey, now)
      void queries.invalidateQueries({ queryKey: ['handoffs'] })
    },
  })
  if (!mayCancel) return null
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {text('handoffs.cancel')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('handoffs.cancel.question')}
          action={text('handoffs.cancel')}
          isSerious
          isBusy={cancel.isPending}
          onConfirm={() => cancel.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('handoffs.cancel.what', { name: handoff.to.name ?? undefined })}</p>
          {cancel.error !== null && <Failure error={cancel.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
