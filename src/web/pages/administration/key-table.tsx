import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { instantText, momentText } from './instant-text.ts'
import { keyStateAt } from './key-state.ts'
import classes from './section.module.css'
import { usersQuery } from './users-query.ts'

type Key = Schema<'ApiKey'>

/** The keys of the workspace, also those that let nobody in any more. */
export function KeyTable({
  keys,
  now,
}: {
  readonly keys: readonly Key[]
  /** When they were read. */
  readonly now: number
}) {
  const { text } = useWords()
  const users = useInfiniteQuery(usersQuery)
  const [asked, setAsked] = useState<Key>()
  const names = useMemo(
    () =>
      new Map(
        users.data?.pages
          .flatMap(({ items }) => items)
          .map(({ userId, name, email }) => [userId, name ?? email] as const),
      ),
    [users.data],
  )
  return (
    <>
      <PlainTable label={text('admin.keys')}>
        <thead>
          <tr>
            <th scope="col">{text('admin.name')}</th>
            <th scope="col">{text('admin.key.scopes')}</th>
            <th scope="col">{text('admin.key.made_by')}</th>
            <th scope="col">{text('admin.key.used')}</th>
            <th scope="col">{text('web.import.past.state')}</th>
            <th scope="col">{text('web.import.past.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyLine
              key={key.id}
              line={key}
              now={now}
              maker={names.get(key.createdBy)}
              onRevoke={() => setAsked(key)}
            />
          ))}
        </tbody>
      </PlainTable>
      {asked !== undefined && <RevokeKey asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function KeyLine({
  line: key,
  now,
  maker,
  onRevoke,
}: {
  readonly line: Key
  readonly now: number
  readonly maker: string | undefined
  readonly onRevoke: () => void
}) {
  const { text, locale, series } = useWords()
  const { name, prefix, scopes, createdAt, usedAt, expiresAt } = key
  const state = keyStateAt(key, now)
  return (
    <tr className={state === 'active' ? '' : classes.over}>
      <th scope="row">
        <div>{name}</div>
        <code className={look.soft}>tw_{prefix}…</code>
      </th>
      <td>{series(scopes.map((scope) => text(`admin.scope.${scope}`)))}</td>
      <td>
        <div>{maker ?? <Unknown why={text('admin.audit.gone')} />}</div>
        <div className={look.soft}>{instantText(createdAt, locale)}</div>
      </td>
      <td>{usedAt === null ? text('admin.key.never') : momentText(usedAt, locale)}</td>
      <td>
        <div>{text(`admin.key.state.${state}`)}</div>
        <div className={look.soft}>
          {expiresAt === null
            ? text('admin.key.no_end')
            : text('admin.key.until', { until: instantText(expiresAt, locale) })}
        </div>
      </td>
      <td className={cells.tight}>
        {state === 'active' && (
          <Button onClick={onRevoke}>
            {text('admin.key.revoke')}
            <span className={look.unseen}> {name}</span>
          </Button>
        )}
      </td>
    </tr>
  )
}

function RevokeKey({ asked: { id, name }, onClose }: { readonly asked: Key; readonly onClose: () => void }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => take(api.DELETE('/api/api-keys/{id}', { params: { path: { id } } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['api-keys'] })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={text('admin.key.revoke.question', { name })}
      action={text('admin.key.revoke')}
      isSerious
      isBusy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>{text('admin.key.revoke.what')}</p>
      {revoke.error !== null && <Failure error={revoke.error} />}
    </ConfirmDialog>
  )
}
