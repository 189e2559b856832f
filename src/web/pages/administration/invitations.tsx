import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { momentText } from './instant-text.ts'
import { invitationsQuery } from './users-query.ts'

type Invitation = Schema<'Invitation'>

/** Who was invited and has not come yet. */
export function Invitations() {
  const { text, wordFor, locale } = useWords()
  const mayAdminister = useMay('user.administer')
  const invitations = useQuery(invitationsQuery)
  const [asked, setAsked] = useState<Invitation>()
  return (
    <Answer of={invitations}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState title={text('admin.invitations.none')}>
            <p>{text('admin.invitations.what')}</p>
          </EmptyState>
        ) : (
          <>
            <PlainTable label={text('admin.invitations')}>
              <thead>
                <tr>
                  <th scope="col">{text('web.user.email')}</th>
                  <th scope="col">{text('web.user.role')}</th>
                  <th scope="col">{text('admin.invited')}</th>
                  <th scope="col">{text('admin.until')}</th>
                  {mayAdminister && <th scope="col">{text('web.import.past.actions')}</th>}
                </tr>
              </thead>
              <tbody>
                {found.map((invitation) => (
                  <tr key={invitation.id}>
                    <th scope="row">{invitation.email}</th>
                    <td>{wordFor('role', invitation.role)}</td>
                    <td>{momentText(invitation.createdAt, locale)}</td>
                    <td>{momentText(invitation.expiresAt, locale)}</td>
                    {mayAdminister && (
                      <td className={cells.tight}>
                        <Button onClick={() => setAsked(invitation)}>
                          {text('admin.uninvite')}
                          <span className={look.unseen}> {invitation.email}</span>
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </PlainTable>
            {asked && <CancelInvitation invitation={asked} onClose={() => setAsked(undefined)} />}
          </>
        )
      }
    </Answer>
  )
}

function CancelInvitation({
  invitation: { id, email },
  onClose,
}: {
  readonly invitation: Invitation
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => take(api.DELETE('/api/invitations/{id}', { params: { path: { id } } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['invitations'] })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={text('admin.uninvite.question', { email })}
      action={text('admin.uninvite')}
      isSerious
      isBusy={cancel.isPending}
      onConfirm={() => cancel.mutate()}
      onClose={onClose}
    >
      <p>{text('admin.uninvite.what')}</p>
      {cancel.error !== null && <Failure error={cancel.error} />}
    </ConfirmDialog>
  )
}
