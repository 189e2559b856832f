import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HANDOFF_PARTS, type HandoffPart } from '../../../domain/organisation/check-handoff.ts'
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
  const { text, paragraph } = useWords()
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

  const status = paragraph([
    missing.length === 0
      ? text('handoffs.complete')
      : text('handoffs.parts', { count: HANDOFF_PARTS.length - missing.length, all: HANDOFF_PARTS.length }),
    ...(isChanged ? [text('handoffs.unsaved')] : hasSaved ? [text('handoffs.saved')] : []),
  ])

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
        {missing.length > 0 && <MissingParts missing={missing} />}
        <div className={look.row}>
          {isChanged && (
            <Button kind="quiet" onClick={edited.revert}>
              {text('web.model.revert')}
            </Button>
          )}
          <CancelHandoff handoff={handoff} />
        </div>
      </div>
      <div className={classes.bar}>
        {error !== null && <Failure error={error} />}
        {accept.error !== null && <Failure error={accept.error} />}
        <p role="status" className={look.soft}>
          {status}
        </p>
        <div className={look.row}>
          <Button
            kind={missing.length === 0 && mayAccept ? 'plain' : 'main'}
            isBusy={isSaving}
            disabled={!isChanged || isBehind}
            onClick={() => void save()}
          >
            {text('web.admin.save')}
          </Button>
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
        </div>
      </div>
    </>
  )
}

/** What stands between a record and its acceptance, each the way to its field. */
function MissingParts({ missing }: { readonly missing: readonly HandoffPart[] }) {
  const { text } = useWords()
  return (
    <div>
      <p>{text('handoffs.to_fill', { count: missing.length, all: HANDOFF_PARTS.length })}</p>
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
  )
}
