import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { minorDigits } from '../../../domain/kernel/money.ts'
import { Button } from '../../ui/button.tsx'
import { formatSort, type GridRows, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { exportRows } from '../../ui/grid/export-rows.ts'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { parseTypedNumber } from '../base/parse-range.ts'
import { arrangeRows, type ReviewedRow } from './arrange-rows.ts'
import { type Decisions, exclude, include } from './decisions.ts'
import classes from './plan.module.css'
import { PlanRowPanel } from './plan-row-panel.tsx'
import { type PeopleNames, rowColumns, valueOfRow } from './row-columns.tsx'

/** What an address says beside the filters of the columns. */
const NO_FILTERS = ['view', 'job', 'open', 'sort']

/** The accounts of which the plan says something: narrowed down by the address, opened beside, left out by selection. */
export function PlanGrid({
  planId,
  rows,
  people,
  currency,
  decisions,
  decide,
  mayDecide,
}: {
  readonly planId: string
  readonly rows: readonly ReviewedRow[]
  readonly people: PeopleNames
  readonly currency: string
  readonly decisions: Decisions
  readonly decide: (next: Decisions) => void
  readonly mayDecide: boolean
}) {
  const words = useWords()
  const { text } = words
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const { open, sort: sortText } = search
  const filterText = JSON.stringify(
    Object.fromEntries(Object.entries(search).filter(([name, value]) => !NO_FILTERS.includes(name) && value)),
  )
  const filters = useMemo(() => JSON.parse(filterText) as Record<string, string>, [filterText])
  const wanted = useDeferredValue(filterText)
  const columns = useMemo(
    () => rowColumns({ rows, words, people, currency }),
    [rows, words, people, currency],
  )
  const arranged = useMemo(() => {
    const inMajor = 10 ** minorDigits(currency)
    return arrangeRows(rows, {
      ...{ filters: JSON.parse(wanted), sort: parseSort(sortText), locale: words.locale },
      compared: valueOfRow(people, words),
      parseAmount(typed) {
        const major = parseTypedNumber(typed)
        return major === undefined ? undefined : major * inMajor
      },
    })
  }, [rows, wanted, sortText, words, people, currency])
  const shown = useMemo(
    (): GridRows<ReviewedRow> => ({ count: arranged.length, at: (index) => arranged[index] }),
    [arranged],
  )
  const keep = (next: Readonly<Record<string, string | undefined>>) => ({
    ...Object.fromEntries(NO_FILTERS.map((name) => [name, search[name]])),
    ...next,
  })
  const openRow = useCallback(
    ({ accountId }: ReviewedRow) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, open: accountId }) }),
    [navigate],
  )
  const opened = rows.find(({ accountId }) => accountId === open)
  const isFiltered = arranged.length < rows.length
  const idsOf = (chosen: readonly ReviewedRow[]) => chosen.map(({ accountId }) => accountId)
  return (
    <div className={classes.review}>
      <DataGrid
        id="plan-rows"
        label={text('web.plan.rows')}
        columns={columns}
        rows={shown}
        keyOf={({ accountId }) => accountId}
        sort={parseSort(sortText)}
        onSort={(sort) => void navigate({ to: '.', search: keep({ ...filters, sort: formatSort(sort) }) })}
        filters={filters}
        onFilters={(next) => void navigate({ to: '.', search: keep(next), replace: true })}
        onOpen={openRow}
        openKey={open}
        countText={
          isFiltered
            ? text('web.plan.filtered', { count: arranged.length, all: rows.length })
            : text('web.base.all', { count: rows.length })
        }
        tools={
          <>
            <Button icon="download" onClick={() => exportRows('plan', columns, shown)}>
              {text('web.grid.export')}
            </Button>
            {isFiltered && (
              <Button kind="quiet" onClick={() => void navigate({ to: '.', search: keep({}) })}>
                {text('web.grid.no_filters')}
              </Button>
            )}
          </>
        }
        actions={(selected) => {
          const open = selected.filter(
            ({ state }) => state === 'taken' || state === 'waiting' || state === 'refused',
          )
          const closed = selected.filter(({ state }) => state === 'excluded' || state === 'waiting')
          if (!mayDecide) return null
          return (
            <>
              {open.length > 0 && (
                <Button onClick={() => decide(exclude(decisions, idsOf(open)))}>
                  {text('web.plan.exclude_some', { count: open.length })}
                </Button>
              )}
              {closed.length > 0 && (
                <Button onClick={() => decide(include(decisions, closed))}>
                  {text('web.plan.include_some', { count: closed.length })}
                </Button>
              )}
            </>
          )
        }}
        empty={<EmptyState title={text('web.base.none')}>{text('web.base.none.fix')}</EmptyState>}
      />
      {opened !== undefined && (
        <PlanRowPanel
          planId={planId}
          row={opened}
          mayDecide={mayDecide}
          onExclude={() => decide(exclude(decisions, [opened.accountId]))}
          onInclude={() => decide(include(decisions, [opened]))}
          onClose={() =>
            void navigate({ to: '.', search: (before: object) => ({ ...before, open: undefined }) })
          }
        />
      )}
    </div>
  )
}
