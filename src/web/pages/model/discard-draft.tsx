import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { Draft } from './model-queries.ts'

/** Takes the saved draft away, after a question: what is in force is then what is edited. */
export function DiscardDraft({ draft }: { readonly draft: Draft }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const discard = useMutation({
    mutationFn: () =>
      take(api.DELETE('/api/model/draft', { params: { header: { 'if-match': `"${draft.revision}"` } } })),
    async onSuccess() {
      setAsking(false)
      await queries.invalidateQueries({ queryKey: ['model', 'draft'] })
    },
  })
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {text('model.tools.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('model.tools.discard_question')}
          action={text('model.tools.discard')}
          isSerious
          isBusy={discard.isPending}
          onConfirm={() => discard.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('model.tools.discard_what')}</p>
          {discard.error !== null && <Failure error={discard.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
