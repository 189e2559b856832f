import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useSession, useWorkspace } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { ChangePassword } from './change-password.tsx'
import { faultOf, otherFault } from './fault-of.ts'
import form from './form.module.css'
import { FormField } from './form-field.tsx'
import { OwnSessions } from './own-sessions.tsx'
import classes from './section.module.css'

/** What is the reader's own: name, password, where they are signed in, and the way out of the workspace. */
export function AccountPage() {
  const { text, wordFor } = useWords()
  const { name, email, role } = useSession()
  return (
    <AdministrationFrame section="account">
      <PageHeader
        subject={text('web.shell.profile')}
        answer={text('admin.account.answer', {
          name: name ?? email,
          role: wordFor('role', role ?? undefined),
        })}
      >
        {email}
      </PageHeader>
      <section className={classes.section}>
        <NameForm />
      </section>
      <section className={classes.section}>
        <h2>{text('admin.password')}</h2>
        <ChangePassword />
      </section>
      <section className={classes.section}>
        <h2>{text('admin.sessions')}</h2>
        <OwnSessions />
      </section>
      <section className={classes.section}>
        <h2>{text('admin.leave')}</h2>
        <LeaveWorkspace />
      </section>
    </AdministrationFrame>
  )
}

function NameForm() {
  const { text } = useWords()
  const queries = useQueryClient()
  const session = useSession()
  const [name, setName] = useState(session.name ?? '')
  const save = useMutation({
    mutationFn: () => take(api.PATCH('/api/session', { body: { name } })),
    onSuccess(saved) {
      setName(saved.name ?? '')
      queries.setQueryData(['session'], saved)
      for (const key of ['users', 'owners', 'acts']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
  const isChanged = name !== (session.name ?? '')
  const other = otherFault(save.error, ['name'])
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <FormField
        label={text('admin.account.name')}
        help={text('admin.account.name.help')}
        fault={faultOf(save.error, 'name')}
      >
        {(wiring) => (
          <input
            {...wiring}
            autoComplete="name"
            maxLength={200}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </FormField>
      {other !== undefined && <Failure error={other} />}
      <div className={form.actions}>
        <Button type="submit" disabled={!isChanged} isBusy={save.isPending}>
          {text('admin.save')}
        </Button>
        <span role="status" className={form.done}>
          {save.isSuccess && !isChanged && text('admin.saved')}
        </span>
      </div>
    </form>
  )
}

function LeaveWorkspace() {
  const { text } = useWords()
  const { name } = useWorkspace()
  const [isAsking, setAsking] = useState(false)
  const leave = useMutation({
    mutationFn: () => take(api.DELETE('/api/session/workspace')),
    onSuccess: () => location.assign('/'),
  })
  return (
    <div className={form.form}>
      <p className={form.help}>{text('admin.leave.what')}</p>
      <Button kind="serious" onClick={() => setAsking(true)}>
        {text('admin.leave')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('admin.leave.question', { name })}
          action={text('admin.leave')}
          isSerious
          isBusy={leave.isPending}
          onConfirm={() => leave.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text('admin.leave.what')}</p>
          {leave.error !== null && <Failure error={leave.error} />}
        </ConfirmDialog>
      )}
    </div>
  )
}
