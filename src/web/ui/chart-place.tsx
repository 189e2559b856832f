import type { ReactNode } from 'react'
import { CHART_STYLE } from '../charts/chart-style.ts'
import classes from './chart-place.module.css'
import { findNonce } from './find-nonce.ts'

/**
 * Where a chart of src/web/charts stands: the chart itself brings its finding as the title, a summary for who does not see it, and its
 * figures as a table to open.
 */
export function ChartPlace({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.place}>
      <style href="charts" precedence="low" nonce={findNonce()}>
        {CHART_STYLE}
      </style>
      {children}
    </div>
  )
}
