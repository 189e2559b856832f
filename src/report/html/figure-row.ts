import { createElement as h, type ReactElement } from 'react'
import type { Figure } from '../report.ts'

/** Figures side by side, each with its label and what it is made of. */
export function FigureRow({ figures }: { readonly figures: readonly Figure[] }): ReactElement {
  return h(
    'dl',
    { className: 'figures' },
    figures.map(({ label, value, detail }) =>
      h(
        'div',
        { key: label },
        h('dt', null, label),
        h('dd', { className: 'value' }, value),
        detail === undefined ? null : h('dd', { className: 'detail' }, detail),
      ),
    ),
  )
}
