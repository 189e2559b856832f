import type { MouseEvent, ReactNode } from 'react'
import { CHART_STYLE } from '../charts/chart-style.ts'
import classes from './chart-place.module.css'
import { findNonce } from './find-nonce.ts'

/**
 * Where a chart of src/web/charts stands: the chart itself brings its finding as the title, a summary for who does not see it, and its
 * figures as a table to open.
 */
export function ChartPlace({
  onFollow,
  children,
}: {
  /** Where the bars and rows of the chart lead somewhere: goes there without loading the application anew. */
  readonly onFollow?: (href: string) => void
  readonly children: ReactNode
}) {
  function press(event: MouseEvent) {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
    const target = (event.target as Element).closest('a[href], [data-href]')
    const href = target?.getAttribute('href') ?? target?.getAttribute('data-href') ?? undefined
    if (!isPlain || href === undefined || onFollow === undefined) return
    event.preventDefault()
    onFollow(href)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the table below has the same as links.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div className={classes.place} onClick={press}>
      <style href="charts" precedence="low" nonce={findNonce()}>
        {CHART_STYLE}
      </style>
      {children}
    </div>
  )
}
