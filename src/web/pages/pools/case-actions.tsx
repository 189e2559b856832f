import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { CloseCase } from './close-case.tsx'
import type { PoolCase, PoolView } from './pool-queries.ts'
import { usePoolChange } from './use-pool-change.ts'

/** What the reader may do with a case: their own, or any where they manage pools. */
export function CaseActions({
  found,
  view,
  isShort = false,
}: {
  readonly found: PoolCase
  readonly view: Pick<PoolView, 'ownPersonId'>
  /** Without handing back, for a row. */
  readonly isShort?: boolean
}) {
  const { text } = useWords()
  const mayManage = useMay('pool.manage')
  const mayWork = useMay('pool.work')
  const [isClosing, setClosing] = useState(false)
  const { caseId, person, state } = found
  const params = { path: { caseId } }
  const respond = usePoolChange(() => take(api.POST('/api/pool-cases/{caseId}/respond', { params })))
  const handBack = usePoolChange(() => take(api.POST('/api/pool-cases/{caseId}/hand-back', { params })))
  const withdraw = usePoolChange(() => take(api.POST('/api/pool-cases/{caseId}/close', { params, body: {} })))
  const isOwn = person !== null && person.personId === view.ownPersonId
  if (!mayWork || (!isOwn && !mayManage)) return null
  const error = respond.error ?? handBack.error ?? withdraw.error
  return (
    <>
      <div className={look.row}>
        {state === 'assigned' && (
          <Button isBusy={respond.isPending} onClick={() => respond.mutate(undefined)}>
            {text('pools.respond')}
          </Button>
        )}
        {person !== null && <Button onClick={() => setClosing(true)}>{text('pools.close')}</Button>}
        {person !== null && !isShort && (
          <Button kind="quiet" isBusy={handBack.isPending} onClick={() => handBack.mutate(undefined)}>
            {text('pools.hand_back')}
          </Button>
        )}
        {person === null && (
          <Button isBusy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
            {text('pools.withdraw')}
          </Button>
        )}
      </div>
      {error !== null && <Failure error={error} />}
      {isClosing && <CloseCase caseId={caseId} onClose={() => setClosing(false)} />}
    </>
  )
}
