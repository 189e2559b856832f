import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { api, type Schema, take } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { faultOf } from './fault-of.ts'
import classes from './form.module.css'
import { FormField } from './form-field.tsx'
import { endOf, LIVES, type Life } from './key-state.ts'
import { SentDialog } from './sent-form.tsx'
import { TextField } from './text-field.tsx'

type Scope = Schema<'Scope'>
export type MadeKey = Schema<'NewApiKey'> & { readonly name: string }

const SCOPES: readonly Scope[] = ['read', 'import', 'model', 'plan', 'apply', 'administer']

/** Asks what a key is called, what it may do and until when. */
export function CreateKey({
  onMade,
  onClose,
}: {
  readonly onMade: (key: MadeKey) => void
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const { today } = useSession()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>(['read'])
  const [life, setLife] = useState<Life>(90)
  const make = useMutation({
    mutationFn: () => {
      const expiresAt = endOf(life, parseDay(today)!)
      const body = { name, scopes: [...scopes], ...(expiresAt === undefined ? {} : { expiresAt }) }
      return take(api.POST('/api/api-keys', { body }))
    },
    onSuccess(key) {
      void queries.invalidateQueries({ queryKey: ['api-keys'] })
      onMade({ ...key, name })
    },
  })
  const scopeFault = faultOf(make.error, 'scopes')
  return (
    <SentDialog title={text('admin.key.make')} sending={make} fields={['name', 'scopes']} onClose={onClose}>
      <TextField
        label={text('admin.name')}
        help={text('admin.key.name.help')}
        fault={faultOf(make.error, 'name')}
        maxLength={200}
        value={name}
        onText={setName}
      />
      <fieldset className={classes.field}>
        <legend className={classes.label}>{text('admin.key.scopes')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} className={classes.choice}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ target }) =>
                setScopes(SCOPES.filter((one) => (one === scope ? target.checked : scopes.includes(one))))
              }
            />
            <span>{text(`admin.scope.${scope}`)}</span>
          </label>
        ))}
        {scopeFault !== undefined && (
          <span className={look.fault} role="alert">
            {scopeFault}
          </span>
        )}
      </fieldset>
      <FormField label={text('admin.key.life')}>
        {(wiring) => (
          <select
            {...wiring}
            value={life ?? ''}
            onChange={({ target }) => setLife(LIVES.find((one) => `${one ?? ''}` === target.value) ?? null)}
          >
            {LIVES.map((one) => (
              <option key={one} value={one ?? ''}>
                {one === null ? text('admin.key.no_end') : text('admin.days', { count: one })}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </SentDialog>
  )
}
