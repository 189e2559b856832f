import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { draftQuery } from '../model/model-queries.ts'
import type { AnswerBook } from './use-answers.ts'

/** Makes the recommendation the draft of the model, from the saved answers; asks before it replaces a draft. */
export function MakeDraft({ book }: { readonly book: AnswerBook }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const draft = useQuery(draftQuery)
  const [isAsking, setAsking] = useState(false)
  const make = useMutation({
    async mutationFn() {
      if (book.isUnsaved && !(await book.save())) return
      const { document } = (await take(api.POST('/api/model/suggestion', {}))) as Schema<'ModelSuggestion'>
      const saved = await take(
        api.PUT('/api/model/draft', {
          params: { header: { 'if-match': `"${draft.data?.revision ?? 0}"` } },
          body: { document },
        }),
      )
      queries.setQueryData(draftQuery.queryKey, saved as Schema<'Draft'>)
      await navigate({ to: '/model' })
    },
  })
  const hasDraft = draft.data !== undefined && draft.data !== null
  const mustAsk = hasDraft || book.isUnsaved
  return (
    <>
      <Button
        kind="main"
        isBusy={make.isPending}
        disabled={draft.data === undefined || book.problems.length > 0 || book.conflict !== undefined}
        onClick={() => (mustAsk ? setAsking(true) : make.mutate())}
      >
        {text('web.assess.make_draft')}
      </Button>
      {make.error !== null && !isAsking && <Failure error={make.error} />}
      {isAsking && (
        <ConfirmDialog
          title={text('web.assess.make_draft')}
          action={text(hasDraft ? 'web.assess.replace_draft' : 'web.assess.save_and_make')}
          isBusy={make.isPending}
          onConfirm={() => make.mutate()}
          onClose={() => setAsking(false)}
        >
          {hasDraft && <p>{text('web.model.restore_what')}</p>}
          {book.isUnsaved && <p>{text('web.assess.saves_first')}</p>}
          {make.error !== null && <Failure error={make.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
