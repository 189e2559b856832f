import type { MessageId } from '../../../language/catalogue.ts'
import { Button } from '../../ui/button.tsx'
import type { GridColumn } from '../../ui/grid/column.ts'
import { exportRows } from '../../ui/grid/export-rows.ts'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { ListReport, RejectedEntry } from './list-report.ts'

const MOST_SHOWN = 200

/** Rows and values that cannot be read, each with its line, what is wrong and what to do. */
export function RejectedRows({ report }: { readonly report: ListReport }) {
  const { text, paragraph } = useWords()
  const { rejected, rejectedRows, rejectedValues, fileName } = report
  const shown = rejected.slice(0, MOST_SHOWN)
  const all = Math.max(rejected.length, rejectedRows + rejectedValues)
  const wordsOf = ({ code, values }: RejectedEntry) =>
    paragraph([
      text(`problem.${code}.message` as MessageId, values),
      text(`problem.${code}.fix` as MessageId, values),
    ])
  const columns: readonly GridColumn<RejectedEntry>[] = [
    { ...column('line'), label: text('web.import.rejected.line'), text: ({ line }) => String(line ?? '') },
    {
      ...column('column'),
      label: text('web.import.rejected.column'),
      text: ({ column }) => String(column ?? ''),
    },
    {
      ...column('scope'),
      label: text('web.import.rejected.scope'),
      text: ({ scope }) => text(`web.import.rejected.scope.${scope}`),
    },
    { ...column('what'), label: text('web.import.rejected.what'), text: wordsOf },
  ]
  return (
    <section className={look.section}>
      <div className={look.head}>
        <h2>{text('web.import.rejected')}</h2>
        <Button
          icon="download"
          onClick={() =>
            exportRows(`rejected-${fileName.replace(/\.\w+$/, '')}`, columns, {
              count: rejected.length,
              at: (index) => rejected[index],
            })
          }
        >
          {text('web.import.rejected.save')}
        </Button>
      </div>
      <PlainTable label={text('web.import.rejected')} isLong>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" className={id === 'line' ? cells.number : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry, index) => (
            // Two entries may say the same of one line, and the list is never reordered.
            <tr key={index}>
              {columns.map(({ id, text }) => (
                <td
                  key={id}
                  className={id === 'line' ? cells.number : id === 'what' ? undefined : cells.tight}
                >
                  {text(entry)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {all > shown.length && (
        <p className={look.help}>{text('web.import.rejected.more', { shown: shown.length, all })}</p>
      )}
    </section>
  )
}

function column(id: string) {
  return { id, width: 100, show: () => null }
}
