import { type ReactNode, useState } from 'react'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { ChoiceInput } from './choice-input.tsx'
import classes from './form.module.css'
import { type FieldState, useField, useForm } from './form-context.tsx'
import { type FormField, namePath } from './form-fields.ts'
import { hasOwnHelp, helpIdOf, labelOf } from './label-of.ts'
import { showShare } from './typed-number.ts'
import { readTyped, showTyped, type TypedKind } from './typed-value.ts'

type SimpleField = Extract<FormField, { readonly kind: TypedKind | 'choice' | 'boolean' | 'tier' }>

/** A field with its name above, its help and what is wrong below, and the way back to the version in force or to the default. */
export function Field({ field, path }: { readonly field: SimpleField; readonly path: ModelPath }) {
  const words = useWords()
  const state = useField(path)
  const name = namePath(path)
  const [typing, setTyping] = useState<string>()
  const problems = typing === undefined ? state.problems : [typing]
  const hasHelp = hasOwnHelp(name)
  const described = { help: `${state.id}-help`, error: `${state.id}-error` }
  const shared = {
    id: state.id,
    'aria-describedby':
      [problems.length > 0 && described.error, hasHelp && described.help].filter(Boolean).join(' ') ||
      undefined,
    'aria-invalid': problems.length > 0 || undefined,
  }
  return (
    <FieldFrame state={state} name={name} show={(value) => showOf(field, value, words)}>
      <label htmlFor={state.id}>{labelOf(words, name)}</label>
      {field.kind === 'choice' || field.kind === 'boolean' || field.kind === 'tier' ? (
        <ChoiceInput {...shared} field={field} state={state} />
      ) : (
        <TypedInput {...shared} kind={field.kind} state={state} onMistake={setTyping} />
      )}
      {hasHelp && (
        <p id={described.help} className={classes.help}>
          {words.text(helpIdOf(name))}
        </p>
      )}
      {problems.length > 0 && (
        <p id={described.error} className={classes.error}>
          {problems.join(' ')}
        </p>
      )}
    </FieldFrame>
  )
}

/** Marks what differs from the version in force, and takes it back one by one. */
export function FieldFrame({
  state,
  name,
  show,
  children,
}: {
  readonly state: FieldState
  readonly name: string
  readonly show: (value: unknown) => string
  readonly children: ReactNode
}) {
  const words = useWords()
  const { text } = words
  const { isReadOnly } = useForm()
  const { was, written, fallback } = state
  const label = labelOf(words, name)
  const hasDefault = fallback !== undefined && written !== undefined && show(fallback) !== show(written)
  return (
    <div className={classes.field} data-changed={was !== undefined || undefined}>
      {children}
      {!isReadOnly && (was !== undefined || hasDefault) && (
        <div className={classes.back}>
          {was !== undefined && (
            <>
              <span>{text('model.form.was', { value: show(was.value) || '—' })}</span>
              <Button
                kind="quiet"
                aria-label={text('model.form.take_back.of', { name: label })}
                onClick={state.takeBack}
              >
                {text('model.form.take_back')}
              </Button>
            </>
          )}
          {hasDefault && (
            <Button
              kind="quiet"
              aria-label={text('model.form.default.of', { name: label })}
              onClick={state.clear}
            >
              {text('model.form.use_default', { value: show(fallback) })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

type Words = ReturnType<typeof useWords>

/** A value of a field in words, as its button and its past say it. */
export function showOf(
  field: Pick<SimpleField, 'kind'> & { readonly words?: string },
  value: unknown,
  words: Words,
): string {
  if (value === undefined) return ''
  if (field.kind === 'choice') return words.wordFor(field.words ?? 'model.value', String(value))
  if (field.kind === 'boolean' || field.kind === 'tier') {
    return words.has(`model.value.${value}`) ? words.wordFor('model.value', String(value)) : String(value)
  }
  if (field.kind === 'share' && typeof value === 'number') return showShare(value, words.locale)
  return showTyped(field.kind, value, words.locale)
}

type InputProps = {
  readonly id: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-label'?: string
  readonly 'aria-invalid'?: true | undefined
  readonly kind: TypedKind
  readonly state: FieldState
  readonly onMistake: (message: string | undefined) => void
}

/** What is being typed over what stood there; open until the field is left. */
type Typing = { readonly text: string; readonly isOpen: boolean; readonly over: string }

/** What is typed counts when the field is left or Enter is pressed; what is no number stays to be mended. */
export function TypedInput({ kind, state, onMistake, ...rest }: InputProps) {
  const { text, locale } = useWords()
  const { isReadOnly, currency } = useForm()
  const shown = showTyped(kind, state.written, locale)
  const [typed, setTyped] = useState<Typing>()
  // What was typed stands until the document says what became of it.
  if (typed !== undefined && !typed.isOpen && typed.over !== shown) setTyped(undefined)
  const unit = kind === 'share' || kind === 'shares' ? '%' : kind === 'money' ? currency : undefined
  const fallback = showTyped(kind, state.fallback, locale)

  function leave() {
    if (typed === undefined || !typed.isOpen) return
    const read = readTyped(kind, typed.text, locale)
    if (read.kind === 'no-number') return onMistake(text('model.form.no_number'))
    onMistake(undefined)
    const next = read.kind === 'nothing' ? '' : showTyped(kind, read.value, locale)
    setTyped(next === shown ? undefined : { ...typed, isOpen: false })
    if (next === shown) return
    if (read.kind === 'nothing') state.clear()
    else state.set(read.value)
  }

  return (
    <span className={classes.input}>
      <input
        {...rest}
        type="text"
        inputMode={kind === 'number' || kind === 'money' || kind === 'share' ? 'decimal' : 'text'}
        className={classes[kind === 'text' || kind === 'words' || kind === 'expression' ? 'long' : 'short']}
        value={typed?.text ?? shown}
        placeholder={fallback === '' ? '' : text('model.form.default', { value: fallback })}
        readOnly={isReadOnly}
        data-typing={typed?.isOpen || undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped({ text: event.target.value, isOpen: true, over: shown })}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
          if (event.key === 'Escape' && typed?.isOpen) {
            event.stopPropagation()
            setTyped(undefined)
            onMistake(undefined)
          }
        }}
      />
      {unit && <span className={classes.unit}>{unit}</span>}
    </span>
  )
}
