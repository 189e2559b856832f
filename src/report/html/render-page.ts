import { createElement as h, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Report, Section } from '../report.ts'
import { BlockView } from './block-view.ts'
import { FigureRow } from './figure-row.ts'
import type { PageLook } from './page-look.ts'
import { pageStyle } from './page-style.ts'
import { WithCode } from './with-code.ts'

/** A report as one self-contained HTML page: no script, no request, style and pictures inside. */
export function renderPage(report: Report, look: PageLook = {}): string {
  return `<!doctype html>\n${renderToStaticMarkup(h(Page, { report, look }))}\n`
}

function Page({ report, look }: { readonly report: Report; readonly look: PageLook }): ReactElement {
  return h(
    'html',
    { lang: report.locale },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // Nothing may be fetched, whatever a customer list contains.
      h('meta', {
        httpEquiv: 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      h('meta', { name: 'generator', content: 'Tierwise' }),
      h('title', null, report.title),
      h('style', { dangerouslySetInnerHTML: { __html: pageStyle(report, look) } }),
    ),
    h('body', null, h(Body, { report, look })),
  )
}

function Body({ report, look }: { readonly report: Report; readonly look: PageLook }): ReactElement {
  return h(
    // The page around it has a main part already.
    look.isFramed ? 'article' : 'main',
    { className: 'page' },
    h(
      'header',
      null,
      h('div', { className: 'about' }, report.about),
      h('h1', null, report.answer),
      report.notices.map((notice) =>
        h('p', { key: notice, className: 'notice' }, h(WithCode, { text: notice })),
      ),
      h(FigureRow, { figures: report.figures }),
      h(
        'nav',
        null,
        report.sections.map(({ id, title }) => h('a', { key: id, href: `#${id}` }, title)),
      ),
    ),
    report.sections.map((section) => h(SectionView, { key: section.id, section })),
  )
}

function SectionView({ section }: { readonly section: Section }): ReactElement {
  return h(
    'section',
    { id: section.id, 'aria-labelledby': `${section.id}-heading` },
    h('h2', { id: `${section.id}-heading` }, section.title),
    // Blocks are drawn once and never reordered: their place is their identity.
    section.blocks.map((block, index) => h(BlockView, { key: index, block })),
  )
}
