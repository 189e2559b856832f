import type { ReactNode } from 'react'
import { type Day, parseDay } from '../../domain/kernel/day.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './figures.module.css'
import look from './look.module.css'

/** What is not known: a dash, and on hover and for readers aloud the reason. */
export function Unknown({ why }: { readonly why: string }) {
  return (
    <span className={classes.unknown} title={why}>
      <span aria-hidden="true">—</span>
      <span className={look.unseen}>{why}</span>
    </span>
  )
}

type Shown<Value> = { readonly value: Value | null | undefined; readonly why?: string }

/** Money in minor units of the workspace's currency: exact, or short with the exact amount on hover. */
export function Money({ value, why, isShort = false }: Shown<number> & { readonly isShort?: boolean }) {
  const { money, moneyShort, text } = useWords()
  if (value === null || value === undefined) return <Unknown why={why ?? text('web.ui.unknown')} />
  if (!isShort) return <span className={classes.number}>{money(value)}</span>
  return (
    <span className={classes.number} title={money(value)}>
      {moneyShort(value)}
    </span>
  )
}

/** A share 0..1 with one decimal. */
export function Share({ value, why }: Shown<number>) {
  const { share, text } = useWords()
  if (value === null || value === undefined) return <Unknown why={why ?? text('web.ui.unknown')} />
  return <span className={classes.number}>{share(value)}</span>
}

export function Count({ value, why }: Shown<number>) {
  const { number, text } = useWords()
  if (value === null || value === undefined) return <Unknown why={why ?? text('web.ui.unknown')} />
  return <span className={classes.number}>{number(value)}</span>
}

/** A day, as a number of the domain or as the API writes it. */
export function DayShown({ value, why }: Shown<Day | string>) {
  const { day, text } = useWords()
  const known = typeof value === 'string' ? parseDay(value) : (value ?? undefined)
  if (known === undefined) return <Unknown why={why ?? text('web.ui.unknown')} />
  return <span className={classes.number}>{day(known)}</span>
}

/** Figures of equal rank in a row. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>
}

/** One figure with its name, what it is measured against, and the way to its reasons. */
export function Figure({
  label,
  children,
  detail,
  onWhy,
}: {
  readonly label: string
  readonly children: ReactNode
  readonly detail?: ReactNode
  /** Opens what the number is made of. */
  readonly onWhy?: () => void
}) {
  const { text } = useWords()
  return (
    <div className={classes.figure}>
      <dt>{label}</dt>
      <dd className={classes.value}>
        {children}
        {onWhy && (
          <button type="button" className={classes.why} onClick={onWhy}>
            {text('web.ui.why')}
            <span className={look.unseen}> {label}</span>
          </button>
        )}
      </dd>
      {detail && <dd className={classes.detail}>{detail}</dd>}
    </div>
  )
}
