import { useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { Failure } from '../../../shell/failure.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { Pilot } from '../pilot-queries.ts'
import { usePilotStep } from '../use-pilot-step.ts'
import { ReasonField } from './reason-field.tsx'

/** Calls a draft or a running pilot off, for a reason. */
export function CancelPilot({ pilot }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const cancel = usePilotStep(pilot, (params) =>
    take(api.POST('/api/pilots/{pilotId}/cancel', { params, body: { reason: reason.trim() } })),
  )
  const isMissing = reason.trim() === ''
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {text('pilot.cancel')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('pilot.cancel')}
          action={text('pilot.cancel')}
          isSerious
          isBusy={cancel.isPending}
          onConfirm={() => {
            setTried(true)
            if (!isMissing) cancel.mutate()
          }}
          onClose={() => setAsking(false)}
        >
          <p>{text('pilot.cancel.what')}</p>
          <ReasonField
            label={text('pilot.reason')}
            help={text('pilot.reason.help')}
            isMissing={isTried && isMissing}
            value={reason}
            onText={setReason}
          />
          {cancel.error !== null && <Failure error={cancel.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
