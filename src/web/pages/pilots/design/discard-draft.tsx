import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Failure } from '../../../shell/failure.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { PILOTS_KEY, type Pilot } from '../pilot-queries.ts'
import { TextField } from './text-field.tsx'
import { keepUnsaved } from './unsaved-protocol.ts'

/** Calls a draft off, with the reason: it stays in the list. */
export function DiscardDraft({ pilot: { pilotId, revision } }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const mayRun = useMay('pilot.run')
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const cancel = useMutation({
    mutationFn: () => {
      const params = { path: { pilotId }, header: { 'if-match': `"${revision}"` } }
      return take(api.POST('/api/pilots/{pilotId}/cancel', { params, body: { reason: reason.trim() } }))
    },
    onSuccess() {
      keepUnsaved(pilotId, undefined)
      void queries.invalidateQueries({ queryKey: PILOTS_KEY })
      void navigate({ to: '/pilots' })
    },
  })
  if (!mayRun) return null
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {text('pilot.page.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('pilot.page.discard.question')}
          action={text('pilot.page.discard')}
          isSerious
          isBusy={cancel.isPending}
          onConfirm={() => reason.trim() !== '' && cancel.mutate()}
          onClose={() => setAsking(false)}
        >
          <TextField
            label={text('pilot.page.discard.why')}
            help={text('pilot.page.discard.help')}
            value={reason}
            rows={2}
            most={4000}
            onChange={setReason}
          />
          {cancel.error !== null && <Failure error={cancel.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
