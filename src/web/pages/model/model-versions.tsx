import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Unknown } from '../../ui/figures.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { instantText } from '../administration/instant-text.ts'
import classes from './model.module.css'
import { draftQuery } from './model-queries.ts'

/** Every version with its reason; what each changed, and the way back to it. */
export function ModelVersions({ versions }: { readonly versions: readonly Schema<'ModelVersionHead'>[] }) {
  const { text, locale } = useWords()
  const { changes } = useSearch({ strict: false }) as Record<string, string | undefined>
  const mayDraft = useMay('model.draft')
  if (versions.length === 0) return <EmptyState title={text('web.model.no_versions')} />
  return (
    <ol className={classes.versions}>
      {versions.map(({ number, reason, committedAt }) => (
        <li key={number}>
          <h2>{text('web.account.model_version', { number })}</h2>
          <p className={classes.soft}>{instantText(committedAt, locale)}</p>
          <p>{reason ?? <Unknown why={text('web.model.no_reason')} />}</p>
          <div className={classes.tools}>
            {number > 1 && (
              <Link to="." search={{ view: 'versions', changes: `${number}` } as never} replace>
                {text('web.model.compare', { number: number - 1 })}
              </Link>
            )}
            {mayDraft && <RestoreVersion number={number} />}
          </div>
          {changes === `${number}` && number > 1 && <Changes from={number - 1} to={number} />}
        </li>
      ))}
    </ol>
  )
}

function Changes({ from, to }: { readonly from: number; readonly to: number }) {
  const { text } = useWords()
  const comparison = useQuery({
    queryKey: ['model', 'comparison', from, to],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/model/comparison', {
          params: { query: { from: from as never, to: to as never } },
          signal,
        }),
      ),
  })
  return (
    <Answer of={comparison} height={80}>
      {({ changes }) => (
        <ul className={classes.changes} aria-label={text('web.model.changes')}>
          {changes.map(({ code, path, message }) => (
            <li key={`${code} ${path}`}>{message}</li>
          ))}
        </ul>
      )}
    </Answer>
  )
}

function RestoreVersion({ number }: { readonly number: number }) {
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
