import { useState } from 'react'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import { ChoiceInput } from './choice-input.tsx'
import { showOf, TypedInput } from './field.tsx'
import { useField } from './form-context.tsx'
import { type FormField, namePath } from './form-fields.ts'
import { helpIdOf, labelOf } from './label-of.ts'
import classes from './service-form.module.css'

/** A field in a table: its column names it, its row is said with it, what is wrong stands in its cell. */
export function CellField({
  field,
  path,
  of,
  isFixed,
}: {
  readonly field: FormField
  readonly path: ModelPath
  /** What the row is about. */
  readonly of: string
  /** A default that has to be written out before it can be changed. */
  readonly isFixed: boolean
}) {
  const words = useWords()
  const state = useField(path)
  const [mistake, setMistake] = useState<string>()
  const name = namePath(path)
  const problems = mistake === undefined ? state.problems : [mistake]
  if (field.kind !== 'number' && field.kind !== 'choice') return null
  if (isFixed) return <span>{state.fallback === undefined ? '' : showOf(field, state.fallback, words)}</span>
  const shared = {
    id: state.id,
    'aria-label': `${of}: ${labelOf(words, name)}`,
    'aria-describedby': `${state.id}-help`,
    'aria-invalid': problems.length > 0 || undefined,
  }
  return (
    <span
      className={classes.cell}
      data-changed={state.was !== undefined || undefined}
      title={words.text(helpIdOf(name))}
    >
      {field.kind === 'choice' ? (
        <ChoiceInput {...shared} field={field} state={state} />
      ) : (
        <TypedInput {...shared} kind="number" state={state} onMistake={setMistake} />
      )}
      <span id={`${state.id}-help`} className={problems.length > 0 ? classes.wrong : look.unseen}>
        {problems.length > 0 ? problems.join(' ') : words.text(helpIdOf(name))}
      </span>
    </span>
  )
}
