import { useId, useState } from 'react'
import { formatDay, parseDay } from '../../../domain/kernel/day.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { api } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { type AccountHealth, useHealthChange } from './health-queries.ts'
import { ReasonAndEnd } from './reason-and-end.tsx'

const BANDS = ['red', 'yellow', 'green'] as const
/** An override lasts no longer; the server refuses more. */
const MOST_MONTHS = 12

/** Somebody who knows more says what the health is, up to a day and with the reason, or lets the signals speak again. */
export function OverrideHealth({ health }: { readonly health: AccountHealth }) {
  const { text } = useWords()
  const [asked, setAsked] = useState<'set' | 'end'>()
  const close = () => setAsked(undefined)
  const isOverridden = health.override?.kind === 'person'
  return (
    <div className={look.row}>
      <Button onClick={() => setAsked('set')}>
        {text(isOverridden ? 'health.page.override.change' : 'health.page.override')}
      </Button>
      {isOverridden && <Button onClick={() => setAsked('end')}>{text('health.page.override.end')}</Button>}
      {asked === 'set' && <SetDialog health={health} onClose={close} />}
      {asked === 'end' && <EndDialog health={health} onClose={close} />}
    </div>
  )
}

type DialogProps = { readonly health: AccountHealth; readonly onClose: () => void }

function SetDialog({ health, onClose }: DialogProps) {
  const { text, wordFor } = useWords()
  const id = useId()
  const known = health.override?.kind === 'person' ? health.override : undefined
  const [kind, setKind] = useState<(typeof BANDS)[number] | 'score'>(
    known === undefined ? 'red' : (known.band ?? 'score'),
  )
  const [points, setPoints] = useState(String(known?.score ?? ''))
  const [why, setWhy] = useState({ reason: known?.reason ?? '', until: known?.until ?? '' })
  const [isTried, setTried] = useState(false)
  const change = useHealthChange(health.accountId, onClose)
  const score = points.trim() === '' ? Number.NaN : Number(points.replace(',', '.'))
  const fault = {
    points: kind === 'score' && !(score >= 0 && score <= 100),
    reason: why.reason.trim() === '',
    until: why.until === '',
  }
  const today = parseDay(health.asOf)!

  function confirm() {
    setTried(true)
    if (Object.values(fault).some(Boolean)) return
    const said = { reason: why.reason.trim(), until: why.until }
    change.mutate(() =>
      api.PUT('/api/accounts/{accountId}/health/override', {
        params: { path: { accountId: health.accountId } },
        body: kind === 'score' ? { score, ...said } : { band: kind, ...said },
      }),
    )
  }

  return (
    <ConfirmDialog
      title={text('health.page.override')}
      action={text('health.page.override')}
      isBusy={change.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text('health.page.override.what')}</p>
      <div className={look.field}>
        <label htmlFor={`${id}-kind`}>{text('health.page.override.as')}</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        >
          {BANDS.map((band) => (
            <option key={band} value={band}>
              {wordFor('health_band', band)}
            </option>
          ))}
          <option value="score">{text('health.page.override.score')}</option>
        </select>
      </div>
      {kind === 'score' && (
        <div className={look.field}>
          <label htmlFor={`${id}-points`}>{text('health.page.override.points')}</label>
          <input
            id={`${id}-points`}
            inputMode="decimal"
            value={points}
            aria-invalid={(isTried && fault.points) || undefined}
            onChange={(event) => setPoints(event.target.value)}
          />
          {isTried && fault.points && (
            <span className={look.fault}>{text('health.page.override.no_points')}</span>
          )}
        </div>
      )}
      <ReasonAndEnd
        value={why}
        missing={{ reason: isTried && fault.reason, until: isTried && fault.until }}
        days={{ from: health.asOf, to: formatDay(monthsAfter(today, MOST_MONTHS)) }}
        onChange={setWhy}
      />
      {change.error !== null && <Failure error={change.error} />}
    </ConfirmDialog>
  )
}

function EndDialog({ health, onClose }: DialogProps) {
  const { text } = useWords()
  const change = useHealthChange(health.accountId, onClose)
  const params = { path: { accountId: health.accountId } }
  return (
    <ConfirmDialog
      title={text('health.page.override.end')}
      action={text('health.page.override.end')}
      isBusy={change.isPending}
      onConfirm={() =>
        change.mutate(() => api.DELETE('/api/accounts/{accountId}/health/override', { params }))
      }
      onClose={onClose}
    >
      <p>{text('health.page.override.end.what')}</p>
      {change.error !== null && <Failure error={change.error} />}
    </ConfirmDialog>
  )
}
