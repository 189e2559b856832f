import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { formatSort, type GridRows, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { exportRows } from '../../ui/grid/export-rows.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { FirstSteps } from '../start/first-steps.tsx'
import { SavedViews } from '../views/saved-views.tsx'
import type { AccountBase, BaseAccount } from './account-base.ts'
import { accountColumns } from './account-columns.tsx'
import { AccountPanel } from './account-panel.tsx'
import classes from './base-page.module.css'
import { baseQuery } from './base-query.ts'
import { orderAccounts, rankAhead } from './order-accounts.ts'

/** All customers: how many, worth what, and each of them in a grid. */
export function BasePage() {
  const { text } = useWords()
  const base = useQuery(baseQuery)
  return (
    <PageFrame title={text('web.nav.base')} layout="full">
      <Answer of={base} height={480}>
        {(found) => (found.size === 0 ? <NoAccounts /> : <AccountGrid base={found} />)}
      </Answer>
    </PageFrame>
  )
}

function NoAccounts() {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={text('web.nav.base')} answer={text('web.start.welcome')} />
      <FirstSteps />
    </>
  )
}

function AccountGrid({ base }: { readonly base: AccountBase }) {
  const words = useWords()
  const { text } = words
  const navigate = useNavigate()
  const {
    open,
    sort: sortText,
    saved,
    view,
    ...filters
  } = useSearch({ strict: false }) as Record<string, string>
  const columns = useMemo(() => accountColumns(base, words), [base, words])
  // The address is at once what was asked for; the rows follow as soon as the browser is free.
  const wanted = useDeferredValue(JSON.stringify({ filters, sortText }))
  const order = useMemo(() => {
    const { filters, sortText } = JSON.parse(wanted)
    return orderAccounts(base, { filters, sort: parseSort(sortText), locale: words.locale })
  }, [base, wanted, words.locale])
  const rows = useMemo(
    (): GridRows<BaseAccount> => ({
      count: order.length,
      at: (index) => (index < order.length ? base.at(order[index]!) : undefined),
    }),
    [base, order],
  )
  useEffect(() => rankAhead(base, words.locale), [base, words.locale])
  const openAccount = useCallback(
    ({ id }: BaseAccount) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, open: id }) }),
    [navigate],
  )
  const acvMinor = useMemo(() => base.sumOf('acvMinor', order), [base, order])
  const missing = useMemo(() => base.table.acvMinor.filter((value) => value === null).length, [base])
  const isFiltered = order.length < base.size
  const totalMinor = useMemo(() => base.sumOf('acvMinor', base.table.id.keys()), [base])

  return (
    <>
      <PageHeader
        subject={text('web.nav.base')}
        answer={text('web.base.answer', { count: base.size, totalMinor })}
      >
        {missing > 0 && text('web.base.missing', { count: missing })}
      </PageHeader>
      <div className={classes.beside}>
        <DataGrid
          id="accounts"
          label={text('web.base.accounts')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          sort={parseSort(sortText)}
          onSort={(sort) =>
            void navigate({ to: '.', search: (before: object) => ({ ...before, sort: formatSort(sort) }) })
          }
          filters={filters}
          onFilters={(next) =>
            void navigate({ to: '.', search: { ...next, sort: sortText, open, saved, view }, replace: true })
          }
          onOpen={openAccount}
          openKey={open}
          countText={
            isFiltered
              ? text('web.base.filtered', { count: order.length, all: base.size, acvMinor })
              : text('web.base.all', { count: base.size })
          }
          tools={
            <>
              <SavedViews place="base" />
              <Button icon="download" onClick={() => exportRows('accounts', columns, rows)}>
                {text('web.grid.export')}
              </Button>
              {isFiltered && (
                <Button
                  kind="quiet"
                  onClick={() => void navigate({ to: '.', search: { sort: sortText, open, view } })}
                >
                  {text('web.grid.no_filters')}
                </Button>
              )}
            </>
          }
          empty={<EmptyState title={text('web.base.none')}>{text('web.base.none.fix')}</EmptyState>}
        />
        {open !== undefined && (
          <AccountPanel
            accountId={open}
            onClose={() =>
              void navigate({ to: '.', search: (before: object) => ({ ...before, open: undefined }) })
            }
          />
        )}
      </div>
    </>
  )
}
