import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { useWords } from '../../../words/words-context.tsx'
import { FieldFrame } from './field.tsx'
import classes from './form.module.css'
import { useField, useForm } from './form-context.tsx'
import { type FormField, namePath } from './form-fields.ts'
import { helpIdOf, labelOf } from './label-of.ts'
import { useTiersOf } from './use-tiers-of.ts'

/** Several of a closed list; with none chosen the key goes. */
export function ChoicesField({
  field,
  path,
}: {
  readonly field: Extract<FormField, { readonly kind: 'choices' | 'tiers' }>
  readonly path: ModelPath
}) {
  const words = useWords()
  const { text, wordFor, list } = words
  const { isReadOnly } = useForm()
  const tiers = useTiersOf()
  const state = useField(path)
  const name = namePath(path)
  const options =
    field.kind === 'tiers'
      ? tiers.map(({ id, name: label }) => ({ value: id, label }))
      : field.options.map((value) => ({ value, label: wordFor(field.words, value) }))
  const chosen = Array.isArray(state.written) ? state.written.map(String) : []
  const labelFor = (value: string) => options.find((option) => option.value === value)?.label ?? value
  const change = (value: string, isChosen: boolean) => {
    const next = isChosen ? [...chosen, value] : chosen.filter((other) => other !== value)
    if (next.length === 0) state.clear()
    else state.set(next)
  }
  return (
    <FieldFrame
      state={state}
      name={name}
      show={(value) => (Array.isArray(value) ? list(value.map((item) => labelFor(String(item)))) : '')}
    >
      <fieldset className={classes.choices} aria-describedby={`${state.id}-help`}>
        <legend>{labelOf(words, name)}</legend>
        <div id={state.id} tabIndex={-1}>
          {options.map(({ value, label }) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                disabled={isReadOnly}
                onChange={(event) => change(value, event.target.checked)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <p id={`${state.id}-help`} className={classes.help}>
        {text(helpIdOf(name))}
      </p>
      {state.problems.length > 0 && <p className={classes.error}>{state.problems.join(' ')}</p>}
    </FieldFrame>
  )
}
