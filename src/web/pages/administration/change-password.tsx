import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { faultOf } from './fault-of.ts'
import form from './form.module.css'
import { SentForm } from './sent-form.tsx'
import { TextField } from './text-field.tsx'

/** Sets another password in place of the one that the reader knows. */
export function ChangePassword() {
  const { text } = useWords()
  const { email } = useSession()
  const queries = useQueryClient()
  const [oldPassword, setOld] = useState('')
  const [newPassword, setNew] = useState('')
  const change = useMutation({
    mutationFn: () => take(api.PUT('/api/session/password', { body: { oldPassword, newPassword } })),
    onSuccess() {
      setOld('')
      setNew('')
      void queries.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  const oldFault = faultOf(change.error, 'oldPassword')
  const newFault = faultOf(change.error, 'password') ?? faultOf(change.error, 'newPassword')
  return (
    <SentForm
      sending={change}
      fields={['oldPassword', 'newPassword', 'password']}
      actions={
        <>
          <Button type="submit" isBusy={change.isPending}>
            {text('admin.password.change')}
          </Button>
          <span role="status" className={form.done}>
            {change.isSuccess && text('admin.password.changed')}
          </span>
        </>
      }
    >
      {/* So that the browser knows whose password it is. */}
      <input type="hidden" autoComplete="username" value={email} />
      <div className={form.row}>
        <TextField
          label={text('admin.password.old')}
          fault={oldFault}
          type="password"
          required
          autoComplete="current-password"
          value={oldPassword}
          onText={setOld}
        />
        <TextField
          label={text('admin.password.new')}
          help={text('admin.password.help')}
          fault={newFault}
          type="password"
          required
          autoComplete="new-password"
          value={newPassword}
          onText={setNew}
        />
      </div>
    </SentForm>
  )
}
