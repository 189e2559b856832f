import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { faultOf, otherFault } from './fault-of.ts'
import classes from './form.module.css'
import { FormField } from './form-field.tsx'
import { RoleField } from './role-field.tsx'
import type { Role } from './roles.ts'

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
  const other = otherFault(invite.error, ['email'])
  return (
    <ConfirmDialog
      title={text('admin.invite')}
      action={text('admin.invite.do')}
      isBusy={invite.isPending}
      onConfirm={() => invite.mutate()}
      onClose={onClose}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate()
        }}
      >
        <FormField label={text('web.user.email')} fault={faultOf(invite.error, 'email')}>
          {(wiring) => (
            <input
              {...wiring}
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </FormField>
        <RoleField role={role} onChange={setRole} />
        {other !== undefined && <Failure error={other} />}
      </form>
    </ConfirmDialog>
  )
}
