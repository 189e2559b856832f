import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay, useSession, useWorkspace } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Draft, draftQuery, versionQuery, versionsQuery } from '../model/model-queries.ts'
import { putWeights } from './put-weights.ts'
import type { Backtest } from './tell-backtest.ts'

/** Hands the suggested weights over to the draft of the model, once that was agreed to. */
export function WeightsToDraft({ weights }: { readonly weights: Backtest['weights'] }) {
  const { text } = useWords()
  const mayDraft = useMay('model.draft')
  const [isAsking, setAsking] = useState(false)
  if (!mayDraft || weights.every(({ direction }) => direction === 'by_category')) return null
  return (
    <>
      <Button kind="main" onClick={() => setAsking(true)}>
        {text('health.page.weights.draft')}
      </Button>
      {isAsking && <Question weights={weights} onClose={() => setAsking(false)} />}
    </>
  )
}

function Question({
  weights,
  onClose,
}: {
  readonly weights: Backtest['weights']
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const { userId } = useSession()
  const { currency } = useWorkspace()
  const draft = useQuery(draftQuery)
  const [isUnreadable, setUnreadable] = useState(false)
  const put = useMutation({
    mutationFn: async (saved: Draft | null) => {
      const document = putWeights(saved?.document ?? (await textInForce()), weights)
      setUnreadable(document === undefined)
      if (document === undefined) return
      const params = { header: { 'if-match': `"${saved?.revision ?? 0}"` } }
      queries.setQueryData(
        draftQuery.queryKey,
        await take(api.PUT('/api/model/draft', { params, body: { document } })),
      )
    },
  })

  async function textInForce(): Promise<string> {
    const [newest] = await queries.fetchQuery(versionsQuery)
    if (newest === undefined) return `tierwise: 1\ncurrency: ${currency}\n`
    return (await queries.fetchQuery(versionQuery(newest.number))).document
  }

  const isTheirs = draft.data != null && draft.data.updatedBy !== `user:${userId}`
  const isDone = put.isSuccess && !isUnreadable
  return (
    <ConfirmDialog
      title={text('health.page.weights.draft')}
      action={text(isDone ? 'web.ui.close' : 'health.page.weights.draft')}
      isSerious={isTheirs && !isDone}
      isBusy={put.isPending || draft.data === undefined}
      onConfirm={isDone ? onClose : () => put.mutate(draft.data ?? null)}
      onClose={onClose}
    >
      <p>{text('health.page.weights.draft.what')}</p>
      {isTheirs && !isDone && <p role="alert">{text('health.page.weights.draft.theirs')}</p>}
      {isUnreadable && <p role="alert">{text('health.page.weights.draft.unreadable')}</p>}
      {put.error !== null && <Failure error={put.error} />}
      {isDone && (
        <p role="status">
          {text('health.page.weights.draft.done')} <Link to="/model">{text('web.plan.to_model')}</Link>
        </p>
      )}
    </ConfirmDialog>
  )
}
