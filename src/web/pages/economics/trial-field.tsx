import { useEffect, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { parseTyped, showTyped } from '../assess/typed-number.ts'
import classes from './economics-page.module.css'

type TrialFieldProps = {
  readonly label: string
  /** What it is without trying; undefined: not known. */
  readonly base: number | undefined
  readonly tried: number | undefined
  readonly from: number
  readonly to: number
  readonly step?: number
  /** The largest number that makes sense, where there is one; the slider may end earlier. */
  readonly most?: number
  readonly format: (value: number) => string
  /** Undefined takes the change back. */
  readonly onChange: (value: number | undefined) => void
}

/** A slider with its number field; what is changed says what it was, and goes back by itself. */
export function TrialField(props: TrialFieldProps) {
  const {
    label,
    base,
    tried,
    from,
    to,
    step = stepOf(to),
    most = Number.POSITIVE_INFINITY,
    format,
    onChange,
  } = props
  const { text, number, locale } = useWords()
  const id = useId()
  const value = tried ?? base
  const shown = showTyped(value, locale)
  const [typed, setTyped] = useState(shown)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    setTyped(shown)
    setWrong(false)
  }, [shown])
  const isChanged = tried !== undefined && tried !== base
  const tell = (next: number) => onChange(next === base ? undefined : next)

  function leave() {
    const next = parseTyped(typed, locale)
    const isRight = next !== undefined && next >= from && next <= most
    setWrong(!isRight && typed.trim() !== '')
    // What was not typed over is as it was, however exact.
    if (typed === shown) return
    if (typed.trim() === '') onChange(undefined)
    else if (isRight) tell(next)
  }

  return (
    <div className={classes.field} data-changed={isChanged || undefined}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.pair}>
        <input
          type="range"
          aria-label={text('web.economics.slider', { name: label })}
          aria-valuetext={value === undefined ? text('web.ui.unknown') : format(value)}
          min={from}
          max={Math.max(to, value ?? 0)}
          step={step}
          value={value ?? from}
          onChange={(event) => tell(Number(event.target.value))}
        />
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} className={classes.wrong} role="alert">
          {most === Number.POSITIVE_INFINITY
            ? text('model.form.no_number')
            : text('web.assess.wrong_number', { from, to: number(most), isWhole: false })}
        </p>
      )}
      {isChanged && (
        <div className={classes.changed}>
          <span>{text('web.economics.was', { value: base === undefined ? undefined : format(base) })}</span>
          <Button
            kind="quiet"
            aria-label={text('web.economics.reset.of', { name: label })}
            onClick={() => onChange(undefined)}
          >
            {text('web.economics.reset')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** About a hundred steps from one end to the other. */
function stepOf(to: number): number {
  return Math.max(1, 10 ** Math.floor(Math.log10(to / 50)))
}
