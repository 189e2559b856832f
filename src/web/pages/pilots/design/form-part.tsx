import { type ReactNode, useId } from 'react'
import classes from './design.module.css'

/** One question of the design, with its fields below. */
export function FormPart({
  title,
  help,
  children,
}: {
  readonly title: string
  readonly help?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {help && <div className={classes.help}>{help}</div>}
      {children}
    </section>
  )
}
