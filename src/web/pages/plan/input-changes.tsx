import type { Schema } from '../../api/client.ts'
import { Money } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'

type Value = Schema<'InputChange'>['before']

/** Inputs of a decision that are no longer what they were. */
export function InputChanges({ changes }: { readonly changes: readonly Schema<'InputChange'>[] }) {
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code>: <InputValue field={field} value={before} /> →{' '}
          <InputValue field={field} value={after} />
        </li>
      ))}
    </ul>
  )
}

/** The value of an input: money as money, what is not known as a dash. */
export function InputValue({ field, value }: { readonly field: string; readonly value: Value }) {
  const { number } = useWords()
  if (MONEY.has(field)) return <Money value={value as number | null} />
  if (value === null) return '—'
  return typeof value === 'number' ? number(value) : String(value)
}

/** Inputs that are money in whole minor units. */
const MONEY: ReadonlySet<string> = new Set(['acv', 'placement.acv'])
