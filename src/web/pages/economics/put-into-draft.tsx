import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { minorPerMajor } from '../../../domain/kernel/money.ts'
import { changeDocument } from '../../../domain/model/change-document.ts'
import { api, take } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Draft, draftQuery, versionQuery } from '../model/model-queries.ts'
import { changesOfDraft, type DraftChanges } from './changes-of-draft.ts'
import classes from './economics-page.module.css'
import type { LoadedEconomics } from './economics-query.ts'
import { inputName } from './input-name.ts'
import type { Tried } from './what-if.ts'

/** Hands what was tried over to the draft of the model: values only, and never unasked over what somebody else has written. */
export function PutIntoDraft({ basis, tried }: { readonly basis: LoadedEconomics; readonly tried: Tried }) {
  const { text, currency } = useWords()
  const [isAsking, setAsking] = useState(false)
  const { changes, leftOut } = changesOfDraft(tried, currency)
  if (changes.length === 0) return null
  return (
    <>
      <Button kind="main" onClick={() => setAsking(true)}>
        {text('economics.to_draft')}
      </Button>
      {isAsking && <Question {...{ basis, changes, leftOut }} onClose={() => setAsking(false)} />}
    </>
  )
}

/** A draft that somebody else saved last is said to be theirs before anything is written into it. */
function Question({
  basis,
  changes,
  leftOut,
  onClose,
}: DraftChanges & { readonly basis: LoadedEconomics; readonly onClose: () => void }) {
  const words = useWords()
  const { text, currency } = words
  const queries = useQueryClient()
  const { userId } = useSession()
  const draft = useQuery(draftQuery)
  const [unreadable, setUnreadable] = useState<{ readonly line: number | undefined }>()
  const put = useMutation({
    mutationFn: async (saved: Draft | null) => {
      const before = saved?.document ?? (await textInForce())
      const changed = changeDocument(before, changes)
      if (changed.kind !== 'document') {
        setUnreadable({ line: changed.kind === 'unreadable' ? changed.line : undefined })
        return
      }
      const next = await take(
        api.PUT('/api/model/draft', {
          params: { header: { 'if-match': `"${saved?.revision ?? 0}"` } },
          body: { document: changed.document },
        }),
      )
      queries.setQueryData(draftQuery.queryKey, next)
    },
  })

  async function textInForce(): Promise<string> {
    const number = basis.plan?.modelNumber
    if (number === undefined) return `tierwise: 1\ncurrency: ${currency}\n`
    return (await queries.fetchQuery(versionQuery(number))).document
  }

  const isTheirs = draft.data != null && draft.data.updatedBy !== `user:${userId}`
  const isDone = put.isSuccess && unreadable === undefined
  return (
    <ConfirmDialog
      title={text('economics.to_draft.question', { count: changes.length })}
      action={text(isDone ? 'web.ui.close' : 'economics.to_draft')}
      isSerious={isTheirs && !isDone}
      isBusy={put.isPending || draft.data === undefined}
      onConfirm={isDone ? onClose : () => put.mutate(draft.data ?? null)}
      onClose={onClose}
    >
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={`${change.tier} ${change.input}`}>
            <ChangeLine basis={basis} change={change} />
          </li>
        ))}
      </ul>
      <p>{text('economics.to_draft.what')}</p>
      {isTheirs && <p role="alert">{text('economics.to_draft.theirs')}</p>}
      {leftOut.length > 0 && (
        <p>
          {text('economics.to_draft.left_out', {
            names: words.list(leftOut.map((input) => inputName(words, input))),
          })}
        </p>
      )}
      {unreadable !== undefined && (
        <p role="alert">{text('economics.to_draft.unreadable', { line: unreadable.line })}</p>
      )}
      {put.error !== null && <Failure error={put.error} />}
      {isDone && (
        <p role="status">
          {text('economics.to_draft.done')} <Link to="/model">{text('web.plan.to_model')}</Link>
        </p>
      )}
    </ConfirmDialog>
  )
}

function ChangeLine({
  basis,
  change: { tier, input, value },
}: {
  readonly basis: LoadedEconomics
  readonly change: DraftChanges['changes'][number]
}) {
  const words = useWords()
  const { money, number, share, label, currency } = words
  const of = basis.tiers.find(({ id }) => id === tier)
  const shown =
    input === 'ratio'
      ? number(value)
      : of === undefined
        ? share(value)
        : money(Math.round(value * minorPerMajor(currency)))
  return (
    <>
      {of !== undefined && <>{label(of.label, of.id)} · </>}
      {inputName(words, input)} <strong>{shown}</strong>
    </>
  )
}
