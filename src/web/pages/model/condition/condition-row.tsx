import { useEffect, useId, useState } from 'react'
import { useWords } from '../../../words/words-context.tsx'
import { useForm } from '../form/form-context.tsx'
import { readTypedNumber, showTypedNumber } from '../form/typed-number.ts'
import classes from './condition.module.css'
import { type ConditionRow, needsValue, type Operator, takesList } from './condition-rows.ts'
import { type FieldInfo, operatorName, operatorsOf } from './field-info.ts'

/** Field, what is asked of it, and the value: chosen where the values are known, typed by kind elsewhere. */
export function ConditionRowFields({
  row,
  infos,
  accounts,
  isReadOnly,
  onChange,
}: {
  readonly row: ConditionRow
  readonly infos: ReadonlyMap<string, FieldInfo>
  readonly accounts: number | undefined
  readonly isReadOnly: boolean
  readonly onChange: (row: ConditionRow) => void
}) {
  const { text } = useWords()
  const info = infos.get(row.field)
  const type = info?.type ?? 'double'

  function changeField(name: string) {
    const next = infos.get(name)!
    const operators = operatorsOf(next.type)
    const operator = operators.includes(row.operator) ? row.operator : operators[0]!
    onChange({ kind: 'row', field: name, operator, values: next.type === type ? row.values : [] })
  }

  function changeOperator(operator: Operator) {
    const values = needsValue(operator) ? (takesList(operator) ? row.values : row.values.slice(0, 1)) : []
    onChange({ ...row, operator, values })
  }

  const isThin = info?.known !== undefined && accounts !== undefined && info.known < accounts
  return (
    <div className={classes.parts}>
      <select
        aria-label={text('model.condition.field')}
        value={row.field}
        disabled={isReadOnly}
        onChange={(event) => changeField(event.target.value)}
      >
        {info === undefined && <option value={row.field}>{row.field}</option>}
        {[...infos.values()].map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label={text('model.condition.operator')}
        value={row.operator}
        disabled={isReadOnly}
        onChange={(event) => changeOperator(event.target.value as Operator)}
      >
        {operatorsOf(type).map((operator) => (
          <option key={operator} value={operator}>
            {text(operatorName(operator))}
          </option>
        ))}
      </select>
      {needsValue(row.operator) && (
        <ConditionValue
          row={row}
          info={info}
          isReadOnly={isReadOnly}
          onChange={(values) => onChange({ ...row, values })}
        />
      )}
      {isThin && (
        <span className={classes.known}>
          {text('model.condition.known', { known: info.known, all: accounts })}
        </span>
      )}
    </div>
  )
}

type ValueProps = {
  readonly row: ConditionRow
  readonly info: FieldInfo | undefined
  readonly isReadOnly: boolean
  readonly onChange: (values: ConditionRow['values']) => void
}

function ConditionValue({ row, info, isReadOnly, onChange }: ValueProps) {
  const { text } = useWords()
  const label = text('model.condition.value')
  const values = info?.values ?? []
  if (info?.type === 'string' && takesList(row.operator) && values.length > 0) {
    return <ChosenValues row={row} info={info} isReadOnly={isReadOnly} onChange={onChange} />
  }
  if (info?.isClosed) {
    return (
      <select
        aria-label={label}
        value={String(row.values[0] ?? '')}
        disabled={isReadOnly}
        onChange={(event) => onChange(event.target.value === '' ? [] : [event.target.value])}
      >
        <option value="">—</option>
        {values.map((value) => (
          <option key={value.value} value={value.value}>
            {value.label}
          </option>
        ))}
      </select>
    )
  }
  return <TypedValue row={row} info={info} isReadOnly={isReadOnly} onChange={onChange} />
}

/** Several of the values that accounts have; one that none has stays until it is taken out. */
function ChosenValues({ row, info, isReadOnly, onChange }: ValueProps) {
  const { text, series } = useWords()
  const chosen = row.values.map(String)
  const options = [
    ...(info?.values ?? []),
    ...chosen
      .filter((value) => !info?.values.some((option) => option.value === value))
      .map((value) => ({ value, label: value })),
  ]
  const named = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  return (
    <details className={classes.several}>
      <summary>{named.length === 0 ? text('model.condition.choose') : series(named)}</summary>
      <div>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={isReadOnly}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
    </details>
  )
}

/** A number or a text, or several with commas; it counts when the field is left. */
function TypedValue({ row, info, isReadOnly, onChange }: ValueProps) {
  const { text, locale } = useWords()
  const { currency } = useForm()
  const id = useId()
  const isNumber = info?.type !== 'string'
  const shown = row.values
    .map((value) => (typeof value === 'number' ? showTypedNumber(value, locale) : value))
    .join(isNumber ? '; ' : ', ')
  const [typed, setTyped] = useState(shown)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => setTyped(shown), [shown])

  function leave() {
    const parts = takesList(row.operator) ? typed.split(isNumber ? /[;；]/ : /[,、]/) : [typed]
    const written = parts.map((part) => part.trim()).filter((part) => part !== '')
    const values = isNumber ? written.map((part) => readTypedNumber(part, locale)) : written
    const isMistaken = values.some((value) => value === undefined)
    setWrong(isMistaken)
    if (!isMistaken && typed !== shown) onChange(values.filter((value) => value !== undefined))
  }

  const unit =
    info?.unit === 'money' ? currency : info?.unit === 'days' ? text('model.condition.days') : undefined
  return (
    <span className={classes.value}>
      <input
        type="text"
        inputMode={isNumber && !takesList(row.operator) ? 'decimal' : 'text'}
        aria-label={text('model.condition.value')}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        list={info !== undefined && info.values.length > 0 ? `${id}-values` : undefined}
        value={typed}
        readOnly={isReadOnly}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {unit && <span className={classes.known}>{unit}</span>}
      {info !== undefined && info.values.length > 0 && (
        <datalist id={`${id}-values`}>
          {info.values.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {isWrong && (
        <span id={`${id}-wrong`} className={classes.wrong}>
          {text('model.form.no_number')}
        </span>
      )}
    </span>
  )
}
