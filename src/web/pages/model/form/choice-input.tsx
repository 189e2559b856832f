import { useWords } from '../../../words/words-context.tsx'
import classes from './form.module.css'
import { type FieldState, useForm } from './form-context.tsx'
import type { FormField } from './form-fields.ts'
import { useTiersOf } from './use-tiers-of.ts'

type ChoiceField = Extract<FormField, { readonly kind: 'choice' | 'boolean' | 'tier' }>

/** One of a closed list; what the default is stands first. */
export function ChoiceInput({
  field,
  state,
  ...rest
}: {
  readonly id: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-label'?: string
  readonly 'aria-invalid'?: true | undefined
  readonly field: ChoiceField
  readonly state: FieldState
}) {
  const { text, wordFor } = useWords()
  const { isReadOnly } = useForm()
  const tiers = useTiersOf()
  const options = optionsOf()
  const written = state.written === undefined ? '' : String(state.written)
  const fallback = options.find(({ value }) => value === String(state.fallback))
  return (
    <select
      {...rest}
      className={classes.select}
      value={written}
      disabled={isReadOnly}
      onChange={({ target: { value } }) =>
        value === '' ? state.clear() : state.set(field.kind === 'boolean' ? value === 'true' : value)
      }
    >
      <option value="">{fallback ? text('model.form.default', { value: fallback.label }) : '—'}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {written !== '' && !options.some(({ value }) => value === written) && (
        <option value={written}>{written}</option>
      )}
    </select>
  )

  function optionsOf(): readonly { readonly value: string; readonly label: string }[] {
    if (field.kind === 'choice') {
      return field.options.map((value) => ({ value, label: wordFor(field.words, value) }))
    }
    if (field.kind === 'boolean') {
      return ['true', 'false'].map((value) => ({ value, label: wordFor('model.value', value) }))
    }
    const none = field.hasNone ? [{ value: 'none', label: wordFor('model.value', 'none') }] : []
    return [...none, ...tiers.map(({ id, name }) => ({ value: id, label: name }))]
  }
}
