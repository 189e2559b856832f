import { type ReactNode, useEffect, useId, useState } from 'react'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import { percentOf, readTypedNumber, shareOf, showTypedNumber } from '../../model/form/typed-number.ts'
import classes from './design.module.css'

/** A number with its unit; it counts when the field is left or Enter is pressed. Shares are typed as per cent. */
export function NumberField({
  id: given,
  label,
  value,
  isShare = false,
  isWhole = false,
  unit,
  from,
  to,
  hasSlider = false,
  help,
  onChange,
}: {
  readonly id?: string
  readonly label: string
  readonly value: number
  readonly isShare?: boolean
  readonly isWhole?: boolean
  readonly unit?: string | undefined
  /** In the unit of the value; both are allowed. */
  readonly from: number
  readonly to: number
  readonly hasSlider?: boolean
  readonly help?: ReactNode
  readonly onChange: (value: number) => void
}) {
  const { text, locale, number } = useWords()
  const own = useId()
  const id = given ?? own
  const shown = showTypedNumber(isShare ? percentOf(value) : value, locale)
  const [typed, setTyped] = useState(shown)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    setTyped(shown)
    setWrong(false)
  }, [shown])

  function leave() {
    if (typed === shown) return setWrong(false)
    const read = readTypedNumber(typed.replace(/\s*[%％]$/, ''), locale)
    const next = read !== undefined && isShare ? shareOf(read) : read
    const isRight = next !== undefined && next >= from && next <= to && (!isWhole || Number.isInteger(next))
    setWrong(!isRight)
    if (isRight) onChange(next)
  }

  const limit = (value: number) => number(isShare ? percentOf(value) : value)
  return (
    <div className={look.field}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.pair}>
        {hasSlider && (
          <input
            type="range"
            aria-label={text('web.economics.slider', { name: label })}
            aria-valuetext={isShare ? `${shown} %` : shown}
            min={from}
            max={to}
            step={isShare ? 0.01 : 1}
            value={value}
            onChange={(event) => onChange(Number(event.target.value))}
          />
        )}
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={classes.short}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : help ? `${id}-help` : undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
        <span className={look.soft}>{isShare ? '%' : unit}</span>
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} className={look.fault} role="alert">
          {text('pilot.page.number', { from: limit(from), to: limit(to), isWhole })}
        </p>
      )}
      {help && (
        <div id={`${id}-help`} className={look.help}>
          {help}
        </div>
      )}
    </div>
  )
}
