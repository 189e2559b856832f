import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { HandOver } from './hand-over.tsx'
import { Invitations } from './invitations.tsx'
import { type Invited, InviteUser } from './invite-user.tsx'
import { RolesTable } from './roles-table.tsx'
import classes from './section.module.css'
import { UserGrid } from './user-grid.tsx'
import { invitationsQuery, usersQuery } from './users-query.ts'

const VIEWS = ['users', 'invitations', 'roles'] as const

/** Who belongs to the workspace, who was invited, and what each role may do. */
export function UsersPage() {
  return (
    <AdministrationFrame section="users" layout="full">
      <Users />
    </AdministrationFrame>
  )
}

function Users() {
  const { text, number } = useWords()
  const navigate = useNavigate()
  const { view = 'users' } = useSearch({ strict: false }) as Record<string, string | undefined>
  const mayInvite = useMay('user.administer')
  const pages = useInfiniteQuery(usersQuery)
  const invitations = useQuery(invitationsQuery)
  const [isInviting, setInviting] = useState(false)
  const [invited, setInvited] = useState<Invited>()
  const users = pages.data?.pages.flatMap(({ items }) => items)
  if (pages.error !== null) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />
  if (users === undefined) return <Loading height={480} />
  const counts: Readonly<Record<string, number | undefined>> = {
    users: users.length,
    invitations: invitations.data?.length,
  }
  return (
    <>
      <PageHeader
        subject={text('admin.users')}
        answer={text('admin.users.answer', {
          count: users.length,
          owners: users.filter(({ role }) => role === 'owner').length,
        })}
        actions={
          mayInvite && (
            <Button kind="main" icon="add" onClick={() => setInviting(true)}>
              {text('admin.invite')}
            </Button>
          )
        }
      />
      {invited !== undefined && <InvitationMade invited={invited} onClose={() => setInvited(undefined)} />}
      <div className={classes.views}>
        <Tabs
          label={text('admin.users')}
          tabs={VIEWS.map((id) => {
            const count = counts[id]
            return { id, label: text(`admin.view.${id}`), ...(count && { count: number(count) }) }
          })}
          shown={view}
          onShow={(shown) => void navigate({ to: '.', search: { view: shown } as never, replace: true })}
        >
          {view === 'roles' ? (
            <RolesTable />
          ) : view === 'invitations' ? (
            <Invitations />
          ) : (
            <UserGrid
              users={users}
              onEnd={() => {
                if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
              }}
            />
          )}
        </Tabs>
      </div>
      {isInviting && (
        <InviteUser
          onClose={() => setInviting(false)}
          onInvited={(made) => {
            setInviting(false)
            setInvited(made)
          }}
        />
      )}
    </>
  )
}

function InvitationMade({ invited, onClose }: { readonly invited: Invited; readonly onClose: () => void }) {
  const { text } = useWords()
  const { email, isMailed, link, expiresAt } = invited
  const title = text(isMailed ? 'admin.invite.mailed' : 'admin.invite.made', { email })
  return <HandOver title={title} link={link} expiresAt={expiresAt} onClose={onClose} />
}
