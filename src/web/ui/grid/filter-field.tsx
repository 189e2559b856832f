import { useEffect, useId, useState } from 'react'
import { useWords } from '../../words/words-context.tsx'
import { ChoiceFilter } from './choice-filter.tsx'
import type { GridFilter } from './column.ts'

const TYPING_MILLISECONDS = 150

type FilterFieldProps<Filter> = {
  /** Of the column. */
  readonly label: string
  readonly filter: Filter
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows a column down, in the manner of its kind. */
export function FilterField({
  counts,
  ...props
}: FilterFieldProps<GridFilter> & {
  readonly counts: (() => ReadonlyMap<string, number>) | undefined
}) {
  const { text } = useWords()
  const { filter, value, onChange } = props
  const label = text('web.grid.filter', { column: props.label })
  if (filter.kind !== 'choice') return <TypedFilter {...props} filter={filter} label={label} />
  if (filter.isMultiple) {
    return <ChoiceFilter {...{ label, value, onChange, counts }} options={filter.options} />
  }
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{text('web.grid.all')}</option>
      {filter.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function TypedFilter({
  label,
  filter,
  value,
  onChange,
}: FilterFieldProps<Exclude<GridFilter, { readonly kind: 'choice' }>>) {
  const { text } = useWords()
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  // It waits for the typing to rest, and for nothing else.
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), TYPING_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed])
  if (filter.kind === 'text') {
    return (
      <input
        type="text"
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    )
  }
  const { examples = [], isUnderstood = () => true } = filter
  return (
    <>
      <input
        type="text"
        aria-label={label}
        value={typed}
        placeholder="≥"
        title={text('web.grid.range')}
        list={id}
        aria-invalid={(typed !== '' && !isUnderstood(typed)) || undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id={id}>
        {examples.map((example) => (
          <option key={example.value} value={example.value}>
            {example.label}
          </option>
        ))}
      </datalist>
    </>
  )
}
