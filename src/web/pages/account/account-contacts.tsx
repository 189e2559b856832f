import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'
import { contactsQuery } from './account-queries.ts'

type Contact = Schema<'Contact'>
type Asked = { readonly what: 'add' } | { readonly what: 'edit' | 'erase'; readonly contact: Contact }

/** The people at the customer: listed, added, changed, and erased for good. Nothing of them stands in the address. */
export function AccountContacts({ accountId }: { readonly accountId: string }) {
  const { text } = useWords()
  const mayEdit = useMay('contact.edit')
  const mayErase = useMay('contact.erase')
  const [asked, setAsked] = useState<Asked>()
  const contacts = useQuery(contactsQuery(accountId))
  const close = () => setAsked(undefined)
  return (
    <>
      <Answer of={contacts} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={look.soft}>{text('account.contact.none')}</p>
          ) : (
            <PlainTable label={text('account.contact.all')}>
              <thead>
                <tr>
                  <th scope="col">{text('web.account.name')}</th>
                  <th scope="col">{text('account.contact.role')}</th>
                  <th scope="col">{text('activity.email')}</th>
                  {(mayEdit || mayErase) && <th scope="col">{text('web.import.past.actions')}</th>}
                </tr>
              </thead>
              <tbody>
                {items.map((contact) => (
                  <tr key={contact.contactId}>
                    <th scope="row">{contact.name}</th>
                    <td>{contact.role ?? <Unknown why={text('web.ui.unknown')} />}</td>
                    <td>
                      {contact.email === null ? (
                        <Unknown why={text('web.ui.unknown')} />
                      ) : (
                        <a href={`mailto:${contact.email}`}>{contact.email}</a>
                      )}
                    </td>
                    {(mayEdit || mayErase) && (
                      <td>
                        <span className={classes.buttons}>
                          {mayEdit && (
                            <Button onClick={() => setAsked({ what: 'edit', contact })}>
                              {text('account.contact.edit')}
                              <span className={look.unseen}> {contact.name}</span>
                            </Button>
                          )}
                          {mayErase && (
                            <Button onClick={() => setAsked({ what: 'erase', contact })}>
                              {text('account.contact.erase')}
                              <span className={look.unseen}> {contact.name}</span>
                            </Button>
                          )}
                        </span>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </PlainTable>
          )
        }
      </Answer>
      {mayEdit && (
        <div className={classes.actions}>
          <Button icon="add" onClick={() => setAsked({ what: 'add' })}>
            {text('account.contact.add')}
          </Button>
        </div>
      )}
      {asked?.what === 'erase' ? (
        <EraseContact accountId={accountId} contact={asked.contact} onClose={close} />
      ) : (
        asked !== undefined && (
          <WriteContact
            accountId={accountId}
            contact={asked.what === 'edit' ? asked.contact : undefined}
            onClose={close}
          />
        )
      )}
    </>
  )
}

function useAfterChange(accountId: string, onClose: () => void): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    onClose()
    await queries.invalidateQueries({ queryKey: ['accounts', accountId] })
  }
}

function WriteContact({
  accountId,
  contact,
  onClose,
}: {
  readonly accountId: string
  /** Undefined: a new one. */
  readonly contact: Contact | undefined
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const id = useId()
  const [name, setName] = useState(contact?.name ?? '')
  const [role, setRole] = useState(contact?.role ?? '')
  const [email, setEmail] = useState(contact?.email ?? '')
  const [isTried, setTried] = useState(false)
  const onSuccess = useAfterChange(accountId, onClose)
  const write = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), role: orNull(role), email: orNull(email) }
      if (contact === undefined) {
        await take(api.POST('/api/accounts/{accountId}/contacts', { params: { path: { accountId } }, body }))
        return
      }
      const { contactId, revision } = contact
      await take(
        api.PUT('/api/accounts/{accountId}/contacts/{contactId}', {
          params: { path: { accountId, contactId }, header: { 'if-match': `"${revision}"` } },
          body,
        }),
      )
    },
    onSuccess,
  })
  const title = text(contact === undefined ? 'account.contact.add' : 'account.contact.edit')
  const isNameless = isTried && name.trim() === ''
  return (
    <ConfirmDialog
      title={title}
      action={text('account.contact.save')}
      isBusy={write.isPending}
      onConfirm={() => {
        setTried(true)
        if (name.trim() !== '') write.mutate()
      }}
      onClose={onClose}
    >
      <div className={look.field}>
        <label htmlFor={`${id}-name`}>{text('web.account.name')}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={200}
          autoComplete="off"
          aria-invalid={isNameless || undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {isNameless && <span className={look.fault}>{text('account.contact.no_name')}</span>}
      </div>
      <div className={look.field}>
        <label htmlFor={`${id}-role`}>{text('account.contact.role')}</label>
        <input
          id={`${id}-role`}
          value={role}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setRole(event.target.value)}
        />
      </div>
      <div className={look.field}>
        <label htmlFor={`${id}-email`}>{text('activity.email')}</label>
        <input
          id={`${id}-email`}
          type="email"
          value={email}
          maxLength={254}
          autoComplete="off"
          onChange={(event) => setEmail(event.target.value)}
        />
      </div>
      {write.error !== null && <Failure error={write.error} />}
    </ConfirmDialog>
  )
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}

function EraseContact({
  accountId,
  contact: { contactId, name },
  onClose,
}: {
  readonly accountId: string
  readonly contact: Contact
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const onSuccess = useAfterChange(accountId, onClose)
  const erase = useMutation({
    mutationFn: () =>
      take(
        api.DELETE('/api/accounts/{accountId}/contacts/{contactId}', {
          params: { path: { accountId, contactId } },
        }),
      ),
    onSuccess,
  })
  return (
    <ConfirmDialog
      title={text('account.contact.erase.of', { name })}
      action={text('account.contact.erase')}
      isSerious
      isBusy={erase.isPending}
      onConfirm={() => erase.mutate()}
      onClose={onClose}
    >
      <p>{text('account.contact.erase.what')}</p>
      {erase.error !== null && <Failure error={erase.error} />}
    </ConfirmDialog>
  )
}
