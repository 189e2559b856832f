import type { GridColumn } from '../../ui/grid/column.ts'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { figureColumns } from './bridge-columns.tsx'
import { useAddress } from './choice.tsx'
import { groupIn } from './question.ts'
import classes from './retention.module.css'
import type { Bridge, Figures, Retention } from './retention-queries.ts'
import { useFieldName, useGroupName } from './use-group-name.ts'

type GroupRow = Figures & { readonly id: string | undefined; readonly name: string }

/** The groups over the whole range, that which kept least first; each opens its own bridge. */
export function GroupTable({
  groups,
  whole,
  shown,
  onShow,
}: {
  readonly groups: NonNullable<Retention['groups']>
  readonly whole: Bridge | null
  /** The id of the group whose bridge is shown. */
  readonly shown: string | undefined
  readonly onShow: (id: string | undefined) => void
}) {
  const words = useWords()
  const { text } = words
  const [search] = useAddress()
  const field = groupIn(search)
  const groupName = useGroupName(field)
  const fieldName = useFieldName()
  const rows: readonly GroupRow[] = [
    ...groups
      .map(({ group, bridge }) => ({ ...bridge.totals, id: group ?? '', name: groupName(group) }))
      .sort((one, other) => (one.grr ?? 2) - (other.grr ?? 2)),
    ...(whole === null ? [] : [{ ...whole.totals, id: undefined, name: text('retention.page.whole') }]),
  ]
  const columns: readonly GridColumn<GroupRow>[] = [
    {
      ...{ id: 'group', label: text('retention.bridge.group'), width: 160 },
      show: ({ name }) => name,
      text: ({ name }) => name,
    },
    ...figureColumns(words),
  ]
  if (field === undefined) return null
  const title = text('retention.page.groups', { field: fieldName(field) })
  return (
    <section className={classes.section}>
      <div className={look.head}>
        <h2>{title}</h2>
        <ExportMenu
          fileName="retention-groups"
          title={title}
          columns={columns}
          rows={{ count: rows.length, at: (index) => rows[index] }}
        />
      </div>
      <p className={look.help}>{text('retention.page.groups.what')}</p>
      <PlainTable label={title} areFigures isLong={rows.length > 16} minWidth={960}>
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
          {rows.map((row) => (
            <tr key={row.id ?? 'whole'} aria-current={row.id === shown || undefined} className={classes.line}>
              {columns.map(({ id, show }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    <button type="button" className={classes.open} onClick={() => onShow(row.id)}>
                      {row.name}
                    </button>
                  </th>
                ) : (
                  <td key={id}>{show(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}
