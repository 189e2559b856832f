import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { ownModelQuery } from '../assess/assess-queries.ts'
import { SavedViews } from '../views/saved-views.tsx'
import type { AccountBase } from './account-base.ts'
import classes from './base-charts.module.css'
import { BaseCharts } from './base-charts.tsx'
import type { Filters } from './filter-accounts.ts'
import { filterAccounts } from './filter-accounts.ts'
import { useBaseCharts } from './use-base-charts.ts'

/** The accounts that the grid's filters let through, in pictures. */
export function ChartsView({ base, filters }: { readonly base: AccountBase; readonly filters: Filters }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const mayRead = useMay('model.read')
  const model = useQuery({ ...ownModelQuery, enabled: mayRead })
  const filterText = JSON.stringify(filters)
  const rows = useMemo(() => filterAccounts(base, JSON.parse(filterText)), [base, filterText])
  const document = mayRead ? model.data : null
  if (model.error !== null) return <Failure error={model.error} onRetry={() => void model.refetch()} />
  const isFiltered = rows.length < base.size
  const withoutFilters = (
    <Button onClick={() => void navigate({ to: '.', search: { view: 'charts' } })}>
      {text('web.grid.no_filters')}
    </Button>
  )
  if (rows.length === 0) {
    return (
      <EmptyState title={text('web.base.none')} action={withoutFilters}>
        {text('web.base.none.fix')}
      </EmptyState>
    )
  }
  return (
    <div className={classes.holder}>
      <div className={classes.over}>
        <SavedViews place="base" />
        {isFiltered && (
          <>
            <span role="status">
              {text('web.base.filtered', {
                count: rows.length,
                all: base.size,
                acvMinor: base.sumOf('acvMinor', rows),
              })}
            </span>
            {withoutFilters}
          </>
        )}
      </div>
      {document === undefined ? (
        <Loading height={640} />
      ) : (
        <Computed {...{ base, rows, filters, document }} />
      )}
    </div>
  )
}

function Computed({
  base,
  rows,
  filters,
  document,
}: {
  readonly base: AccountBase
  readonly rows: Uint32Array
  readonly filters: Filters
  readonly document: string | null
}) {
  const { text } = useWords()
  const { charts, error } = useBaseCharts(base, rows, document)
  if (error !== undefined) return <Failure error={error} />
  if (charts === undefined) return <Loading height={640} />
  const later = charts.summary.accounts - charts.summary.active
  return (
    <>
      <BaseCharts {...{ base, charts, filters }} />
      {later > 0 && <p className={classes.over}>{text('report.base.not_yet', { count: later })}</p>}
    </>
  )
}
