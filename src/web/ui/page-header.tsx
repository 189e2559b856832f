import type { ReactNode } from 'react'
import classes from './page-header.module.css'

/** The head of a page: what it is about, small, and its answer in words as the heading. */
export function PageHeader({
  subject,
  answer,
  actions,
  children,
}: {
  readonly subject: string
  /** The first line of the page answers its question. */
  readonly answer: ReactNode
  readonly actions?: ReactNode
  /** More words under the answer. */
  readonly children?: ReactNode
}) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.heading}>
          <span className={classes.subject}>{subject}</span>
          <span className={classes.answer}>{answer}</span>
        </h1>
        {children && <div className={classes.more}>{children}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
