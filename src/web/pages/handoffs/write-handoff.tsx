import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HANDOFF_PARTS } from '../../../domain/organisation/check-handoff.ts'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { CancelHandoff } from './cancel-handoff.tsx'
import { type Handoff, handoffQuery } from './handoff-queries.ts'
import classes from './handoffs.module.css'
import { fieldIdOf, RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'

/** Writes the record of an open handoff, and accepts it once it is complete. */
export function WriteHandoff({ handoff }: { readonly handoff: Handoff }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const edited = useRecord(handoff)
  const mayAccept = useMay('handoff.accept')
  const [hasSaved, setSaved] = useState(false)
  const { missing, isChanged, isBehind, isSaving, error } = edited
  const accept = useMutation({
    mutationFn: async () => {
      const params = { path: { handoffId: handoff.id } }
      return (await take(api.POST('/api/handoffs/{handoffId}/accept', { params }))) as Handoff
    },
    onSuccess(now) {
      queries.setQueryData(handoffQuery(handoff.id).queryKey, now)
      void queries.invalidateQueries({ queryKey: ['handoffs'] })
    },
  })

  async function save(): Promise<boolean> {
    const isSaved = await edited.save()
    setSaved(isSaved)
    return isSaved
  }

  async function saveAndAccept() {
    if (await save()) accept.mutate()
  }

  return (
    <>
      {isBehind && (
        <div className={look.notice} role="alert">
          <p>{text('handoffs.behind')}</p>
          <div className={look.row}>
            <Button onClick={() => edited.settle(true)}>{text('handoffs.keep_mine')}</Button>
            <Button onClick={() => edited.settle(false)}>{text('handoffs.take_theirs')}</Button>
          </div>
        </div>
      )}
      <RecordForm edited={{ ...edited, save }} />
      <div className={classes.foot}>
        <p role="status" className={look.soft}>
          {isChanged ? text('handoffs.unsaved') : hasSaved ? text('web.admin.saved') : ''}
        </p>
        {error !== null && <Failure error={error} />}
        {accept.error !== null && <Failure error={accept.error} />}
        {missing.length === 0 ? (
          <p>{text('handoffs.complete')}</p>
        ) : (
          <div>
            <p>
              {text('handoffs.to_fill', {
                count: missing.length,
                all: HANDOFF_PARTS.length,
              })}
            </p>
            <ul className={classes.missingParts}>
              {missing.map((part) => (
                <li key={part}>
                  <Button kind="quiet" onClick={() => document.getElementById(fieldIdOf(part))?.focus()}>
                    {text(`handoffs.part.${part}`)}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={look.row}>
          <Button
            kind={missing.length === 0 && mayAccept ? 'plain' : 'main'}
            isBusy={isSaving}
            disabled={!isChanged || isBehind}
            onClick={() => void save()}
          >
            {text('web.admin.save')}
          </Button>
          {isChanged && (
            <Button kind="quiet" onClick={edited.revert}>
              {text('web.model.revert')}
            </Button>
          )}
          {mayAccept && (
            <Button
              kind={missing.length === 0 ? 'main' : 'plain'}
              isBusy={accept.isPending}
              disabled={missing.length > 0 || isBehind}
              onClick={() => void saveAndAccept()}
            >
              {text('handoffs.accept')}
            </Button>
          )}
          <CancelHandoff handoff={handoff} />
        </div>
      </div>
    </>
  )
}
