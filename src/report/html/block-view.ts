import { Fragment, createElement as h, type ReactElement } from 'react'
import type { Block, FindingWords } from '../report.ts'
import { FigureRow } from './figure-row.ts'
import { TableView } from './table-view.ts'
import { WithCode } from './with-code.ts'

/** One block of a section as HTML. */
export function BlockView({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'text':
      return h('p', null, h(WithCode, { text: block.text }))
    case 'heading':
      return h('h3', null, block.text)
    case 'list':
      return h(
        'ul',
        null,
        block.items.map((item) => h('li', { key: item }, h(WithCode, { text: item }))),
      )
    case 'figures':
      return h(FigureRow, { figures: block.figures })
    case 'charts':
      return h(
        'div',
        { className: 'charts' },
        block.charts.map(({ words, draw }) => h(Fragment, { key: words.id }, draw())),
      )
    case 'table':
      return h(TableView, block)
    case 'findings':
      return h(
        'div',
        null,
        block.findings.map((finding, index) => h(FindingView, { key: index, finding })),
      )
  }
}

const SHAPES = { error: '▲', warning: '◆', info: '○' } as const

function FindingView({ finding }: { readonly finding: FindingWords }): ReactElement {
  const { severity, severityLabel, title, message, fix, money, size, accounts } = finding
  return h(
    'article',
    { className: 'finding' },
    h(
      'div',
      null,
      h(
        'h3',
        null,
        h('span', { className: `severity ${severity}` }, `${SHAPES[severity]} ${severityLabel}`),
        title,
      ),
      h('p', null, h(WithCode, { text: message })),
      h('p', { className: 'fix' }, h(WithCode, { text: fix })),
      accounts === undefined ? null : h('p', { className: 'accounts' }, accounts),
    ),
    money === undefined ? null : h('div', { className: `money ${size}` }, money),
  )
}
