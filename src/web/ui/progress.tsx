import classes from './progress.module.css'

/** How far something is; a total that nobody knows yet shows that it goes on. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string
  readonly done: number | undefined
  readonly total: number | undefined
}) {
  const isKnown = done !== undefined && total !== undefined && total > 0
  return (
    <progress
      className={classes.progress}
      aria-label={label}
      {...(isKnown ? { value: Math.min(done, total), max: total } : {})}
    />
  )
}
