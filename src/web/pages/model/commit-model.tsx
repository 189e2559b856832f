import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { api, type Schema, take } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './model.module.css'
import { comparisonQuery, type Draft } from './model-queries.ts'

/** A model is thought through for a year (spec/7): changing it sooner takes a reason. */
const MONTHS_WITHOUT_REASON = 12

/** Makes the saved draft the version in force: what changes, until when a change is early, and the reason why. */
export function CommitModel({
  draft,
  inForce,
  isReady,
}: {
  readonly draft: Draft | null
  readonly inForce: Schema<'ModelVersion'> | undefined
  readonly isReady: boolean
}) {
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
  const isReasonMissing = isRefusal(commit.error, 'reason-needed')
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
          {inForce !== undefined && draft !== null && (
            <Changes from={inForce.number} revision={draft.revision} />
          )}
          <p>{text('web.model.commit_what')}</p>
          {inForce !== undefined && (
            <p className={classes.early}>
              {text('model.commit.early', {
                number: inForce.number,
                nextDay: monthsAfter(parseDay(inForce.committedAt.slice(0, 10))!, MONTHS_WITHOUT_REASON),
              })}
            </p>
          )}
          <label className={classes.reason}>
            {text('web.model.reason')}
            <textarea
              rows={3}
              value={reason}
              aria-invalid={isReasonMissing || undefined}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          {commit.error !== null && <Failure error={commit.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}

/** What the draft changes, in words. */
function Changes({ from, revision }: { readonly from: number; readonly revision: number }) {
  const { text } = useWords()
  const comparison = useQuery(comparisonQuery(from, 'draft', revision))
  return (
    <Answer of={comparison} height={60}>
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
