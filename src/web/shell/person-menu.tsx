import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useSession } from '../api/session.ts'
import { Menu } from '../ui/menu.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './person-menu.module.css'

/** Who is signed in, and the way out. */
export function PersonMenu() {
  const { text, wordFor } = useWords()
  const { name, email, role } = useSession()
  const navigate = useNavigate()
  const shown = name ?? email
  return (
    <Menu
      label={text('web.shell.person', { name: shown })}
      align="end"
      button={<span className={classes.sign} data-initials={initialsOf(shown)} />}
      head={
        <>
          <strong>{shown}</strong>
          {name !== null && <div>{email}</div>}
          {role !== null && <div className={classes.role}>{wordFor('role', role)}</div>}
        </>
      }
      items={[
        {
          id: 'account',
          label: text('web.shell.profile'),
          onPick: () => void navigate({ to: '/administration/account' }),
        },
        { id: 'docs', label: text('web.shell.api'), onPick: () => location.assign('/docs') },
        { id: 'out', label: text('web.shell.sign_out'), onPick: () => void signOut() },
      ]}
    />
  )
}

export async function signOut(): Promise<void> {
  await api.DELETE('/api/session', { params: { query: {} } })
  location.assign('/sign-in')
}

function initialsOf(name: string): string {
  const words = name.split(/[\s.@_-]+/).filter((word) => word !== '')
  return words
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('')
}
