import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import look from './look.module.css'
import classes from './states.module.css'

/** Nothing here yet: what this place will show, and the one action that fills it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  )
}

/** What failed, whether anything was lost, and another try. */
export function ErrorState({
  title,
  children,
  onRetry,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly onRetry?: () => void
}) {
  const { text } = useWords()
  return (
    <div className={`${classes.state} ${classes.error}`} role="alert">
      <h2 className={classes.title}>
        <Icon name="warning" size={20} /> {title}
      </h2>
      {children && <div className={classes.text}>{children}</div>}
      {onRetry && (
        <div className={classes.actions}>
          <Button onClick={onRetry}>{text('web.ui.retry')}</Button>
        </div>
      )}
    </div>
  )
}

/** Room for what is being loaded; after 300 ms it shows that it waits. */
export function Loading({ height = 160 }: { readonly height?: number }) {
  const { text } = useWords()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={classes.loading} style={{ minHeight: height }} aria-busy="true">
      {isLong && (
        <>
          <span className={look.unseen} role="status">
            {text('web.ui.loading')}
          </span>
          <span className={classes.bone} style={{ width: '38%' }} />
          <span className={classes.bone} style={{ width: '72%' }} />
          <span className={classes.bone} style={{ width: '64%' }} />
        </>
      )}
    </div>
  )
}
