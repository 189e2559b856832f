import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { Schema } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { DayShown, Money, Unknown } from '../../ui/figures.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { Comments } from './comments.tsx'
import type { Decide } from './decide-buttons.tsx'
import { decideByKey } from './decide-by-key.ts'
import { exclude, include, isOpen } from './decisions.ts'
import { InputChanges } from './input-changes.tsx'
import classes from './plan.module.css'
import type { GridPanel } from './plan-grid.tsx'
import { type PlanComment, planRowQuery } from './plan-queries.ts'
import type { ReviewedRow } from './review.ts'
import { reasonWord } from './row-columns.tsx'
import { RowReasons } from './row-reasons.tsx'
import { RowWay } from './row-way.tsx'
import { StateMark } from './state-mark.tsx'

/** One account of a plan: what would become of it, by which rule, with which values, why no other tier, and what people say. */
export function PlanRowPanel({
  planId,
  row,
  comments,
  mayDecide,
  decide,
  panel: { onStep, onClose },
}: {
  readonly planId: string
  readonly row: ReviewedRow
  /** About this row. */
  readonly comments: readonly PlanComment[]
  readonly mayDecide: boolean
  readonly decide: Decide
  readonly panel: GridPanel
}) {
  const { text, language } = useWords()
  const { accountId, state } = row
  const why = useQuery(planRowQuery(planId, accountId, language))
  function pressKey(event: KeyboardEvent) {
    const { key, target, ctrlKey, metaKey, altKey } = event
    const isTyping = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    if (isTyping || ctrlKey || metaKey || altKey) return
    const step = { j: 1, k: -1 }[key] as 1 | -1 | undefined
    const change = mayDecide ? decideByKey(key, [row]) : undefined
    if (step !== undefined) onStep(step)
    else if (change !== undefined) decide(change)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters go through to whatever has the focus inside.
    <div className={classes.keys} onKeyDown={pressKey}>
      <SidePanel
        subject={`${text('web.account.subject')} ${row.externalId}`}
        title={row.name ?? row.externalId}
        shownKey={accountId}
        onClose={onClose}
      >
        <PanelSection title={text('plan.change')}>
          <div className={classes.moved}>
            <RowWay row={row} />
          </div>
          <ChangeFacts row={row} />
          {row.isRefused && why.data?.row.refused && (
            <div className={classes.refused}>
              <p>{text('plan.refused_because')}</p>
              <InputChanges changes={why.data.row.refused} />
            </div>
          )}
          <div className={classes.buttons}>
            {mayDecide && state === 'waiting' && (
              <Button kind="main" onClick={() => decide((before) => include(before, [row]))}>
                {text('plan.approve')}
              </Button>
            )}
            {/* One button that turns round, so that whoever presses it keeps the focus. */}
            {mayDecide && (isOpen(state) || state === 'excluded') && (
              <Button
                onClick={() =>
                  decide((before) => (isOpen(state) ? exclude(before, [row]) : include(before, [row])))
                }
              >
                {text(isOpen(state) ? 'plan.exclude' : 'plan.include')}
              </Button>
            )}
            <Link to="/base" search={{ open: accountId } as object}>
              {text('web.plan.see_account')}
            </Link>
          </div>
        </PanelSection>
        <PanelSection title={text('plan.why')}>
          <Answer of={why} height={280}>
            {(found: Schema<'ExplainedPlanRow'>) => <RowReasons explained={found} />}
          </Answer>
        </PanelSection>
        <PanelSection title={text('plan.comments')}>
          <Comments planId={planId} accountId={accountId} comments={comments} />
        </PanelSection>
      </SidePanel>
    </div>
  )
}

function ChangeFacts({ row }: { readonly row: ReviewedRow }) {
  const words = useWords()
  const { text, moneyChange } = words
  const { csCostBeforeMinor: before, csCostAfterMinor: after, ownerBefore, ownerAfter } = row
  const isMove = row.kind === 'moving' || row.kind === 'pending'
  const owner =
    ownerBefore === null ? (
      <Unknown why={text('web.account.no_owner')} />
    ) : !isMove || ownerAfter === ownerBefore ? (
      text('plan.owner_stays', { owner: ownerBefore })
    ) : (
      text('plan.owner_goes', { owner: ownerBefore })
    )
  return (
    <Facts
      facts={[
        { label: text('plan.state'), value: <StateMark state={row.state} /> },
        { label: text('plan.reason'), value: reasonWord(words, row) ?? text('web.ui.unknown') },
        ...(row.heldUntil === null
          ? []
          : [{ label: text('plan.until'), value: <DayShown value={row.heldUntil} /> }]),
        {
          label: text('web.account.acv'),
          value: <Money value={row.acvMinor} why={text('web.account.no_acv')} />,
        },
        {
          label: text('report.cost_before'),
          value: <Money value={before} why={text('plan.no_cost_before')} />,
        },
        {
          label: text('report.cost_after'),
          value: (
            <>
              <Money value={after} why={text('plan.no_cost_after')} />
              {before !== null && after !== null && ` (${moneyChange(after - before)})`}
            </>
          ),
        },
        { label: text('web.account.owner'), value: owner },
      ]}
    />
  )
}
