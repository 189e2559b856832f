import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PairedBars } from '../../charts/paired-bars.ts'
import { useTierName } from '../../shell/use-tiers.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AccountBase } from './account-base.ts'
import { AcvHistogram, ArrConcentration } from './acv-charts.tsx'
import { amountRange, gridHref } from './base-address.ts'
import classes from './base-charts.module.css'
import type { BaseCharts as Described, Heap } from './describe-base.ts'
import type { Filters } from './filter-accounts.ts'
import { type Part, partsOf, segmentParts, shareOf } from './parts.ts'
import { RenewalsByMonth } from './renewals-by-month.tsx'

export type BaseChartProps = {
  readonly base: AccountBase
  readonly charts: Described
  /** Of the grid; each bar leads there with one filter more. */
  readonly filters: Filters
}

/** The customer base in pictures. */
export function BaseCharts(props: BaseChartProps) {
  const { text, wordFor } = useWords()
  const tierName = useTierName()
  const { table } = props.base
  const { charts } = props
  const others = (count: number) => text('web.base.charts.others', { count })
  const coded = (column: 'region' | 'tier', heaps: readonly Heap[], nameOf: (value: string) => string) =>
    partsOf(heaps, table[column].values, {
      ...{ nameOf, others },
      unknown: text(column === 'tier' ? 'web.account.no_tier' : 'report.segment.unknown'),
    })
  const segments = segmentParts(charts.summary.segments, charts.segmentLimits, (segment) =>
    segment === 'unknown' ? text('report.segment.unknown') : wordFor('segment', segment),
  )
  return (
    <div className={classes.charts}>
      {charts.summary.payingAccounts > 0 && (
        <>
          <Place>
            <AcvHistogram
              base={charts.summary}
              currency={table.currency}
              zones={charts.zones}
              zoneCounts={charts.zoneCounts}
              summary="web.base.charts.acv"
              hrefs={charts.summary.histogram.map(({ fromMinor, toMinor }) =>
                gridHref(props.filters, 'acv', amountRange(fromMinor, toMinor, table.currency)),
              )}
            />
          </Place>
          <Place>
            <ArrConcentration base={charts.summary} />
          </Place>
        </>
      )}
      <Place>
        <RenewalsByMonth {...props} />
      </Place>
      <Place>
        <ByPart
          {...props}
          column="tier"
          label={text('web.account.tier')}
          parts={coded('tier', charts.tiers, tierName)}
        />
      </Place>
      <Place>
        <ByPart
          {...props}
          isWide
          column="region"
          label={text('web.account.region')}
          parts={coded('region', charts.regions, (region) => region)}
        />
      </Place>
      <Place>
        <ByPart {...props} column="employees" label={text('report.segment')} parts={segments} />
      </Place>
    </div>
  )
}

function Place({ children }: { readonly children: ReactNode }) {
  const { history } = useRouter()
  return <ChartPlace onFollow={(href) => history.push(href)}>{children}</ChartPlace>
}

/** Which part of the accounts brings which part of ARR. */
function ByPart({
  charts,
  filters,
  column,
  label,
  parts,
  isWide = false,
}: BaseChartProps & {
  readonly column: string
  readonly label: string
  readonly parts: readonly Part[]
  readonly isWide?: boolean
}) {
  const { text, share, number, money } = useWords()
  const { active, arrMinor } = charts.summary
  const hrefs = parts.map(({ filter }) => gridHref(filters, column, filter))
  const shares = parts.map(
    (part) => [shareOf(part.accounts, active), shareOf(part.arrMinor, arrMinor)] as const,
  )
  const most = parts.reduce((best, { arrMinor }, at) => (arrMinor > parts[best]!.arrMinor ? at : best), 0)
  const found = {
    ...{ field: label, name: parts[most]?.label },
    ...{ accountShare: shares[most]?.[0], arrShare: shares[most]?.[1] },
  }
  return (
    <PairedBars
      id={`by-${column}`}
      title={text('web.base.charts.brings', found)}
      summary={text('web.base.charts.pairs', found)}
      table={{
        label: text('report.as_table'),
        columns: [
          label,
          text('report.accounts'),
          text('report.share_of_accounts'),
          text('report.arr'),
          text('report.share_of_arr'),
        ],
        rows: parts.map((part, at) => [
          part.label,
          ...[number(part.accounts), share(shares[at]![0]), money(part.arrMinor), share(shares[at]![1])],
        ]),
        hrefs,
      }}
      names={[text('report.accounts'), text('report.arr')]}
      rows={parts.map((part, at) => ({
        label: part.label,
        shares: shares[at]!,
        valueLabels: [share(shares[at]![0]), share(shares[at]![1])],
        href: hrefs[at]!,
      }))}
      isNarrow={!isWide}
    />
  )
}
