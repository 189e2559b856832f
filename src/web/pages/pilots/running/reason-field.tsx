import { useId } from 'react'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'

/** Why somebody does something with a pilot: it stays beside the result. */
export function ReasonField({
  label,
  help,
  isMissing,
  value,
  onText,
}: {
  readonly label: string
  readonly help: string
  /** It is needed, and nothing was written when it was sent. */
  readonly isMissing: boolean
  readonly value: string
  readonly onText: (text: string) => void
}) {
  const { text } = useWords()
  const id = useId()
  return (
    <div className={look.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        value={value}
        aria-describedby={isMissing ? `${id}-fault ${id}-help` : `${id}-help`}
        aria-invalid={isMissing || undefined}
        onChange={({ target }) => onText(target.value)}
      />
      {isMissing && (
        <span id={`${id}-fault`} role="alert" className={look.fault}>
          {text('pilot.reason.missing')}
        </span>
      )}
      <span id={`${id}-help`} className={look.help}>
        {help}
      </span>
    </div>
  )
}
