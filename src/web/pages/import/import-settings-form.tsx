import { useId, useState } from 'react'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './import-page.module.css'
import { type ImportSettings, LIST_KINDS, listKindOf } from './list-report.ts'

/** What the list is, where it comes from and the day that it is true for. Told when a field is left. */
export function ImportSettingsForm({
  settings,
  onChange,
}: {
  readonly settings: ImportSettings
  readonly onChange: (settings: ImportSettings) => void
}) {
  const { text } = useWords()
  const id = useId()
  const [source, setSource] = useState(settings.source)
  const [isMissing, setMissing] = useState(false)
  return (
    <div className={classes.form}>
      <div className={look.field}>
        <label htmlFor={`${id}-kind`}>{text('web.import.kind')}</label>
        <select
          id={`${id}-kind`}
          value={settings.kind}
          aria-describedby={`${id}-kind-help`}
          onChange={(event) => onChange({ ...settings, kind: listKindOf(event.target.value) })}
        >
          {LIST_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(`web.import.kind.${kind}`)}
            </option>
          ))}
        </select>
        <span id={`${id}-kind-help`} className={look.help}>
          {text(`web.import.kind.${settings.kind}.help`)}
        </span>
      </div>
      <div className={look.field}>
        <label htmlFor={`${id}-source`}>{text('web.import.source')}</label>
        <input
          id={`${id}-source`}
          value={source}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-source-help`}
          aria-invalid={isMissing || undefined}
          onChange={(event) => setSource(event.target.value)}
          onBlur={() => {
            const isEmpty = source.trim() === ''
            setMissing(isEmpty)
            if (!isEmpty && source !== settings.source) onChange({ ...settings, source })
          }}
        />
        {isMissing && <span className={look.fault}>{text('web.import.source.missing')}</span>}
        <span id={`${id}-source-help`} className={look.help}>
          {text('web.import.source.help')}
        </span>
      </div>
      <div className={look.field}>
        <label htmlFor={`${id}-day`}>{text('web.import.as_of')}</label>
        <input
          id={`${id}-day`}
          type="date"
          defaultValue={settings.asOf}
          min="1000-01-01"
          max="9999-12-31"
          aria-describedby={`${id}-day-help`}
          onBlur={(event) =>
            event.target.value !== settings.asOf && onChange({ ...settings, asOf: event.target.value })
          }
        />
        <span id={`${id}-day-help`} className={look.help}>
          {text('web.import.as_of.help')}
        </span>
      </div>
    </div>
  )
}
