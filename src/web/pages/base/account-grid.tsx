import { useNavigate } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTierName } from '../../shell/use-tiers.ts'
import { Button } from '../../ui/button.tsx'
import { formatSort, type GridColumn, type GridRows, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { SavedViews } from '../views/saved-views.tsx'
import type { AccountBase, BaseAccount } from './account-base.ts'
import { accountColumns } from './account-columns.tsx'
import { AccountPanel } from './account-panel.tsx'
import { filtersIn } from './base-address.ts'
import classes from './base-page.module.css'
import { rankAhead } from './column-ranks.ts'
import { countValues } from './filter-accounts.ts'
import { orderAccounts } from './order-accounts.ts'

type Search = Readonly<Record<string, string | undefined>>

/** Every account in a grid: narrowed down, ordered and opened by the address. */
export function AccountGrid({ base, search }: { readonly base: AccountBase; readonly search: Search }) {
  const words = useWords()
  const { text } = words
  const tierName = useTierName()
  const navigate = useNavigate()
  const { open, sort: sortText, saved } = search
  const columns = useMemo(() => accountColumns(base, words, tierName), [base, words, tierName])
  const filterText = JSON.stringify(filtersIn(search))
  const filters = useMemo(() => JSON.parse(filterText) as Record<string, string>, [filterText])
  const sort = useMemo(() => parseSort(sortText), [sortText])
  // The address is at once what was asked for; the rows follow as soon as the browser is free.
  const wanted = useDeferredValue(JSON.stringify([filters, sort]))
  const order = useMemo(() => {
    const [filters, sort] = JSON.parse(wanted)
    return orderAccounts(base, { filters, sort, locale: words.locale })
  }, [base, wanted, words.locale])
  const rows = useMemo(
    (): GridRows<BaseAccount> => ({
      count: order.length,
      at: (index) => (index < order.length ? base.at(order[index]!) : undefined),
    }),
    [base, order],
  )
  useEffect(() => rankAhead(base, words.locale), [base, words.locale])
  const show = useCallback(
    (id: string | undefined) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, open: id }) }),
    [navigate],
  )
  const openAccount = useCallback(({ id }: BaseAccount) => show(id), [show])
  const countsOf = useCallback((column: string) => countValues(base, filters, column), [base, filters])
  const acvMinor = useMemo(() => base.sumOf('acvMinor', order), [base, order])
  const isFiltered = order.length < base.size

  return (
    <div className={classes.beside}>
      <DataGrid
        id="accounts"
        label={text('web.base.accounts')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={(sort) =>
          void navigate({ to: '.', search: (before: object) => ({ ...before, sort: formatSort(sort) }) })
        }
        filters={filters}
        onFilters={(next) =>
          void navigate({ to: '.', search: { ...next, sort: sortText, open, saved }, replace: true })
        }
        countsOf={countsOf}
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
            <ExportMenu fileName="accounts" title={text('web.base.accounts')} columns={columns} rows={rows} />
            {isFiltered && (
              <Button
                kind="quiet"
                onClick={() => void navigate({ to: '.', search: { sort: sortText, open } })}
              >
                {text('web.grid.no_filters')}
              </Button>
            )}
          </>
        }
        actions={(selected) => <SelectionActions selected={selected} columns={columns} />}
        empty={<EmptyState title={text('web.base.none')}>{text('web.base.none.fix')}</EmptyState>}
      />
      {open !== undefined && <AccountPanel accountId={open} onClose={() => show(undefined)} />}
    </div>
  )
}

/** What can be done with the selected accounts. */
function SelectionActions({
  selected,
  columns,
}: {
  readonly selected: readonly BaseAccount[]
  readonly columns: readonly GridColumn<BaseAccount>[]
}) {
  const { text } = useWords()
  const [copied, setCopied] = useState<readonly BaseAccount[]>()
  const rows = useMemo(
    (): GridRows<BaseAccount> => ({ count: selected.length, at: (index) => selected[index] }),
    [selected],
  )
  async function copyIds() {
    await navigator.clipboard.writeText(selected.map(({ externalId }) => externalId).join('\n'))
    setCopied(selected)
  }
  return (
    <>
      <Button icon={copied === selected ? 'check' : 'copy'} onClick={() => void copyIds()}>
        {copied === selected
          ? text('web.grid.copied')
          : text('web.grid.copy_ids', { count: selected.length })}
      </Button>
      <ExportMenu fileName="accounts" title={text('web.base.accounts')} columns={columns} rows={rows} isUp />
    </>
  )
}
