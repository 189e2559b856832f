import type { ReactNode } from 'react'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { useWords } from '../../../words/words-context.tsx'
import { FieldFrame } from './field.tsx'
import classes from './form.module.css'
import { useField, useForm } from './form-context.tsx'
import { type FormField, namePath } from './form-fields.ts'
import { helpIdOf, labelOf } from './label-of.ts'

/** A part of the model that is on, with its fields, or switched off by the word none. */
export function SwitchField({
  field,
  path,
  show,
}: {
  readonly field: Extract<FormField, { readonly kind: 'switch' }>
  readonly path: ModelPath
  readonly show: (field: FormField, path: ModelPath) => ReactNode
}) {
  const words = useWords()
  const { text, wordFor } = words
  const { isReadOnly } = useForm()
  const state = useField(path)
  const name = namePath(path)
  const isOn = state.written !== 'none'
  const help = `${state.id}-help`
  return (
    <>
      <FieldFrame
        state={state}
        name={name}
        show={(value) => wordFor('model.value', value === 'none' ? 'false' : 'true')}
      >
        <label className={classes.check}>
          <input
            type="checkbox"
            id={state.id}
            aria-describedby={help}
            checked={isOn}
            disabled={isReadOnly}
            onChange={(event) => (event.target.checked ? state.clear() : state.set('none'))}
          />
          {labelOf(words, name)}
        </label>
        <p id={help} className={classes.help}>
          {text(helpIdOf(name))}
        </p>
        {state.problems.length > 0 && <p className={classes.error}>{state.problems.join(' ')}</p>}
      </FieldFrame>
      {isOn && field.fields.map((inner) => show(inner, path))}
    </>
  )
}
