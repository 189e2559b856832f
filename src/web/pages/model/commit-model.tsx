import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './model.module.css'
import type { Draft } from './model-queries.ts'

/** Makes the saved draft the version in force, with the reason why. */
export function CommitModel({ draft, isReady }: { readonly draft: Draft | null; readonly isReady: boolean }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const mayCommit = useMay('model.commit')
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const commit = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/model/versions', {
          body: {
            reason: reason.trim() === '' ? null : reason,
            ...(draft === null ? {} : { draftRevision: draft.revision }),
          },
        }),
      ),
    async onSuccess() {
      setAsking(false)
      setReason('')
      await queries.invalidateQueries({ queryKey: ['model'] })
      await queries.invalidateQueries({ queryKey: ['plans'] })
    },
  })
  if (!mayCommit) return null
  return (
    <>
      <Button kind="main" disabled={!isReady} onClick={() => setAsking(true)}>
        {text('web.model.commit')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('web.model.commit_question')}
          action={text('web.model.commit')}
          isBusy={commit.isPending}
          onConfirm={() => commit.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('web.model.commit_what')}</p>
          <label className={classes.reason}>
            {text('web.model.reason')}
            <textarea rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          {commit.error !== null && <Failure error={commit.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
