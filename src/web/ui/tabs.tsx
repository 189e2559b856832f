import { type KeyboardEvent, type ReactNode, useId } from 'react'
import classes from './tabs.module.css'

export type Tab = { readonly id: string; readonly label: string; readonly count?: string }

/** One of several views of the same thing. Arrows move; what is shown is the page's to say, best in its address. */
export function Tabs({
  label,
  tabs,
  shown,
  onShow,
  isFull = false,
  children,
}: {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly shown: string
  readonly onShow: (id: string) => void
  /** Fills the height that is left: for a grid. */
  readonly isFull?: boolean
  readonly children: ReactNode
}) {
  const domId = useId()
  function press(event: KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex(({ id }) => id === shown)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = tabs[(to + tabs.length) % tabs.length]!
    onShow(next.id)
    document.getElementById(`${domId}-${next.id}`)?.focus()
  }
  return (
    <>
      <div className={classes.list} role="tablist" aria-label={label} onKeyDown={press} tabIndex={-1}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${domId}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === shown}
            aria-controls={`${domId}-panel`}
            tabIndex={tab.id === shown ? 0 : -1}
            className={classes.tab}
            onClick={() => onShow(tab.id)}
          >
            <span className={classes.label} data-label={tab.label}>
              {tab.label}
            </span>
            {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        className={isFull ? classes.full : undefined}
        id={`${domId}-panel`}
        aria-labelledby={`${domId}-${shown}`}
      >
        {children}
      </div>
    </>
  )
}
