import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
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
import { SavedViews } from '../views/saved-views.tsx'
import { type Decide, DecideButtons } from './decide-buttons.tsx'
import { decideByKey } from './decide-by-key.ts'
import type { RowState } from './decisions.ts'
import classes from './plan.module.css'
import type { Review, ReviewedRow } from './review.ts'
import { nameOfCoded, rowColumns } from './row-columns.tsx'

/** What an address says beside the filters of the columns. */
const NO_FILTERS = ['view', 'job', 'open', 'sort', 'saved', 'finding']

/** What the panel beside the grid needs to go on from row to row. */
export type GridPanel = {
  readonly open: string
  /** Goes so many rows on in the order that is shown. */
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** The accounts of which the plan says something: narrowed down by the address, opened beside, decided about one by one or in number. */
export function PlanGrid({
  review,
  currency,
  decide,
  mayDecide,
  panel,
}: {
  readonly review: Review
  readonly currency: string
  readonly decide: Decide
  readonly mayDecide: boolean
  readonly panel: (panel: GridPanel) => ReactNode
}) {
  const words = useWords()
  const { text } = words
  const tierName = useTierName()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const { open, sort: sortText } = search
  const { table } = review
  const filterText = JSON.stringify(
    Object.fromEntries(Object.entries(search).filter(([name, value]) => !NO_FILTERS.includes(name) && value)),
  )
  const filters = useMemo(() => JSON.parse(filterText) as Record<string, string>, [filterText])
  // The address is at once what was asked for; the rows follow as soon as the browser is free.
  const wanted = useDeferredValue(JSON.stringify([filterText, sortText]))
  useEffect(() => rankAhead(table.names, words.locale), [table, words.locale])
  const columns = useMemo(
    () => rowColumns({ table, words, tierName, currency }),
    [table, words, tierName, currency],
  )
  // What was just decided shows at once in its row; that the row leaves a filter may come a moment later.
  const decided = useDeferredValue(review)
  const parse = useCallback(
    (column: string, typed: string) => {
      if (column === 'until') return parseDay(typed)
      const major = parseTypedNumber(typed)
      return major === undefined ? undefined : major * 10 ** minorDigits(currency)
    },
    [currency],
  )
  const order = useMemo(() => {
    const [filterText, sortText] = JSON.parse(wanted) as [string, string | undefined]
    return arrangeColumns(decided, {
      ...{ filters: JSON.parse(filterText), sort: parseSort(sortText), locale: words.locale, parse },
      nameOf: nameOfCoded(words, tierName),
    })
  }, [decided, wanted, words, tierName, parse])
  const shown = useMemo(
    (): GridRows<ReviewedRow> => ({
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
  const openRow = useCallback(({ accountId }: ReviewedRow) => show(accountId), [show])
  const onStep = (by: 1 | -1) => {
    const place = open === undefined ? undefined : table.placeOf(open)
    const at = place === undefined ? -1 : order.indexOf(place)
    // What was decided may have left the list: its neighbours are those that stand where it stood.
    const next = at >= 0 ? at + by : nearest(order, place ?? 0, by)
    const found = shown.at(next)
    if (next >= 0 && found !== undefined) show(found.accountId)
  }
  const isFiltered = order.length < table.size
  return (
    <div className={classes.review}>
      <DataGrid
        id="plan-rows"
        label={text('plan.rows')}
        columns={columns}
        rows={shown}
        keyOf={({ accountId }) => accountId}
        sort={parseSort(sortText)}
        onSort={(sort) => void navigate({ to: '.', search: keep({ ...filters, sort: formatSort(sort) }) })}
        filters={filters}
        onFilters={(next) => void navigate({ to: '.', search: keep(next), replace: true })}
        countsOf={(column) => countChoices(review, column, { filters, parse })}
        onOpen={openRow}
        openKey={open}
        onLetter={(letter, rows) => {
          const change = mayDecide ? decideByKey(letter, rows) : undefined
          if (change !== undefined) decide(change)
          return change !== undefined
        }}
        countText={
          isFiltered
            ? text('plan.filtered', { count: order.length, all: table.size })
            : text('web.base.all', { count: table.size })
        }
        tools={
          <>
            <SavedViews place="plan" />
            <ExportMenu fileName="plan" title={text('plan.rows')} columns={columns} rows={shown} />
            {isFiltered && (
              <Button kind="quiet" onClick={() => void navigate({ to: '.', search: keep({}) })}>
                {text('web.grid.no_filters')}
              </Button>
            )}
            {isFiltered && mayDecide && (
              <DecideButtons
                states={statesOf(review, order)}
                rows={() => Array.from(order, (place) => review.at(place))}
                decide={decide}
              />
            )}
          </>
        }
        actions={(selected, letGo) =>
          mayDecide && (
            <DecideButtons
              states={selected.map(({ state }) => state)}
              rows={() => selected}
              decide={(change) => {
                decide(change)
                letGo()
              }}
            />
          )
        }
        empty={<EmptyState title={text('web.base.none')}>{text('web.base.none.fix')}</EmptyState>}
      />
      {open !== undefined &&
        table.placeOf(open) !== undefined &&
        panel({ open, onStep, onClose: () => show(undefined) })}
    </div>
  )
}

function* statesOf(review: Review, order: Uint32Array): Generator<RowState> {
  for (const place of order) yield review.stateAt(place)
}

/** Where a row that is no longer shown would have a neighbour: `order` by place where nothing is sorted. */
function nearest(order: Uint32Array, place: number, by: 1 | -1): number {
  const next = order.findIndex((other) => other > place)
  if (next < 0) return by > 0 ? -1 : order.length - 1
  return by > 0 ? next : next - 1
}
