import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { minorDigits } from '../../../domain/kernel/money.ts'
import { useWorkspace } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { useTierName } from '../../shell/use-tiers.ts'
import { formatSort, type GridRows, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { parseTypedNumber } from '../base/parse-range.ts'
import { arrangeDifferences } from './arrange-differences.ts'
import { compareTables, type PlanDifference } from './compare-tables.ts'
import { differenceColumns } from './difference-columns.tsx'
import { DifferencePanel } from './difference-panel.tsx'
import classes from './plan.module.css'
import { planTableQuery } from './plan-queries.ts'

/** The accounts of which two plans do not say the same. */
export function ComparisonGrid({ one, other }: { readonly one: string; readonly other: string }) {
  const left = useQuery(planTableQuery(one))
  const right = useQuery(planTableQuery(other))
  const error = left.error ?? right.error
  const differences = useMemo(
    () => left.data && right.data && compareTables(left.data, right.data),
    [left.data, right.data],
  )
  if (error !== null) return <Failure error={error} />
  return differences === undefined ? (
    <Loading height={440} />
  ) : (
    <Differences {...{ one, other, differences }} />
  )
}

function Differences({
  one,
  other,
  differences,
}: {
  readonly one: string
  readonly other: string
  readonly differences: readonly PlanDifference[]
}) {
  const words = useWords()
  const { text } = words
  const { currency } = useWorkspace()
  const tierName = useTierName()
  const navigate = useNavigate()
  const { open, sort, one: _, other: __, ...search } = useSearch({ strict: false }) as Record<string, string>
  const filterText = JSON.stringify(search)
  const filters = useMemo(() => JSON.parse(filterText) as Record<string, string>, [filterText])
  const columns = useMemo(
    () => differenceColumns(differences, { words, tierName, currency }),
    [differences, words, tierName, currency],
  )
  const arranged = useMemo(
    () =>
      arrangeDifferences(differences, {
        ...{ filters, sort: parseSort(sort), locale: words.locale },
        parse(typed) {
          const major = parseTypedNumber(typed)
          return major === undefined ? undefined : major * 10 ** minorDigits(currency)
        },
      }),
    [differences, filters, sort, words.locale, currency],
  )
  const rows = useMemo(
    (): GridRows<PlanDifference> => ({ count: arranged.length, at: (index) => arranged[index] }),
    [arranged],
  )
  const go = (next: object, replace = false) =>
    void navigate({ to: '.', search: { one, other, sort, open, ...next } as object, replace })
  const opened = differences.find(({ accountId }) => accountId === open)
  if (differences.length === 0) return <EmptyState title={text('plan.compare_same')} />
  return (
    <div className={classes.review}>
      <DataGrid
        id="plan-differences"
        label={text('plan.differences')}
        columns={columns}
        rows={rows}
        keyOf={({ accountId }) => accountId}
        sort={parseSort(sort)}
        onSort={(next) => go({ ...filters, sort: formatSort(next) })}
        filters={filters}
        onFilters={(next) => go(next, true)}
        onOpen={({ accountId }) => go({ ...filters, open: accountId })}
        openKey={open}
        countText={text('plan.compare_count', { count: arranged.length })}
        tools={
          <ExportMenu fileName="comparison" title={text('plan.differences')} columns={columns} rows={rows} />
        }
        empty={<EmptyState title={text('web.base.none')}>{text('web.base.none.fix')}</EmptyState>}
      />
      {opened !== undefined && (
        <DifferencePanel
          {...{ one, other, difference: opened }}
          onClose={() => go({ ...filters, open: undefined })}
        />
      )}
    </div>
  )
}
