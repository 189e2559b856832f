import { type ReactNode, useId } from 'react'
import look from '../../ui/look.module.css'
import classes from './form.module.css'

type Wiring = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A label above, a control, help below, and in its place what is wrong with what was written. */
export function FormField({
  label,
  help,
  fault,
  children,
}: {
  readonly label: string
  readonly help?: ReactNode
  /** What is wrong, and what to write instead. */
  readonly fault?: string | undefined
  readonly children: (wiring: Wiring) => ReactNode
}) {
  const id = useId()
  const about = [fault && `${id}-fault`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': about === '' ? undefined : about,
        'aria-invalid': fault === undefined ? undefined : true,
      })}
      {fault !== undefined && (
        <span id={`${id}-fault`} className={look.fault} role="alert">
          {fault}
        </span>
      )}
      {help !== undefined && (
        <span id={`${id}-help`} className={classes.help}>
          {help}
        </span>
      )}
    </div>
  )
}
