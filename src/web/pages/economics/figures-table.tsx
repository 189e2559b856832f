import { Unknown } from '../../ui/figures.tsx'
import type { Why } from '../../ui/why-panel.tsx'
import { WhyNumber } from '../../ui/why-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import type { Asked } from './figure-terms.ts'
import { inputsOf, stepOf, type ToldFigure } from './formula.ts'
import { tellCompany } from './tell-company.ts'
import { FIGURE_GROUPS, FIGURE_NAMES, type FigureId, tellTier } from './tell-tier.ts'

/** One column of the table: a tier, or all of them. */
export type FigureColumn = {
  /** Names the column in the address; `*` is all tiers. */
  readonly id: string
  readonly label: string
  readonly told: Partial<Readonly<Record<FigureId, ToldFigure>>>
  /** Without what is tried. */
  readonly before: Partial<Readonly<Record<FigureId, ToldFigure>>>
}

/** The columns of the table with everything that they say. */
export function columnsOf(asked: Asked, before: Asked): readonly FigureColumn[] {
  const { words } = asked
  return [
    ...asked.all.tiers.map((answer, index) => ({
      id: answer.basis.id,
      label: words.label(answer.basis.label, answer.basis.id),
      told: tellTier({ ...asked, answer }),
      before: tellTier({ ...before, answer: before.all.tiers[index]! }),
    })),
    {
      id: '*',
      label: words.text('report.all_tiers'),
      told: tellCompany(asked),
      before: tellCompany(before),
    },
  ]
}

/** What opens when a number is asked why; undefined for an address that names none. */
export function findWhy(
  columns: readonly FigureColumn[],
  key: string | undefined,
  { text, asOf }: { readonly text: ReturnType<typeof useWords>['text']; readonly asOf: string | undefined },
): Why | undefined {
  const dot = key?.lastIndexOf('.') ?? -1
  const column = columns.find(({ id }) => id === key?.slice(0, dot))
  const figure = key?.slice(dot + 1) as FigureId
  const told = column?.told[figure]
  if (column === undefined || told === undefined || key === undefined) return undefined
  return {
    ...{ key, of: column.label, name: text(FIGURE_NAMES[figure]), value: told.value ?? told.unknown },
    steps: told.formulas.filter((formula) => formula.length > 1).map(stepOf),
    ...{ rule: told.rule, inputs: inputsOf(told.formulas), asOf },
  }
}

type FiguresTableProps = {
  readonly columns: readonly FigureColumn[]
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}

/** The tiers side by side, figure by figure; each number opens what it is made of, what is tried shows what it was. */
export function FiguresTable({ columns, open, onWhy }: FiguresTableProps) {
  const { text } = useWords()
  const hasServices = columns.some(
    ({ told }) => told.net_cost?.value !== told.cs_cost?.value && told.net_cost?.value !== told.cost?.value,
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={text('web.economics.tiers')}>
      <table className={classes.table}>
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
      </table>
    </section>
  )
}

function FigureCell({
  column: { id, label, told, before },
  figure,
  open,
  onWhy,
}: Omit<FiguresTableProps, 'columns'> & { readonly column: FigureColumn; readonly figure: FigureId }) {
  const { text } = useWords()
  const shown = told[figure]
  if (shown === undefined) return <td />
  const { value, unknown, note, isBad } = shown
  const was = before[figure]?.value
  const key = `${id}.${figure}`
  return (
    <td data-bad={isBad || undefined}>
      {value === undefined ? (
        <Unknown why={unknown ?? text('web.ui.unknown')} />
      ) : (
        <WhyNumber
          label={`${text(FIGURE_NAMES[figure])}, ${label}`}
          isOpen={open === key}
          onOpen={() => onWhy(key)}
        >
          {value}
        </WhyNumber>
      )}
      {note !== undefined && <div className={classes.note}>{note}</div>}
      {was !== value && <div className={classes.was}>{text('web.economics.was', { value: was })}</div>}
    </td>
  )
}
