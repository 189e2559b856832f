import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { draftQuery } from './model-queries.ts'

/** Puts the text of an old version into the draft, after a question. */
export function RestoreVersion({ number }: { readonly number: number }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const draft = useQuery(draftQuery)
  const [isAsking, setAsking] = useState(false)
  const restore = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/model/versions/{number}/restore', {
          params: { path: { number }, header: { 'if-match': `"${draft.data?.revision ?? 0}"` } },
        }),
      ),
    async onSuccess(restored) {
      setAsking(false)
      queries.setQueryData(['model', 'draft'], restored)
      await navigate({ to: '.', search: {} as never })
    },
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text('web.model.restore')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={text('web.model.restore_question', { number })}
          action={text('web.model.restore')}
          isBusy={restore.isPending}
          onConfirm={() => restore.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('web.model.restore_what')}</p>
          {restore.error !== null && <Failure error={restore.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
