import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Unknown } from '../../ui/figures.tsx'
import type { GridColumn, GridSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { arrangeUsers } from './arrange-users.ts'
import { instantText } from './instant-text.ts'

type User = Schema<'User'>

/** Who belongs to the workspace, and as what. */
export function UsersPage() {
  const words = useWords()
  const { text, wordFor } = words
  const [sort, setSort] = useState<readonly GridSort[]>([])
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({})
  const pages = useInfiniteQuery({
    queryKey: ['users'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 1000, ...(pageParam === '' ? {} : { after: pageParam }) }
      return take(api.GET('/api/users', { params: { query }, signal }))
    },
    getNextPageParam: ({ next }) => next,
  })
  const users = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data])
  const shown = useMemo(() => arrangeUsers(users, { sort, filters }), [users, sort, filters])
  const columns = useMemo((): readonly GridColumn<User>[] => {
    const roles = ['owner', 'operations', 'leader', 'csm', 'viewer']
    return [
      {
        ...{
          id: 'name',
          label: text('web.user.name'),
          width: 220,
          isSortable: true,
          filter: { kind: 'text' },
        },
        show: ({ name }) => name ?? <Unknown why={text('web.user.no_name')} />,
        text: ({ name }) => name ?? '',
      },
      {
        ...{
          id: 'email',
          label: text('web.user.email'),
          width: 280,
          isSortable: true,
          filter: { kind: 'text' },
        },
        show: ({ email }) => email,
        text: ({ email }) => email,
      },
      {
        ...{ id: 'role', label: text('web.user.role'), width: 200, isSortable: true },
        filter: {
          kind: 'choice',
          options: roles.map((role) => ({ value: role, label: wordFor('role', role) })),
        },
        show: ({ role }) => wordFor('role', role),
        text: ({ role }) => role,
      },
      {
        ...{ id: 'createdAt', label: text('web.user.since'), width: 160, align: 'end', isSortable: true },
        show: ({ createdAt }) => instantText(createdAt, words.locale),
        text: ({ createdAt }) => createdAt,
      },
    ]
  }, [text, wordFor, words.locale])

  return (
    <PageFrame title={text('web.nav.administration')} layout="full">
      {pages.error !== null ? (
        <Failure error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.data === undefined ? (
        <Loading height={480} />
      ) : (
        <>
          <PageHeader
            subject={text('web.nav.administration')}
            answer={text('web.user.answer', { count: users.length })}
          />
          <DataGrid
            id="users"
            label={text('web.user.users')}
            columns={columns}
            rows={{
              count: shown.length,
              at: (index) => shown[index],
              need: () => {
                if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
              },
            }}
            keyOf={({ userId }) => userId}
            sort={sort}
            onSort={setSort}
            filters={filters}
            onFilters={setFilters}
            empty={<p>{text('web.user.none')}</p>}
          />
        </>
      )}
    </PageFrame>
  )
}
