import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { faultOf, otherFault } from './fault-of.ts'
import form from './form.module.css'
import { FormField } from './form-field.tsx'

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
  const other = otherFault(change.error, ['oldPassword', 'newPassword', 'password'])
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate()
      }}
    >
      {/* So that the browser knows whose password it is. */}
      <input type="hidden" autoComplete="username" value={email} />
      <div className={form.row}>
        <FormField label={text('admin.password.old')} fault={oldFault}>
          {(wiring) => (
            <input
              {...wiring}
              type="password"
              required
              autoComplete="current-password"
              value={oldPassword}
              onChange={({ target }) => setOld(target.value)}
            />
          )}
        </FormField>
        <FormField label={text('admin.password.new')} help={text('admin.password.help')} fault={newFault}>
          {(wiring) => (
            <input
              {...wiring}
              type="password"
              required
              autoComplete="new-password"
              value={newPassword}
              onChange={({ target }) => setNew(target.value)}
            />
          )}
        </FormField>
      </div>
      {other !== undefined && <Failure error={other} />}
      <div className={form.actions}>
        <Button type="submit" isBusy={change.isPending}>
          {text('admin.password.change')}
        </Button>
        <span role="status" className={form.done}>
          {change.isSuccess && text('admin.password.changed')}
        </span>
      </div>
    </form>
  )
}
