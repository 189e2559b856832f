import type { ReactNode } from 'react'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import type { Plain } from '../../../../domain/model/render-value.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import classes from './form.module.css'
import { useField, useForm } from './form-context.tsx'
import { type FormField, namePath } from './form-fields.ts'
import { helpIdOf, labelOf } from './label-of.ts'

/** A list of entries with fields of their own. One that the document does not have shows the default, to be taken over and changed. */
export function ListField({
  field,
  path,
  show,
}: {
  readonly field: Extract<FormField, { readonly kind: 'list' }>
  readonly path: ModelPath
  readonly show: (field: FormField, path: ModelPath) => ReactNode
}) {
  const words = useWords()
  const { text } = words
  const { edit, isReadOnly } = useForm()
  const state = useField(path)
  const name = namePath(path)
  const entries = Array.isArray(state.written) ? state.written : undefined
  const defaults = Array.isArray(state.fallback) ? state.fallback : []
  const label = labelOf(words, name)
  return (
    <fieldset className={classes.list} id={state.id} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={classes.help}>{text(helpIdOf(name))}</p>
      {entries === undefined && (
        <p className={classes.help}>
          {text('model.form.default_entries', { count: defaults.length })}
          {!isReadOnly && defaults.length > 0 && (
            <Button kind="quiet" onClick={() => state.set(defaults as Plain)}>
              {text('model.form.write_out')}
            </Button>
          )}
        </p>
      )}
      {entries?.map((_, at) => (
        // Entries have no names of their own; their place is what they are.
        <div key={at} className={classes.entry}>
          <div className={classes.fields}>{field.fields.map((inner) => show(inner, [...path, at]))}</div>
          {!isReadOnly && (
            <IconButton
              icon="close"
              label={text('model.form.remove', { name: `${label} ${at + 1}` })}
              onClick={() => edit({ kind: 'remove', path: [...path, at] })}
            />
          )}
        </div>
      ))}
      {state.problems.length > 0 && <p className={classes.error}>{state.problems.join(' ')}</p>}
      {!isReadOnly && (
        <Button
          icon="add"
          aria-label={text('model.form.add', { name: label })}
          onClick={() => edit({ kind: 'add', path, value: field.entry })}
        >
          {text('model.form.add')}
        </Button>
      )}
    </fieldset>
  )
}
