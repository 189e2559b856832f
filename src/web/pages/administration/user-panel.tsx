import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay, useSession } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './form.module.css'
import { FormField } from './form-field.tsx'
import { HandOver } from './hand-over.tsx'
import { instantText } from './instant-text.ts'
import { RemoveUser } from './remove-user.tsx'
import { RoleField } from './role-field.tsx'
import { Save, SentForm } from './sent-form.tsx'
import type { User } from './user-columns.tsx'

type Person = Schema<'Person'>

/** One user: what they may do and whose book is theirs, a link for a new password, and the ways out. */
export function UserPanel({
  user,
  people,
  onClose,
}: {
  readonly user: User
  readonly people: readonly Person[]
  readonly onClose: () => void
}) {
  const { text, wordFor, locale } = useWords()
  const { userId: self } = useSession()
  const mayAdminister = useMay('user.administer')
  const { userId, name, email, role, createdAt } = user
  return (
    <SidePanel
      subject={userId === self ? text('admin.user.you') : text('admin.user')}
      title={name ?? email}
      shownKey={userId}
      onClose={onClose}
    >
      <PanelSection title={text('web.account.facts')}>
        <Facts
          facts={[
            { label: text('web.user.email'), value: email },
            { label: text('web.user.role'), value: wordFor('role', role) },
            { label: text('web.user.since'), value: instantText(createdAt, locale) },
          ]}
        />
      </PanelSection>
      {mayAdminister && (
        <>
          <PanelSection title={text('admin.user.standing')}>
            <StandingForm user={user} people={people} />
          </PanelSection>
          <PanelSection title={text('admin.password')}>
            <PasswordLink user={user} />
          </PanelSection>
          {userId !== self && (
            <PanelSection title={text('admin.user.end')}>
              <RemoveUser user={user} onDone={onClose} />
            </PanelSection>
          )}
        </>
      )}
    </SidePanel>
  )
}

function StandingForm({ user, people }: { readonly user: User; readonly people: readonly Person[] }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const { userId } = user
  const [role, setRole] = useState(user.role)
  const [personId, setPersonId] = useState(user.personId ?? '')
  const isChanged = role !== user.role || personId !== (user.personId ?? '')
  const save = useMutation({
    mutationFn: () => {
      const body = { role, personId: personId === '' ? null : personId }
      return take(api.PATCH('/api/users/{userId}', { params: { path: { userId } }, body }))
    },
    // One's own rights may be others now.
    onSuccess: () =>
      Promise.all(
        ['users', 'session', 'owners'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  })
  return (
    <SentForm sending={save} fields={[]} actions={<Save of={save} isChanged={isChanged} />}>
      <RoleField role={role} onChange={setRole} />
      <FormField label={text('admin.book')} help={text('admin.book.help')}>
        {(wiring) => (
          <select {...wiring} value={personId} onChange={(event) => setPersonId(event.target.value)}>
            <option value="">{text('admin.book.none')}</option>
            {people.map((person) => (
              <option key={person.personId} value={person.personId}>
                {person.name ?? person.externalId}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </SentForm>
  )
}

function PasswordLink({ user: { userId, email } }: { readonly user: User }) {
  const { text } = useWords()
  const make = useMutation({
    mutationFn: () => take(api.POST('/api/users/{userId}/password-link', { params: { path: { userId } } })),
  })
  if (make.data !== undefined) {
    const title = text('admin.password_link.made', { email })
    return <HandOver title={title} {...make.data} onClose={() => make.reset()} />
  }
  return (
    <div className={classes.form}>
      <p className={classes.help}>{text('admin.password_link.what')}</p>
      <Button isBusy={make.isPending} onClick={() => make.mutate()}>
        {text('admin.password_link')}
      </Button>
      {make.error !== null && <Failure error={make.error} />}
    </div>
  )
}
