import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay, useSession } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { CommitModel } from '../model/commit-model.tsx'
import { type Draft, draftQuery, versionQuery } from '../model/model-queries.ts'
import classes from './compare.module.css'

/** From a column to a model in force: its document becomes the draft, and the draft is committed. */
export function MakeDraft({
  candidate,
  name,
  draft,
  inForce,
  onMade,
}: {
  readonly candidate: string
  readonly name: string
  readonly draft: Draft | null
  /** Number of the version in force. */
  readonly inForce: number | undefined
  readonly onMade: () => void
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const { userId } = useSession()
  const mayDraft = useMay('model.draft')
  const [isAsking, setAsking] = useState(false)
  const make = useMutation({
    mutationFn: async () => {
      const { document } = await take(
        api.GET('/api/model/candidates/{candidate}', { params: { path: { candidate } } }),
      )
      return take(
        api.PUT('/api/model/draft', {
          params: { header: { 'if-match': `"${draft?.revision ?? 0}"` } },
          body: { document },
        }),
      )
    },
    async onSuccess(next) {
      setAsking(false)
      queries.setQueryData(draftQuery.queryKey, next)
      await queries.invalidateQueries({ queryKey: ['model', 'candidates'] })
      onMade()
    },
  })
  if (!mayDraft || candidate === 'in-force') return null
  if (candidate === 'draft') {
    return (
      <div className={classes.actions}>
        <CommitDraft {...{ draft, inForce }} />
        <Link to="/model">{text('web.plan.to_model')}</Link>
      </div>
    )
  }
  const isTheirs = draft !== null && draft.updatedBy !== `user:${userId}`
  return (
    <div className={classes.actions}>
      <Button onClick={() => setAsking(true)}>
        {text('economics.compare.to_draft')}
        <span className={look.unseen}> {name}</span>
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('economics.compare.to_draft.question', { name })}
          action={text('economics.compare.to_draft')}
          isSerious={isTheirs}
          isBusy={make.isPending}
          onConfirm={() => make.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('web.model.restore_what')}</p>
          {isTheirs && <p role="alert">{text('economics.compare.theirs')}</p>}
          {make.error !== null && <Failure error={make.error} />}
        </ConfirmDialog>
      )}
    </div>
  )
}

function CommitDraft({
  draft,
  inForce,
}: {
  readonly draft: Draft | null
  readonly inForce: number | undefined
}) {
  const version = useQuery({ ...versionQuery(inForce ?? 0), enabled: inForce !== undefined })
  const isReady =
    draft !== null && draft.problems.length === 0 && (inForce === undefined || version.data !== undefined)
  return <CommitModel draft={draft} inForce={version.data} isReady={isReady} />
}
