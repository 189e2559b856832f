import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AccountChoice } from './account-choice.tsx'
import { ActPanel } from './act-panel.tsx'
import { auditColumns } from './audit-columns.tsx'
import { actsQuery } from './audit-query.ts'
import type { AuditSearch } from './audit-search.ts'
import { keysQuery } from './keys-query.ts'
import { SearchField } from './search-field.tsx'
import classes from './section.module.css'
import { usersQuery } from './users-query.ts'

type Address = AuditSearch & { readonly open?: string | undefined }

/** The log, searched by text, person, action, day and account; one act is looked into beside it. */
export function AuditGrid() {
  const words = useWords()
  const { text } = words
  const navigate = useNavigate()
  const address = useSearch({ strict: false }) as Address
  const { open, text: sought, action, actor, account, at } = address
  const acts = useInfiniteQuery(actsQuery({ text: sought, action, actor, account, at }))
  const actors = useActors()
  const columns = useMemo(() => auditColumns(words, actors), [words, actors])
  const found = useMemo(() => acts.data?.pages.flatMap(({ items }) => items) ?? [], [acts.data])
  const filters = useMemo(
    () => ({ ...(at && { at }), ...(actor && { actor }), ...(action && { action }) }),
    [at, actor, action],
  )
  const go = useCallback(
    (search: Address) => void navigate({ to: '.', search: search as never, replace: true }),
    [navigate],
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = acts
  const need = useCallback(
    (_first: number, last: number) => {
      if (last >= found.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [found.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  if (acts.error !== null) return <Failure error={acts.error} onRetry={() => void acts.refetch()} />
  if (acts.data === undefined) return <Loading height={480} />
  const rest = { text: sought, account }
  return (
    <div className={classes.beside}>
      <DataGrid
        id="acts"
        label={text('admin.audit')}
        columns={columns}
        rows={{ count: found.length, at: (index) => found[index], need }}
        keyOf={({ number }) => `${number}`}
        sort={[]}
        onSort={() => {}}
        filters={filters}
        onFilters={(next) => go({ ...rest, ...next })}
        onOpen={({ number }) => go({ ...address, open: `${number}` })}
        openKey={open}
        tools={
          <div className={classes.filters}>
            <SearchField
              label={text('admin.audit.search')}
              value={sought ?? ''}
              onChange={(typed) => go({ ...address, text: typed || undefined })}
            />
            <AccountChoice
              accountId={account}
              onChoose={(accountId) => go({ ...address, account: accountId })}
            />
          </div>
        }
        empty={<p>{text('admin.audit.none')}</p>}
        {...(hasNextPage && { countText: text('admin.audit.more', { count: found.length }) })}
      />
      {open !== undefined && (
        <ActPanel number={Number(open)} onClose={() => go({ ...address, open: undefined })} />
      )}
    </div>
  )
}

/** Whoever may have done something: the members, the keys as far as the reader may see them, and the system itself. */
function useActors() {
  const { text } = useWords()
  const mayKeys = useMay('api-key.administer')
  const users = useInfiniteQuery(usersQuery)
  const keys = useInfiniteQuery({ ...keysQuery, enabled: mayKeys })
  return useMemo(
    () => [
      ...(users.data?.pages ?? []).flatMap(({ items }) =>
        items.map(({ userId, name, email }) => ({ value: `user:${userId}`, label: name ?? email })),
      ),
      ...(keys.data?.pages ?? []).flatMap(({ items }) =>
        items.map(({ id, name }) => ({ value: `api-key:${id}`, label: name })),
      ),
      { value: 'system', label: text('admin.audit.system') },
    ],
    [users.data, keys.data, text],
  )
}
