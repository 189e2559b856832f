import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useCommentDraft } from './comment-draft.ts'
import classes from './comments.module.css'
import { momentText } from './moment-text.ts'
import type { PlanComment } from './plan-queries.ts'

const LONGEST = 4000

/** What was said about a plan, or about one of its rows, and the place to say more. */
export function Comments({
  planId,
  accountId,
  comments,
  isBrief = false,
}: {
  readonly planId: string
  /** Whose row it is about; undefined: the plan as a whole. */
  readonly accountId?: string
  readonly comments: readonly PlanComment[]
  /** One of many threads: the place to say more opens when somebody wants to. */
  readonly isBrief?: boolean
}) {
  const { text } = useWords()
  const mayComment = useMay('plan.comment')
  return (
    <div className={classes.thread}>
      {comments.length > 0 && (
        <ol className={classes.comments}>
          {comments.map((comment) => (
            <Comment key={comment.commentId} planId={planId} comment={comment} />
          ))}
        </ol>
      )}
      {mayComment && !isBrief && <CommentForm key={accountId} planId={planId} accountId={accountId} />}
      {mayComment && isBrief && (
        <details>
          <summary>{text('plan.comment.write')}</summary>
          <CommentForm planId={planId} accountId={accountId} />
        </details>
      )}
    </div>
  )
}

function Comment({ planId, comment }: { readonly planId: string; readonly comment: PlanComment }) {
  const { text, locale } = useWords()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { commentId, author, body, createdAt, isDeletable } = comment
  const remove = useMutation({
    mutationFn: () =>
      api.DELETE('/api/plans/{planId}/comments/{commentId}', { params: { path: { planId, commentId } } }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['plans', planId, 'comments'] })
    },
  })
  const name = author.name ?? text(author.userId === null ? 'plan.comment.program' : 'plan.comment.erased')
  return (
    <li className={classes.comment}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <time dateTime={createdAt}>{momentText(createdAt, locale)}</time>
        {isDeletable && (
          <IconButton icon="close" label={text('plan.comment.delete')} onClick={() => setAsking(true)} />
        )}
      </div>
      <p className={classes.body}>{body}</p>
      {isAsking && (
        <ConfirmDialog
          title={text('plan.comment.delete_question')}
          action={text('plan.comment.delete')}
          isSerious
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('plan.comment.delete_what')}</p>
          {remove.error !== null && <Failure error={remove.error} />}
        </ConfirmDialog>
      )}
    </li>
  )
}

function CommentForm({
  planId,
  accountId,
}: {
  readonly planId: string
  readonly accountId: string | undefined
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const id = useId()
  const [draft, setDraft] = useCommentDraft(planId, accountId)
  const send = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/plans/{planId}/comments', {
          params: { path: { planId } },
          body: { body: draft, ...(accountId === undefined ? {} : { accountId }) },
        }),
      ),
    async onSuccess() {
      setDraft('')
      await queries.invalidateQueries({ queryKey: ['plans', planId, 'comments'] })
    },
  })
  const isSendable = draft.trim() !== '' && !send.isPending
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSendable) send.mutate()
      }}
    >
      <label htmlFor={id}>{text('plan.comment.write')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={draft}
        aria-describedby={`${id}-help`}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          if (isSendable) send.mutate()
        }}
      />
      <div className={classes.foot}>
        <small id={`${id}-help`}>{text('plan.comment.help')}</small>
        <Button type="submit" isBusy={send.isPending} disabled={draft.trim() === ''}>
          {text('plan.comment.send')}
        </Button>
      </div>
      {send.error !== null && <Failure error={send.error} />}
    </form>
  )
}
