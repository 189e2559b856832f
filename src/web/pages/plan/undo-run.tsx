import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'

/** Takes a run back, after a question; its job goes into the address. */
export function UndoRun({
  run,
  also,
}: {
  readonly run: Schema<'Run'>
  /** What becomes of more than the accounts. */
  readonly also?: string
}) {
  const { text } = useWords()
  const navigate = useNavigate()
  const mayUndo = useMay('plan.undo')
  const [isAsking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => take(api.POST('/api/runs/{number}/undo', { params: { path: { number: run.number } } })),
    async onSuccess({ jobId }) {
      setAsking(false)
      await navigate({ to: '.', search: (before: object) => ({ ...before, job: jobId }) })
    },
  })
  if (!mayUndo) return null
  const action = text('plan.undo', { number: run.number })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{action}</Button>
      {isAsking && (
        <ConfirmDialog
          title={text('plan.undo_question', { number: run.number })}
          action={action}
          isBusy={undo.isPending}
          onConfirm={() => undo.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('plan.undo_what')}</p>
          {also !== undefined && <p>{also}</p>}
          {undo.error !== null && <Failure error={undo.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
