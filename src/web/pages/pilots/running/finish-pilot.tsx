import { useState } from 'react'
import { parseDay } from '../../../../domain/kernel/day.ts'
import { api, take } from '../../../api/client.ts'
import { Failure } from '../../../shell/failure.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { Pilot } from '../pilot-queries.ts'
import { usePilotStep } from '../use-pilot-step.ts'
import { ReasonField } from './reason-field.tsx'

/** Ends a pilot: when its days are over, or earlier for a reason. */
export function FinishPilot({ pilot, isOver }: { readonly pilot: Pilot; readonly isOver: boolean }) {
  const { text } = useWords()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const finish = usePilotStep(pilot, (params) =>
    take(
      api.POST('/api/pilots/{pilotId}/finish', {
        params,
        body: isOver ? {} : { reason: reason.trim() },
      }),
    ),
  )
  const isMissing = !isOver && reason.trim() === ''
  const title = text(isOver ? 'pilot.finish' : 'pilot.finish.early')
  return (
    <>
      <Button kind={isOver ? 'main' : 'plain'} onClick={() => setAsking(true)}>
        {title}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={title}
          action={title}
          isBusy={finish.isPending}
          onConfirm={() => {
            setTried(true)
            if (!isMissing) finish.mutate()
          }}
          onClose={() => setAsking(false)}
        >
          {!isOver && (
            <p>{text('pilot.finish.early.what', { lastDay: parseDay(pilot.protocol.endsOn)! - 1 })}</p>
          )}
          <p>{text('pilot.finish.what')}</p>
          {!isOver && (
            <ReasonField
              label={text('pilot.reason')}
              help={text('pilot.reason.help')}
              isMissing={isTried && isMissing}
              value={reason}
              onText={setReason}
            />
          )}
          {finish.error !== null && <Failure error={finish.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
