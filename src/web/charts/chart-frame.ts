import { createElement as h, type ReactElement, type ReactNode } from 'react'
import { DataTable, type DataTableProps } from './data-table.ts'

/** What every chart says in words: all of it comes in translated. */
export type ChartWords = {
  /** Unique on the page. */
  readonly id: string
  /** States the finding, not the subject. */
  readonly title: string
  /** The picture in a sentence or two, for those who do not see it. */
  readonly summary: string
  readonly table: DataTableProps
}

type ChartFrameProps = ChartWords & {
  readonly width: number
  readonly height: number
  readonly children?: ReactNode
}

/** A chart with its title, its text summary and the same figures as a table to open. */
export function ChartFrame({
  id,
  title,
  summary,
  table,
  width,
  height,
  children,
}: ChartFrameProps): ReactElement {
  return h(
    'figure',
    { className: 'chart', id },
    h('figcaption', { id: `${id}-title` }, title),
    h(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'img',
        'aria-labelledby': `${id}-title`,
        'aria-describedby': `${id}-summary`,
      },
      h('desc', { id: `${id}-summary` }, summary),
      children,
    ),
    h(DataTable, table),
  )
}
