import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useWords } from '../../words/words-context.tsx'
import { faultOf } from './fault-of.ts'
import { RoleField } from './role-field.tsx'
import type { Role } from './roles.ts'
import { SentDialog } from './sent-form.tsx'
import { TextField } from './text-field.tsx'

export type Invited = Schema<'Invited'> & { readonly email: string }

/** Asks whom to invite, and as what. */
export function InviteUser({
  onInvited,
  onClose,
}: {
  readonly onInvited: (invited: Invited) => void
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const invite = useMutation({
    mutationFn: () => take(api.POST('/api/invitations', { body: { email, role } })),
    onSuccess(invited) {
      void queries.invalidateQueries({ queryKey: ['invitations'] })
      onInvited({ ...invited, email })
    },
  })
  return (
    <SentDialog
      title={text('admin.invite')}
      action={text('admin.invite.do')}
      sending={invite}
      fields={['email']}
      noValidate
      onClose={onClose}
    >
      <TextField
        label={text('web.user.email')}
        fault={faultOf(invite.error, 'email')}
        type="email"
        value={email}
        onText={setEmail}
      />
      <RoleField role={role} onChange={setRole} />
    </SentDialog>
  )
}
