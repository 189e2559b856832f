import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'

/** Puts a plan away that nobody will apply, after a question, and goes to the others. */
export function DiscardPlan({
  discard,
  what,
  to,
  queryKey,
}: {
  readonly discard: () => Promise<unknown>
  /** What becomes of it, in words. */
  readonly what: string
  readonly to: '/plan' | '/people/assign'
  readonly queryKey: string
}) {
  const { text } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const discarding = useMutation({
    mutationFn: discard,
    async onSuccess() {
      setAsking(false)
      await navigate({ to })
      await queries.invalidateQueries({ queryKey: [queryKey] })
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
          isBusy={discarding.isPending}
          onConfirm={() => discarding.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{what}</p>
          {discarding.error !== null && <Failure error={discarding.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
