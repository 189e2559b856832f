import { type Ref, useEffect, useState } from 'react'
import type { Language } from '../../../domain/model/model.ts'
import { api } from '../../api/client.ts'
import classes from './report.module.css'

/** What the page around a report says of it. */
export type ShownReport = { readonly answer: string; readonly language: string }

/** A report as the page that it is, as high as it is long. It runs nothing; print this frame, and it prints alone. */
export function ReportFrame({
  ref,
  planId,
  language,
  theme,
  title,
  onShown,
  onFailed,
}: {
  readonly ref: Ref<HTMLIFrameElement>
  readonly planId: string
  readonly language: Language
  readonly theme: 'light' | 'dark' | undefined
  readonly title: string
  readonly onShown: (report: ShownReport) => void
  readonly onFailed: (error: unknown) => void
}) {
  const [page, setPage] = useState<HTMLElement>()
  const [height, setHeight] = useState(640)
  useEffect(() => {
    if (page === undefined) return
    const fit = () => setHeight(Math.ceil(page.getBoundingClientRect().height))
    // Tables open and close in it.
    const observer = new ResizeObserver(fit)
    observer.observe(page)
    return () => observer.disconnect()
  }, [page])
  const query = { language, framed: 'true' as const, ...(theme === undefined ? {} : { theme }) }
  return (
    <iframe
      ref={ref}
      className={classes.frame}
      title={title}
      src={`/api/plans/${planId}/report?${new URLSearchParams(query)}`}
      height={height + 2}
      aria-busy={page === undefined}
      onLoad={({ currentTarget: { contentDocument } }) => {
        const main = contentDocument?.querySelector<HTMLElement>('.page')
        const answer = contentDocument?.querySelector('h1')?.textContent
        if (contentDocument && main && answer) {
          setPage(main)
          onShown({ answer, language: contentDocument.documentElement.lang })
        } else {
          // A refusal is no page: asked once more, it comes with its reasons.
          const path = { planId }
          api
            .GET('/api/plans/{planId}/report', { params: { path, query }, parseAs: 'text' })
            .then(() => onFailed(new Error('the report was not shown')), onFailed)
        }
      }}
    />
  )
}
