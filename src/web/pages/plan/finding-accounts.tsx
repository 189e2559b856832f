import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTierName } from '../../shell/use-tiers.ts'
import type { GridRows, GridSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AccountBase, BaseAccount } from '../base/account-base.ts'
import { accountColumns } from '../base/account-columns.tsx'
import { AccountPanel } from '../base/account-panel.tsx'
import { orderAccounts } from '../base/order-accounts.ts'
import classes from './plan.module.css'

/** The accounts of a finding as a grid: to be filtered, sorted, saved and opened as those of the whole base. */
export function FindingAccounts({
  accounts,
  base,
}: {
  readonly accounts: readonly string[]
  readonly base: AccountBase
}) {
  const words = useWords()
  const { text } = words
  const tierName = useTierName()
  const navigate = useNavigate()
  const { open } = useSearch({ strict: false }) as Record<string, string | undefined>
  const [sort, setSort] = useState<readonly GridSort[]>([])
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({})
  const columns = useMemo(() => accountColumns(base, words, tierName), [base, words, tierName])
  const shown = useMemo(() => {
    const wanted = new Set(accounts)
    const passing = orderAccounts(base, { filters, sort, locale: words.locale })
    const found = passing.filter((row) => wanted.has(base.table.id[row]!))
    if (sort.length > 0) return found
    // As the plan names them: the dearest first.
    const rank = new Map(accounts.map((id, index) => [id, index]))
    return found.sort((one, other) => rank.get(base.table.id[one]!)! - rank.get(base.table.id[other]!)!)
  }, [accounts, base, filters, sort, words.locale])
  const rows = useMemo(
    (): GridRows<BaseAccount> => ({
      count: shown.length,
      at: (index) => (index < shown.length ? base.at(shown[index]!) : undefined),
    }),
    [shown, base],
  )
  const show = (id: string | undefined) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, open: id }) })
  return (
    <div className={classes.review}>
      <DataGrid
        id="finding-accounts"
        label={text('web.base.accounts')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={setSort}
        filters={filters}
        onFilters={setFilters}
        onOpen={({ id }) => show(id)}
        openKey={open}
        countText={text('web.base.all', { count: shown.length })}
        tools={
          <ExportMenu fileName="finding" title={text('web.base.accounts')} columns={columns} rows={rows} />
        }
        empty={<EmptyState title={text('web.base.none')}>{text('web.base.none.fix')}</EmptyState>}
      />
      {open !== undefined && <AccountPanel accountId={open} onClose={() => show(undefined)} />}
    </div>
  )
}
