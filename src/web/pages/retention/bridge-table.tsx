import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { bridgeColumns } from './bridge-columns.tsx'
import classes from './retention.module.css'
import type { Bridge } from './retention-queries.ts'
import { periodsOf } from './tell-bridge.ts'

/** More rows than these go up and down below their heads. */
const FEW = 13

/** Period by period how the opening became the closing. */
export function BridgeTable({ bridge }: { readonly bridge: Bridge }) {
  const words = useWords()
  const { text } = words
  const periods = periodsOf(bridge)
  const columns = bridgeColumns(words)
  const title = text('retention.page.table')
  return (
    <section className={classes.section}>
      <div className={look.head}>
        <h2>{title}</h2>
        <ExportMenu
          fileName="retention"
          title={title}
          columns={columns}
          rows={{ count: periods.length, at: (index) => periods[index] }}
        />
      </div>
      <PlainTable label={title} areFigures isLong={periods.length > FEW} minWidth={960}>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((row) => (
            <tr key={row.period}>
              {columns.map(({ id, show }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    {show(row)}
                  </th>
                ) : (
                  <td key={id}>{show(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {periods.some(({ isCutOff }) => isCutOff) && (
        <p className={look.help}>{text('retention.page.cut_off')}</p>
      )}
    </section>
  )
}
