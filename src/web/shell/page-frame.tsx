import type { ReactNode } from 'react'
import { useEffect } from 'react'
import classes from './page-frame.module.css'

/**
 * Around what a page shows. `column`: text and figures up to 1280 px; `full`: a grid that fills the height, with its panel beside it.
 */
export function PageFrame({
  title,
  layout = 'column',
  children,
}: {
  /** In the tab of the browser. */
  readonly title: string
  readonly layout?: 'column' | 'full'
  readonly children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · Tierwise`
  }, [title])
  return (
    <div className={`${classes.frame} ${classes[layout]}`}>
      <h1 className={classes.standIn}>{title}</h1>
      {children}
    </div>
  )
}
