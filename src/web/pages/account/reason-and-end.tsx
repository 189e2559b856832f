import { useId } from 'react'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'

type Overruling = { readonly reason: string; readonly until: string }

type ReasonAndEndProps = {
  readonly value: Overruling
  /** What is missing, once somebody has tried. */
  readonly missing: { readonly reason: boolean; readonly until: boolean }
  readonly days?: { readonly from: string; readonly to: string }
  readonly onChange: (value: Overruling) => void
}

/** Why somebody overrules what is computed, and the last day on which that holds. */
export function ReasonAndEnd({ value, missing, days, onChange }: ReasonAndEndProps) {
  const { text } = useWords()
  const id = useId()
  return (
    <>
      <div className={look.field}>
        <label htmlFor={`${id}-reason`}>{text('report.reason')}</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={1000}
          value={value.reason}
          aria-invalid={missing.reason || undefined}
          onChange={(event) => onChange({ ...value, reason: event.target.value })}
        />
        {missing.reason && <span className={look.fault}>{text('account.pin.no_reason')}</span>}
      </div>
      <div className={look.field}>
        <label htmlFor={`${id}-until`}>{text('account.pin.until')}</label>
        <input
          id={`${id}-until`}
          type="date"
          value={value.until}
          min={days?.from}
          max={days?.to}
          aria-invalid={missing.until || undefined}
          onChange={(event) => onChange({ ...value, until: event.target.value })}
        />
        {missing.until && <span className={look.fault}>{text('account.pin.no_day')}</span>}
      </div>
    </>
  )
}
