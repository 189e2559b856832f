import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { api, type Schema, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { useTierName, useTiers } from '../../shell/use-tiers.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { ReasonAndEnd } from './reason-and-end.tsx'

/** Fixes the tier of an account up to a day, with the reason, or lets the model decide again. */
export function PinAccount({ account }: { readonly account: Schema<'Account'> }) {
  const { text } = useWords()
  const [asked, setAsked] = useState<'pin' | 'unpin'>()
  const hasPin = isPinned(account)
  const close = () => setAsked(undefined)
  return (
    <>
      <Button onClick={() => setAsked('pin')}>{text(hasPin ? 'account.pin.change' : 'account.pin')}</Button>
      {hasPin && <Button onClick={() => setAsked('unpin')}>{text('account.unpin')}</Button>}
      {asked === 'pin' && <PinDialog account={account} onClose={close} />}
      {asked === 'unpin' && <UnpinDialog account={account} onClose={close} />}
    </>
  )
}

type DialogProps = { readonly account: Schema<'Account'>; readonly onClose: () => void }

function PinDialog({ account, onClose }: DialogProps) {
  const { text } = useWords()
  const id = useId()
  const tiers = useTiers()
  const tierName = useTierName()
  const known = account.placement?.pin
  const [tier, setTier] = useState(known?.tier ?? account.tier ?? tiers[0]?.id ?? '')
  const [why, setWhy] = useState({ reason: known?.reason ?? '', until: known?.until ?? '' })
  const [isTried, setTried] = useState(false)
  const pin = useChange(account.id, onClose, () =>
    api.PUT('/api/accounts/{accountId}/pin', {
      params: { path: { accountId: account.id } },
      body: { tier, reason: why.reason.trim(), until: why.until },
    }),
  )
  const missing = { reason: why.reason.trim() === '', until: why.until === '' }
  return (
    <ConfirmDialog
      title={text('account.pin')}
      action={text('account.pin.do', { tier: tierName(tier) })}
      isBusy={pin.isPending}
      onConfirm={() => {
        setTried(true)
        if (!missing.reason && !missing.until) pin.mutate()
      }}
      onClose={onClose}
    >
      <p>{text('account.pin.what')}</p>
      <div className={look.field}>
        <label htmlFor={`${id}-tier`}>{text('web.account.tier')}</label>
        <select id={`${id}-tier`} value={tier} onChange={(event) => setTier(event.target.value)}>
          {tiers.map((one) => (
            <option key={one.id} value={one.id}>
              {tierName(one.id)}
            </option>
          ))}
        </select>
      </div>
      <ReasonAndEnd
        value={why}
        missing={{ reason: isTried && missing.reason, until: isTried && missing.until }}
        onChange={setWhy}
      />
      {pin.error !== null && <Failure error={pin.error} />}
    </ConfirmDialog>
  )
}

function UnpinDialog({ account, onClose }: DialogProps) {
  const { text } = useWords()
  const unpin = useChange(account.id, onClose, () =>
    api.DELETE('/api/accounts/{accountId}/pin', { params: { path: { accountId: account.id } } }),
  )
  return (
    <ConfirmDialog
      title={text('account.unpin')}
      action={text('account.unpin')}
      isBusy={unpin.isPending}
      onConfirm={() => unpin.mutate()}
      onClose={onClose}
    >
      <p>{text('account.unpin.what')}</p>
      {unpin.error !== null && <Failure error={unpin.error} />}
    </ConfirmDialog>
  )
}

/** A change of one account; afterwards everything that speaks of accounts is asked for again. */
function useChange<Data>(
  accountId: string,
  onDone: () => void,
  change: () => Promise<{ readonly data?: Data }>,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: ['accounts', accountId, 'pin'],
    mutationFn: () => take(change()),
    async onSuccess() {
      onDone()
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
}

/** Whether a person has fixed the tier, and it still holds. */
export function isPinned({ placement }: Schema<'Account'>): boolean {
  return placement?.reason === 'pinned' && placement.pin !== null
}

/** The pin that holds, in a sentence. */
export function PinNote({ account }: { readonly account: Schema<'Account'> }) {
  const { text } = useWords()
  const tierName = useTierName()
  const pin = account.placement?.pin
  if (!isPinned(account) || pin === null || pin === undefined) return null
  const { tier, reason, until } = pin
  return <span>{text('account.pinned', { tier: tierName(tier), untilDay: parseDay(until), reason })}</span>
}
