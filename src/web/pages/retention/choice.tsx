import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { GROUPS } from './question.ts'
import { useFieldName } from './use-group-name.ts'

type Search = Readonly<Record<string, string | undefined>>

export function useAddress(): [Search, (next: Search) => void] {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  return [
    search,
    (next) =>
      void navigate({
        to: '.',
        search: ((now: object) => ({ ...now, ...next })) as never,
        replace: true,
        resetScroll: false,
      }),
  ]
}

/** One thing to choose, with its name above. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly id: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <div className={look.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** By what customers are told apart, or not at all. */
export function GroupChoice() {
  const { text } = useWords()
  const [search, change] = useAddress()
  const fieldName = useFieldName()
  const chosen = GROUPS.find((one) => one === search.group) ?? ''
  return (
    <Choice
      label={text('retention.bridge.group')}
      value={chosen}
      options={[
        { id: '', label: text('retention.page.whole') },
        ...GROUPS.map((id) => ({ id, label: fieldName(id) })),
      ]}
      onChange={(group) => change({ group: group || undefined, of: undefined })}
    />
  )
}
