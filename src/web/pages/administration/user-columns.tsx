import type { Schema } from '../../api/client.ts'
import { Unknown } from '../../ui/figures.tsx'
import type { GridColumn } from '../../ui/grid/column.ts'
import type { useWords } from '../../words/words-context.tsx'
import { instantText } from './instant-text.ts'
import { ROLES } from './roles.ts'

export type User = Schema<'User'>
/** A user with the name of whose book is theirs. */
export type ShownUser = User & { readonly person: string }

export function userColumns({
  text,
  wordFor,
  locale,
}: ReturnType<typeof useWords>): readonly GridColumn<ShownUser>[] {
  return [
    {
      ...{ id: 'name', label: text('web.user.name'), width: 200, isSortable: true, filter: { kind: 'text' } },
      show: ({ name }) => name ?? <Unknown why={text('web.user.no_name')} />,
      text: ({ name }) => name ?? '',
    },
    {
      ...{
        id: 'email',
        label: text('web.user.email'),
        width: 260,
        isSortable: true,
        filter: { kind: 'text' },
      },
      show: ({ email }) => email,
      text: ({ email }) => email,
    },
    {
      ...{ id: 'role', label: text('web.user.role'), width: 180, isSortable: true },
      filter: {
        kind: 'choice',
        options: ROLES.map((role) => ({ value: role, label: wordFor('role', role) })),
      },
      show: ({ role }) => wordFor('role', role),
      text: ({ role }) => role,
    },
    {
      ...{
        id: 'person',
        label: text('admin.book'),
        width: 180,
        isSortable: true,
        filter: { kind: 'text' },
      },
      show: ({ person }) => (person === '' ? <Unknown why={text('admin.book.none')} /> : person),
      text: ({ person }) => person,
    },
    {
      ...{ id: 'createdAt', label: text('web.user.since'), width: 160, align: 'end', isSortable: true },
      show: ({ createdAt }) => instantText(createdAt, locale),
      text: ({ createdAt }) => createdAt,
    },
  ]
}
