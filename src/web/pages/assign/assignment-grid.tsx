import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import { minorDigits } from '../../../domain/kernel/money.ts'
import { useTierName } from '../../shell/use-tiers.ts'
import { Button } from '../../ui/button.tsx'
import { formatSort, type GridRows, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { arrangeColumns, countChoices, rankAhead } from '../base/arrange-columns.ts'
import { parseTypedNumber } from '../base/parse-range.ts'
import classes from './assign.module.css'
import type { AssignmentSummary, WholeAssignmentPlan } from './assign-queries.ts'
import { assignmentColumns, nameOfBookValue } from './assignment-columns.tsx'
import { AssignmentPanel } from './assignment-panel.tsx'
import { type BookReview, isOpen, type ReviewedBookRow } from './book-review.ts'
import { exclude, include, type Wishes } from './wishes.ts'

/** What an address says beside the filters of the columns. */
const NO_FILTERS = ['view', 'job', 'open', 'sort']

export type Wish = (change: (before: Wishes) => Wishes) => void

/** Account by account: who has it, who would, and why; narrowed down by the address, opened beside. */
export function AssignmentGrid({
  plan,
  review,
  wish,
  summary,
  mayDecide,
  mayLock,
}: {
  readonly plan: WholeAssignmentPlan
  readonly review: BookReview
  readonly wish: Wish
  readonly summary: AssignmentSummary
  readonly mayDecide: boolean
  readonly mayLock: boolean
}) {
  const words = useWords()
  const { text } = words
  const tierName = useTierName()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  // What changes comes first.
  const { open, sort: sortText = 'state -acv' } = search
  const { table } = review
  const { currency } = summary
  const filterText = JSON.stringify(
    Object.fromEntries(Object.entries(search).filter(([name, value]) => !NO_FILTERS.includes(name) && value)),
  )
  const filters = useMemo(() => JSON.parse(filterText) as Record<string, string>, [filterText])
  const wanted = useDeferredValue(JSON.stringify([filterText, sortText]))
  const decided = useDeferredValue(review)
  useEffect(() => rankAhead(table.names, words.locale), [table, words.locale])
  const columns = useMemo(
    () => assignmentColumns({ table, words, tierName, currency }),
    [table, words, tierName, currency],
  )
  const parse = useCallback(
    (column: string, typed: string) => {
      const value = parseTypedNumber(typed)
      return value === undefined || column === 'hours' ? value : value * 10 ** minorDigits(currency)
    },
    [currency],
  )
  const order = useMemo(() => {
    const [filterText, sortText] = JSON.parse(wanted) as [string, string | undefined]
    return arrangeColumns(decided, {
      ...{ filters: JSON.parse(filterText), sort: parseSort(sortText), locale: words.locale, parse },
      nameOf: nameOfBookValue(words, table, tierName),
    })
  }, [decided, wanted, words, table, tierName, parse])
  const rows = useMemo(
    (): GridRows<ReviewedBookRow> => ({
      count: order.length,
      at: (index) => (index < order.length ? review.at(order[index]!) : undefined),
    }),
    [order, review],
  )
  const keep = (next: Readonly<Record<string, string | undefined>>) => ({
    ...Object.fromEntries(NO_FILTERS.map((name) => [name, search[name]])),
    ...next,
  })
  const show = useCallback(
    (accountId: string | undefined) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, open: accountId }) }),
    [navigate],
  )
  const openRow = useCallback(({ accountId }: ReviewedBookRow) => show(accountId), [show])
  const onStep = (by: 1 | -1) => {
    const place = open === undefined ? undefined : table.placeOf(open)
    const next = (place === undefined ? -1 : order.indexOf(place)) + by
    const found = rows.at(next)
    if (next >= 0 && found !== undefined) show(found.accountId)
  }
  const decide = (letter: string, selected: readonly ReviewedBookRow[]): boolean => {
    const change = mayDecide ? changeOf(letter, selected) : undefined
    if (change !== undefined) wish(change)
    return change !== undefined
  }
  const openPlace = open === undefined ? undefined : table.placeOf(open)
  return (
    <>
      {mayDecide && <p className={classes.hint}>{text('assign.page.keys')}</p>}
      <div className={classes.review}>
        <DataGrid
          id="assignment-rows"
          label={text('assign.page.view.accounts')}
          columns={columns}
          rows={rows}
          keyOf={({ accountId }) => accountId}
          sort={parseSort(sortText)}
          onSort={(sort) => void navigate({ to: '.', search: keep({ ...filters, sort: formatSort(sort) }) })}
          filters={filters}
          onFilters={(next) => void navigate({ to: '.', search: keep(next), replace: true })}
          countsOf={(column) => countChoices(review, column, { filters, parse })}
          onOpen={openRow}
          openKey={open}
          onLetter={decide}
          countText={
            order.length < table.size
              ? text('plan.filtered', { count: order.length, all: table.size })
              : text('web.base.all', { count: table.size })
          }
          tools={
            <>
              <ExportMenu fileName="books" title={text('web.people.assign')} columns={columns} rows={rows} />
              {order.length < table.size && (
                <Button kind="quiet" onClick={() => void navigate({ to: '.', search: keep({}) })}>
                  {text('web.grid.no_filters')}
                </Button>
              )}
            </>
          }
          actions={(selected, letGo) =>
            mayDecide && (
              <DecideMoves
                selected={selected}
                onDecide={(letter) => {
                  decide(letter, selected)
                  letGo()
                }}
              />
            )
          }
          empty={<EmptyState title={text('web.base.none')}>{text('web.base.none.fix')}</EmptyState>}
        />
        {openPlace !== undefined && (
          <AssignmentPanel
            row={review.at(openPlace)}
            planId={plan.id}
            isStale={plan.stale.modelChanged}
            {...{ table, wish, mayDecide, mayLock, onStep, onDecide: decide }}
            onClose={() => show(undefined)}
          />
        )}
      </div>
    </>
  )
}

/** X leaves out, A takes in again. Undefined for a letter that decides nothing. */
function changeOf(
  letter: string,
  rows: readonly ReviewedBookRow[],
): ((before: Wishes) => Wishes) | undefined {
  const ids = (isMeant: (row: ReviewedBookRow) => boolean) =>
    rows.filter(isMeant).map(({ accountId }) => accountId)
  if (letter === 'x')
    return (before) =>
      exclude(
        before,
        ids(({ state }) => isOpen(state)),
      )
  if (letter === 'a')
    return (before) =>
      include(
        before,
        ids(({ state }) => state === 'excluded'),
      )
  return undefined
}

function DecideMoves({
  selected,
  onDecide,
}: {
  readonly selected: readonly ReviewedBookRow[]
  readonly onDecide: (letter: string) => void
}) {
  const { text } = useWords()
  const open = selected.filter(({ state }) => isOpen(state)).length
  const excluded = selected.filter(({ state }) => state === 'excluded').length
  return (
    <>
      {open > 0 && (
        <Button onClick={() => onDecide('x')}>{text('plan.exclude_some', { count: open })}</Button>
      )}
      {excluded > 0 && (
        <Button onClick={() => onDecide('a')}>{text('plan.include_some', { count: excluded })}</Button>
      )}
    </>
  )
}
