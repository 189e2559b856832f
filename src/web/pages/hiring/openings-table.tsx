import { rampMonths } from '../../../domain/capacity/plan-hiring.ts'
import type { HiringOutlook } from '../../../domain/forecast/hiring-outlook.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { DayShown, Money } from '../../ui/figures.tsx'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './hiring.module.css'
import { type OpeningRow, openingColumns } from './opening-columns.tsx'

/** More rows than these go up and down below their heads. */
const FEW = 12

/** What to do by when: every opening with its start, for whom and why, and what it costs. */
export function OpeningsTable({
  outlook,
  hiring,
  unitName,
}: {
  readonly outlook: Outlook
  readonly hiring: HiringOutlook
  readonly unitName: (id: string) => string
}) {
  const words = useWords()
  const { text } = words
  if (!hiring.isTeamKnown) return null
  const rows = rowsOf(hiring, outlook)
  const columns = openingColumns(words, { unitName, asOf: hiring.asOf })
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>{text('hiring.openings')}</h2>
        {rows.length > 0 && (
          <ExportMenu
            fileName={text('hiring.openings.file')}
            title={text('hiring.openings')}
            columns={columns}
            rows={{ count: rows.length, at: (index) => rows[index] }}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <p className={classes.soft}>{text('hiring.answer.none', { months: hiring.months })}</p>
      ) : (
        <PlainTable label={text('hiring.openings')} isLong={rows.length > FEW} minWidth={760}>
          <thead>
            <tr>
              {columns.map(({ id, label, align }) => (
                <th key={id} scope="col" className={align === 'end' ? classes.number : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.unit} ${row.openOn}`}>
                {columns.map((column) =>
                  column.id === 'open' ? (
                    <th key={column.id} scope="row">
                      <DayShown value={row.openOn} />
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      className={
                        column.align === 'end'
                          ? classes.number
                          : column.id === 'for'
                            ? classes.for
                            : undefined
                      }
                    >
                      {column.show(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text('hiring.openings.total', { months: hiring.months })}
              </th>
              <td className={classes.number}>{words.number(hiring.hires)}</td>
              <td colSpan={2} />
              <td className={classes.number}>
                <Money value={rows.reduce((sum, { yearMinor }) => sum + yearMinor, 0)} />
              </td>
              <td className={classes.number}>
                <Money value={hiring.costMinor} />
              </td>
            </tr>
          </tfoot>
        </PlainTable>
      )}
    </section>
  )
}

function rowsOf({ openings, units, months }: HiringOutlook, outlook: Outlook): readonly OpeningRow[] {
  return openings.map((opening) => {
    const { plan } = units.find(({ unit }) => unit === opening.unit)!
    const { csmMinor } = outlook.units.find(({ id }) => id === opening.unit)!
    // The month in which whoever starts then gives all of it.
    const ramped = Math.min(months - 1, opening.month + rampMonths(outlook.people.rampByMonth))
    const { need, capacityWithoutHires } = plan.months[ramped]!
    return {
      ...opening,
      ...{ ramped, need, there: capacityWithoutHires, yearMinor: opening.people * csmMinor },
      untilMinor: Math.round((opening.people * csmMinor * (months - opening.month)) / 12),
    }
  })
}
