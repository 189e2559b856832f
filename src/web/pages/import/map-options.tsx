import { useId, useState } from 'react'
import type { MessageId } from '../../../language/catalogue.ts'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { type MapValue, withOption } from './edit-map.ts'
import { fieldLabel } from './field-label.ts'
import classes from './import-page.module.css'
import type { ListLook } from './list-report.ts'

const CHOICES = {
  decimal: [',', '.'],
  dates: ['dmy', 'mdy'],
  delimiter: [',', ';', '\t', '|'],
  encoding: ['utf-8', 'windows-1252', 'shift_jis', 'utf-16le', 'utf-16be'],
} as const
const NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  '.': 'point',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** How values and the file itself are written, where the values alone do not tell. */
export function MapOptions({
  look: { fileName, kind },
  map,
  onMap,
}: {
  readonly look: Pick<ListLook, 'fileName' | 'kind'>
  readonly map: MapValue
  readonly onMap: (map: MapValue) => void
}) {
  const words = useWords()
  const { text } = words
  const isWorkbook = /\.xls[xm]?$/i.test(fileName)
  const isText = !isWorkbook && !/\.parquet$/i.test(fileName)
  const choices = (
    ['decimal', 'dates', ...(isText ? (['delimiter', 'encoding'] as const) : [])] as const
  ).map((name) => name)
  return (
    <details className={classes.options} open={choices.some((name) => map[name] !== undefined)}>
      <summary>{text('mapping.options')}</summary>
      <div className={classes.form}>
        {choices.map((name) => (
          <Choice
            key={name}
            label={text(`mapping.${name}`)}
            value={map[name] as string | undefined}
            options={CHOICES[name].map((value) => ({ value, label: labelOf(name, value, text) }))}
            onValue={(value) => onMap(withOption(map, name, value))}
          />
        ))}
        {isWorkbook && (
          <Written
            label={text('mapping.sheet')}
            value={(map.sheet as string | undefined) ?? ''}
            onValue={(value) => onMap(withOption(map, 'sheet', value))}
          />
        )}
        {kind === 'accounts' && (
          <Written
            label={fieldLabel('currency', words)}
            value={(map.currency as string | undefined) ?? ''}
            onValue={(value) => onMap(withOption(map, 'currency', value.toUpperCase()))}
          />
        )}
      </div>
    </details>
  )
}

function labelOf(name: string, value: string, text: ReturnType<typeof useWords>['text']): string {
  if (name === 'encoding') return value
  return text(`mapping.${name === 'dates' ? value : NAMES[value]}` as MessageId)
}

function Choice({
  label,
  value,
  options,
  onValue,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onValue: (value: string) => void
}) {
  const { text } = useWords()
  const id = useId()
  return (
    <div className={look.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onValue(event.target.value)}>
        <option value="">{text('mapping.auto')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Told when the field is left. */
function Written({
  label,
  value,
  onValue,
}: {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
}) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  return (
    <div className={look.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed.trim() !== value && onValue(typed.trim())}
      />
    </div>
  )
}
