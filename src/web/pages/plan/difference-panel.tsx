import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../shell/answer.tsx'
import { Money } from '../../ui/figures.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { PlanDifference } from './compare-tables.ts'
import classes from './plan.module.css'
import { planRowQuery } from './plan-queries.ts'
import type { PlanRow } from './plan-table.ts'
import { reasonWord } from './row-columns.tsx'
import { RowReasons } from './row-reasons.tsx'
import { RowWay } from './row-way.tsx'

/** One account in two plans: what each says of it, and why. */
export function DifferencePanel({
  one,
  other,
  difference,
  onClose,
}: {
  readonly one: string
  readonly other: string
  readonly difference: PlanDifference
  readonly onClose: () => void
}) {
  const { text } = useWords()
  return (
    <SidePanel
      subject={text('web.account.subject')}
      title={difference.name}
      shownKey={difference.accountId}
      onClose={onClose}
    >
      <PanelSection title={text('plan.one')}>
        <Side planId={one} row={difference.one} />
      </PanelSection>
      <PanelSection title={text('plan.other')}>
        <Side planId={other} row={difference.other} />
      </PanelSection>
    </SidePanel>
  )
}

function Side({ planId, row }: { readonly planId: string; readonly row: PlanRow | undefined }) {
  return row === undefined ? <RowWay row={row} /> : <SaidOfRow planId={planId} row={row} />
}

function SaidOfRow({ planId, row }: { readonly planId: string; readonly row: PlanRow }) {
  const words = useWords()
  const { text, language } = words
  const why = useQuery(planRowQuery(planId, row.accountId, language))
  return (
    <>
      <div className={classes.moved}>
        <RowWay row={row} />
      </div>
      <Facts
        facts={[
          { label: text('plan.reason'), value: reasonWord(words, row) ?? text('web.ui.unknown') },
          {
            label: text('report.cost_after'),
            value: <Money value={row.csCostAfterMinor} why={text('plan.no_cost_after')} />,
          },
        ]}
      />
      <Answer of={why} height={200}>
        {(found) => <RowReasons explained={found} />}
      </Answer>
      <p>
        <Link to="/plan/$planId" params={{ planId }} search={{ open: row.accountId } as never}>
          {text('plan.see_row')}
        </Link>
      </p>
    </>
  )
}
