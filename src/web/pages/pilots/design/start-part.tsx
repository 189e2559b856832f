import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { parseDay } from '../../../../domain/kernel/day.ts'
import { api, take } from '../../../api/client.ts'
import { isRefusal } from '../../../api/problem.ts'
import { useMay } from '../../../api/session.ts'
import { Failure } from '../../../shell/failure.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { effectText } from '../metric-words.ts'
import { type Draw, PILOTS_KEY, type Pilot, pilotQuery } from '../pilot-queries.ts'
import classes from './design.module.css'
import { type Missing, missingOf } from './edit-protocol.ts'
import { FormPart } from './form-part.tsx'
import type { EditedProtocol } from './use-protocol.ts'

/** Where each of what is missing is mended. */
const FIELD_OF: Readonly<Record<Missing, string>> = {
  ...{ name: 'pilot-name', treatment: 'pilot-treatment', hypothesis: 'pilot-hypothesis' },
  ...{ past: 'pilot-starts', signal: 'pilot-metric', tooSmall: 'pilot-share' },
}

/** Locks the protocol and begins the pilot; says before what that means. */
export function StartPart({
  pilot,
  edited,
  draw,
  today,
}: {
  readonly pilot: Pilot
  readonly edited: EditedProtocol
  readonly draw: Draw | undefined
  readonly today: string
}) {
  const words = useWords()
  const { text, day, quote } = words
  const queries = useQueryClient()
  const mayRun = useMay('pilot.run')
  const [isAsking, setAsking] = useState(false)
  const { protocol, isBehind } = edited
  const { name, primary, rule } = protocol
  const missing = missingOf(protocol, { today, arms: draw?.arms })
  const start = useMutation({
    mutationFn: async () => {
      const saved = await edited.save()
      // What could not be saved is said beside the button that saves.
      if (saved === undefined) return undefined
      const { pilotId, revision } = saved
      const params = { path: { pilotId }, header: { 'if-match': `"${revision}"` } }
      return (await take(api.POST('/api/pilots/{pilotId}/start', { params }))) as Pilot
    },
    onSuccess(now) {
      setAsking(false)
      if (now === undefined) return
      queries.setQueryData(pilotQuery(now.pilotId).queryKey, now)
      void queries.invalidateQueries({ queryKey: [...PILOTS_KEY, 'list'] })
    },
    onError: (error) =>
      isRefusal(error, 'stale-revision') && queries.refetchQueries(pilotQuery(pilot.pilotId)),
  })
  if (!mayRun) return null
  return (
    <FormPart title={text('pilot.page.start')} help={<p>{text('pilot.page.start.help')}</p>}>
      {missing.length > 0 && (
        <div className={classes.before}>
          <p>{text('pilot.page.missing')}</p>
          <ul className={classes.missing}>
            {missing.map((part) => (
              <li key={part}>
                <Button kind="quiet" onClick={() => document.getElementById(FIELD_OF[part])?.focus()}>
                  {text(`pilot.page.missing.${part}`)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button
          kind="main"
          icon="lock"
          disabled={missing.length > 0 || isBehind || draw === undefined}
          onClick={() => setAsking(true)}
        >
          {text('pilot.page.start.action')}
        </Button>
      </div>
      {isAsking && draw !== undefined && (
        <ConfirmDialog
          title={text('pilot.page.start.question', { name: quote(name) })}
          action={text('pilot.page.start.action')}
          isBusy={start.isPending}
          onConfirm={() => start.mutate()}
          onClose={() => {
            setAsking(false)
            start.reset()
          }}
        >
          <ul className={classes.locks}>
            <li>{text('pilot.page.lock.protocol')}</li>
            <li>
              {text('pilot.page.lock.rule', {
                ...{ name: quote(primary.name), better: primary.better },
                effect: effectText(words, primary, rule.minimumEffect),
              })}
            </li>
            <li>
              {text('pilot.page.lock.accounts', {
                ...{ treated: draw.arms.treated, control: draw.arms.control },
                lastDay: day(parseDay(protocol.endsOn)! - 1),
              })}
            </li>
            <li>{text('pilot.page.lock.hash')}</li>
          </ul>
          {draw.power.canShow === false && <p className={classes.warn}>{text('pilot.page.lock.cannot')}</p>}
          {start.error !== null && <Failure error={start.error} />}
        </ConfirmDialog>
      )}
    </FormPart>
  )
}
