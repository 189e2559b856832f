import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { Answer } from '../../shell/answer.tsx'
import { useTierName } from '../../shell/use-tiers.ts'
import { Button } from '../../ui/button.tsx'
import { Money, Unknown } from '../../ui/figures.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TierName } from '../plan/tier-name.tsx'
import { AlternativesTable } from './alternatives-table.tsx'
import classes from './assign.module.css'
import { explainedAssignmentQuery } from './assign-queries.ts'
import type { Wish } from './assignment-grid.tsx'
import type { AssignmentTable } from './assignment-table.ts'
import { isOpen, type ReviewedBookRow } from './book-review.ts'
import { tellReason } from './tell-reason.ts'
import { lock } from './wishes.ts'

/** One account of a plan of books: from whom to whom and why, what every other CSM would cost, and the way to give it to one of them. */
export function AssignmentPanel({
  row,
  planId,
  table,
  wish,
  isStale,
  mayDecide,
  mayLock,
  onStep,
  onDecide,
  onClose,
}: {
  readonly row: ReviewedBookRow
  readonly planId: string
  readonly table: AssignmentTable
  readonly wish: Wish
  readonly isStale: boolean
  readonly mayDecide: boolean
  readonly mayLock: boolean
  /** Goes so many rows on in the order that is shown. */
  readonly onStep: (by: 1 | -1) => void
  readonly onDecide: (letter: string, rows: readonly ReviewedBookRow[]) => boolean
  readonly onClose: () => void
}) {
  const words = useWords()
  const { text, number } = words
  const tierName = useTierName()
  const explained = useQuery(explainedAssignmentQuery(planId, row.accountId))
  function pressKey(event: KeyboardEvent) {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (target instanceof HTMLInputElement || ctrlKey || metaKey || altKey) return
    const step = { j: 1, k: -1 }[key] as 1 | -1 | undefined
    if (step !== undefined) onStep(step)
    else if (!onDecide(key, [row])) return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters go through to whatever has the focus inside.
    <div className={classes.keys} onKeyDown={pressKey}>
      <SidePanel
        subject={`${text('web.account.subject')} ${row.externalId}`}
        title={row.name ?? row.externalId}
        shownKey={row.accountId}
        onClose={onClose}
      >
        <PanelSection title={text('plan.change')}>
          <Facts
            facts={[
              { label: text('plan.state'), value: words.wordFor('assign.state', row.state) },
              {
                label: text('plan.owner_before'),
                value: row.before ?? <Unknown why={text('web.account.no_owner')} />,
              },
              {
                label: text('plan.owner_after'),
                value: row.after ?? <Unknown why={text('assign.nobody')} />,
              },
              {
                label: text('web.account.acv'),
                value: <Money value={row.acvMinor} why={text('web.account.no_acv')} />,
              },
              {
                label: text('report.hours_per_year'),
                value:
                  row.hours === null ? (
                    <Unknown why={text('web.ui.unknown')} />
                  ) : (
                    number(Math.round(row.hours))
                  ),
              },
              { label: text('web.account.tier'), value: <TierName tier={row.tier} /> },
            ]}
          />
          <div className={classes.buttons}>
            {mayDecide && (isOpen(row.state) || row.state === 'excluded') && (
              <Button onClick={() => onDecide(isOpen(row.state) ? 'x' : 'a', [row])}>
                {text(isOpen(row.state) ? 'plan.exclude' : 'plan.include')}
              </Button>
            )}
            <Link to="/base" search={{ open: row.accountId } as object}>
              {text('web.plan.see_account')}
            </Link>
          </div>
        </PanelSection>
        <PanelSection title={text('plan.why')}>
          <Answer of={explained} height={280}>
            {({ row: told, alternatives }) => (
              <>
                <p>{tellReason(words, told, tierName)}</p>
                {alternatives.length > 0 && (
                  <AlternativesTable
                    {...{ alternatives, chosen: row.ownerAfter, lockedTo: row.lockedTo }}
                    onLock={
                      mayLock && !isStale
                        ? (personId) => wish((before) => lock(before, row.accountId, personId))
                        : undefined
                    }
                  />
                )}
                {row.lockedTo !== undefined && (
                  <p className={classes.locked}>
                    {text('assign.page.locked', { csm: table.nameOf(row.lockedTo) })}{' '}
                    <Link to="." search={(before: object) => ({ ...before, view: 'again' }) as never}>
                      {text('assign.page.again')}
                    </Link>
                  </p>
                )}
              </>
            )}
          </Answer>
        </PanelSection>
      </SidePanel>
    </div>
  )
}
