import { useId } from 'react'
import look from '../../../ui/look.module.css'

/** Words of somebody, in a line or in several. */
export function TextField({
  id: given,
  label,
  value,
  help,
  fault,
  rows = 1,
  most,
  onChange,
}: {
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly help?: string
  readonly fault?: string | undefined
  readonly rows?: number
  readonly most: number
  readonly onChange: (value: string) => void
}) {
  const own = useId()
  const id = given ?? own
  const shared = {
    ...{ id, value, maxLength: most, 'aria-invalid': fault !== undefined || undefined },
    'aria-describedby': fault !== undefined ? `${id}-fault` : help ? `${id}-help` : undefined,
  }
  return (
    <div className={look.field}>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={look.fault}>
          {fault}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className={look.help}>
          {help}
        </p>
      )}
    </div>
  )
}
