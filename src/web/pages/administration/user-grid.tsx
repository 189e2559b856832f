import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { peopleQuery } from '../../api/people-query.ts'
import { formatSort, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { useWords } from '../../words/words-context.tsx'
import { arrangeUsers } from './arrange-users.ts'
import classes from './section.module.css'
import { type ShownUser, type User, userColumns } from './user-columns.tsx'
import { UserPanel } from './user-panel.tsx'

const COLUMNS = ['name', 'email', 'role', 'person']

/** The users, and beside them the one that is looked into. */
export function UserGrid({ users, onEnd }: { readonly users: readonly User[]; readonly onEnd: () => void }) {
  const words = useWords()
  const { text } = words
  const navigate = useNavigate()
  const address = useSearch({ strict: false }) as Record<string, string | undefined>
  const { open, sort: sortText } = address
  const people = useQuery(peopleQuery)
  const filters = useMemo(
    () => Object.fromEntries(COLUMNS.flatMap((id) => (address[id] ? [[id, address[id]] as const] : []))),
    [address],
  )
  const sort = useMemo(() => parseSort(sortText), [sortText])
  const named = useMemo((): readonly ShownUser[] => {
    const names = new Map(people.data?.map((person) => [person.personId, person.name ?? person.externalId]))
    return users.map((user) => ({ ...user, person: names.get(user.personId ?? '') ?? '' }))
  }, [users, people.data])
  const shown = useMemo(() => arrangeUsers(named, { sort, filters }), [named, sort, filters])
  const columns = useMemo(() => userColumns(words), [words])
  const opened = named.find(({ userId }) => userId === open)

  const go = (search: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: search as never, replace: true })
  return (
    <div className={classes.beside}>
      <DataGrid
        id="users"
        label={text('web.user.users')}
        columns={columns}
        rows={{ count: shown.length, at: (index) => shown[index], need: onEnd }}
        keyOf={({ userId }) => userId}
        sort={sort}
        onSort={(next) => go({ ...address, sort: formatSort(next) })}
        filters={filters}
        onFilters={(next) => go({ ...(sortText && { sort: sortText }), ...next })}
        onOpen={({ userId }) => go({ ...address, open: userId })}
        openKey={open}
        empty={<p>{text('web.user.none')}</p>}
      />
      {opened !== undefined && (
        <UserPanel
          key={opened.userId}
          user={opened}
          people={people.data ?? []}
          onClose={() => go({ ...address, open: undefined })}
        />
      )}
    </div>
  )
}
