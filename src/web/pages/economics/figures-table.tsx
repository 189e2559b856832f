import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import type { Asked } from './figure-terms.ts'
import type { ToldFigure } from './formula.ts'
import { tellCompany } from './tell-company.ts'
import { FIGURE_GROUPS, FIGURE_NAMES, type FigureId, tellTier } from './tell-tier.ts'
import { type Explained, ToldNumber } from './told-number.tsx'

/** One column of the table: a tier, or all of them. */
export type FigureColumn = Explained & {
  readonly told: Partial<Readonly<Record<FigureId, ToldFigure>>>
  /** Without what is tried. */
  readonly before: Partial<Readonly<Record<FigureId, ToldFigure>>>
}

/** The columns of the table with everything that they say. */
export function columnsOf(asked: Asked, before: Asked): readonly FigureColumn[] {
  const { words } = asked
  const nameOf = (figure: string) => words.text(FIGURE_NAMES[figure as FigureId])
  return [
    ...asked.all.tiers.map((answer, index) => ({
      nameOf,
      id: answer.basis.id,
      label: words.label(answer.basis.label, answer.basis.id),
      told: tellTier({ ...asked, answer }),
      before: tellTier({ ...before, answer: before.all.tiers[index]! }),
    })),
    {
      nameOf,
      id: '*',
      label: words.text('report.all_tiers'),
      told: tellCompany(asked),
      before: tellCompany(before),
    },
  ]
}

type FiguresTableProps = {
  readonly columns: readonly FigureColumn[]
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}

/** The tiers side by side, figure by figure; each number opens what it is made of, what is tried shows what it was. */
export function FiguresTable({ columns, open, onWhy }: FiguresTableProps) {
  const { text } = useWords()
  const hasServices = columns.some(({ told }) => told.net_cost && told.net_cost.value !== told.cost?.value)
  return (
    <PlainTable
      label={text('web.economics.tiers')}
      areFigures
      className={classes.table}
      minWidth={176 + columns.length * 116}
    >
      <thead>
        <tr>
          <td />
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {FIGURE_GROUPS.map(({ title, figures }) => (
        <tbody key={title}>
          <tr className={classes.group}>
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {text(title)}
            </th>
          </tr>
          {figures
            .filter((figure) => figure !== 'net_cost' || hasServices)
            .map((figure) => (
              <tr key={figure}>
                <th scope="row">{text(FIGURE_NAMES[figure])}</th>
                {columns.map((column) => (
                  <FigureCell key={column.id} {...{ column, figure, open, onWhy }} />
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </PlainTable>
  )
}

function FigureCell({
  column,
  figure,
  open,
  onWhy,
}: Omit<FiguresTableProps, 'columns'> & { readonly column: FigureColumn; readonly figure: FigureId }) {
  const { text } = useWords()
  const shown = column.told[figure]
  if (shown === undefined) return <td />
  const { value, note, isBad } = shown
  const was = column.before[figure]?.value
  return (
    <td data-bad={isBad || undefined}>
      <ToldNumber of={column} {...{ figure, open, onWhy }} />
      {note !== undefined && <div className={classes.note}>{note}</div>}
      {was !== value && <div className={classes.was}>{text('web.economics.was', { value: was })}</div>}
    </td>
  )
}
