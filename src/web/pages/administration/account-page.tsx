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
import { faultOf } from './fault-of.ts'
import form from './form.module.css'
import { OwnSessions } from './own-sessions.tsx'
import classes from './section.module.css'
import { Save, SentForm } from './sent-form.tsx'
import { TextField } from './text-field.tsx'

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
  return (
    <SentForm sending={save} fields={['name']} actions={<Save of={save} isChanged={isChanged} />}>
      <TextField
        label={text('admin.account.name')}
        help={text('admin.account.name.help')}
        fault={faultOf(save.error, 'name')}
        autoComplete="name"
        maxLength={200}
        value={name}
        onText={setName}
      />
    </SentForm>
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
