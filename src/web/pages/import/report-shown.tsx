import type { ReactNode } from 'react'
import type { MessageId } from '../../../language/catalogue.ts'
import { Count, Figure, Figures } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './import-page.module.css'
import type { ListReport } from './list-report.ts'
import { RejectedRows } from './rejected-rows.tsx'

/** Said in the table of the columns already. */
const SHOWN_ELSEWHERE = 'columns-ignored'

/** What was understood of a list: figures, what can be done now, what `children` say of it, and what cannot be read. */
export function ReportShown({
  report,
  action,
  children,
}: {
  readonly report: ListReport
  readonly action: ReactNode
  readonly children: ReactNode
}) {
  const { text } = useWords()
  const { rows, accepted, added, changed, unchanged, rejectedRows, rejectedValues, rejected } = report
  const notes = report.notes.filter(({ code }) => code !== SHOWN_ELSEWHERE)
  return (
    <>
      <p className={classes.verdict} role="status">
        {added + changed > 0 ? text('web.import.checked', { accepted, rows }) : text('web.import.known')}
      </p>
      <Figures>
        <Figure label={text('web.import.rows')}>
          <Count value={rows} />
        </Figure>
        <Figure label={text('web.import.added')}>
          <Count value={added} />
        </Figure>
        <Figure label={text('web.import.changed')}>
          <Count value={changed} />
        </Figure>
        <Figure label={text('web.import.unchanged')}>
          <Count value={unchanged} />
        </Figure>
        <Figure
          label={text('web.import.rejected_rows')}
          detail={rejectedValues > 0 && text('web.import.rejected_values', { count: rejectedValues })}
        >
          <Count value={rejectedRows} />
        </Figure>
      </Figures>
      {rejectedRows > 0 && (
        <p className={classes.verdict}>{text('web.import.left_out', { count: rejectedRows })}</p>
      )}
      <div className={classes.actions}>{action}</div>
      {children}
      {rejected.length > 0 && <RejectedRows report={report} />}
      {notes.length > 0 && (
        <section className={look.section}>
          <h2>{text('web.import.notes')}</h2>
          <ul className={classes.notes}>
            {notes.map(({ code, values }) => (
              <li key={`${code} ${JSON.stringify(values)}`}>{text(`note.${code}` as MessageId, values)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
