import type { ReactNode } from 'react'
import type { MessageId } from '../../../language/catalogue.ts'
import { Count, Figure, Figures } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './import-page.module.css'
import type { ListReport } from './list-report.ts'
import { RejectedRows } from './rejected-rows.tsx'

/** Said in the table of the columns already. */
const SHOWN_ELSEWHERE = 'columns-ignored'

/** What was understood of a list: figures, what each column means, what cannot be read. `children`: what can be done now. */
export function ReportShown({
  report,
  children,
}: {
  readonly report: ListReport
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
      <div className={classes.actions}>{children}</div>
      {rejected.length > 0 && <RejectedRows report={report} />}
      {notes.length > 0 && (
        <section className={classes.section}>
          <h2>{text('web.import.notes')}</h2>
          <ul className={classes.notes}>
            {notes.map(({ code, values }) => (
              <li key={`${code} ${JSON.stringify(values)}`}>{text(`note.${code}` as MessageId, values)}</li>
            ))}
          </ul>
        </section>
      )}
      <Mapping report={report} />
    </>
  )
}

function Mapping({ report: { mapping, ignoredColumns } }: { readonly report: ListReport }) {
  const { text, wordFor } = useWords()
  const meaningOf = (field: string) =>
    field.startsWith('custom.')
      ? text('web.import.field.own', { name: field.slice('custom.'.length) })
      : wordFor('web.import.field', field)
  return (
    <section className={classes.section}>
      <h2>{text('web.import.mapping')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label={text('web.import.mapping')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{text('web.import.mapping.from')}</th>
              <th scope="col">{text('web.import.mapping.to')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map(({ field, source }) => (
              <tr key={field}>
                <th scope="row">
                  <code>{source}</code>
                </th>
                <td>{meaningOf(field)}</td>
              </tr>
            ))}
            {ignoredColumns.map((column) => (
              <tr key={`: ${column}`} className={classes.soft}>
                <th scope="row">
                  <code>{column}</code>
                </th>
                <td>{text('web.import.ignored')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
