import { useState } from 'react'
import type { DocumentEdit } from '../../../../domain/model/edit-document.ts'
import { CUSTOM_FIELD_TYPES } from '../../../../domain/model/model.ts'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { isMapping } from '../read-model-text.ts'
import { TypedInput } from './field.tsx'
import classes from './form.module.css'
import { useField, useForm } from './form-context.tsx'
import { type FormField, namePath } from './form-fields.ts'
import { helpIdOf, labelOf } from './label-of.ts'
import { useTiersOf } from './use-tiers-of.ts'

/** Names with a value each: own fields with their types, or tiers with their accounts. */
export function RecordField({
  field,
  path,
}: {
  readonly field: Extract<FormField, { readonly kind: 'record' }>
  readonly path: ModelPath
}) {
  const words = useWords()
  const { text, wordFor } = words
  const { edit, isReadOnly } = useForm()
  const tiers = useTiersOf()
  const state = useField(path)
  const [added, setAdded] = useState('')
  const name = namePath(path)
  const label = labelOf(words, name)
  const entries = isMapping(state.written) ? Object.keys(state.written) : []
  const change = (key: string, value: string | number): DocumentEdit => ({
    kind: 'set',
    path: [...path, key],
    value,
  })
  const open = tiers.filter(({ id }) => !entries.includes(id))

  function add(key: string) {
    if (key.trim() === '') return
    edit(change(key.trim(), field.of === 'types' ? 'number' : 0))
    setAdded('')
  }

  return (
    <fieldset className={classes.list} id={state.id} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={classes.help}>{text(helpIdOf(name))}</p>
      {entries.map((key) => (
        <div key={key} className={classes.line}>
          <code>{field.of === 'types' ? `custom.${key}` : key}</code>
          {field.of === 'types' ? (
            <select
              className={classes.select}
              aria-label={`${label}: ${key}`}
              value={String((state.written as Record<string, unknown>)[key])}
              disabled={isReadOnly}
              onChange={(event) => edit(change(key, event.target.value))}
            >
              {CUSTOM_FIELD_TYPES.map((type) => (
                <option key={type} value={type}>
                  {wordFor('model.value', type)}
                </option>
              ))}
            </select>
          ) : (
            <AccountsInput path={[...path, key]} label={`${label}: ${key}`} />
          )}
          {!isReadOnly && (
            <IconButton
              icon="close"
              label={text('model.form.remove', { name: key })}
              onClick={() => edit({ kind: 'remove', path: [...path, key] })}
            />
          )}
          <Problems path={[...path, key]} />
        </div>
      ))}
      {!isReadOnly && (field.of === 'types' || open.length > 0) && (
        <div className={classes.line}>
          {field.of === 'types' ? (
            <input
              type="text"
              className={classes.short}
              aria-label={text('model.form.new_name')}
              placeholder={text('model.form.new_name')}
              value={added}
              onChange={(event) => setAdded(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && add(added)}
            />
          ) : (
            <select
              className={classes.select}
              aria-label={text('model.form.new_name')}
              value={added}
              onChange={(event) => setAdded(event.target.value)}
            >
              <option value="">—</option>
              {open.map(({ id, name: tier }) => (
                <option key={id} value={id}>
                  {tier}
                </option>
              ))}
            </select>
          )}
          <Button
            icon="add"
            aria-label={text('model.form.add', { name: label })}
            disabled={added.trim() === ''}
            onClick={() => add(added)}
          >
            {text('model.form.add')}
          </Button>
        </div>
      )}
      {state.problems.length > 0 && <p className={classes.error}>{state.problems.join(' ')}</p>}
    </fieldset>
  )
}

function AccountsInput({ path, label }: { readonly path: ModelPath; readonly label: string }) {
  const state = useField(path)
  const [mistake, setMistake] = useState<string>()
  return (
    <>
      <TypedInput id={state.id} aria-label={label} kind="number" state={state} onMistake={setMistake} />
      {mistake && <span className={classes.error}>{mistake}</span>}
    </>
  )
}

function Problems({ path }: { readonly path: ModelPath }) {
  const { problems } = useField(path)
  return problems.length === 0 ? null : <span className={classes.error}>{problems.join(' ')}</span>
}
