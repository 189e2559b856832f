import { Histogram } from '../../charts/histogram.ts'
import { LorenzCurve } from '../../charts/lorenz-curve.ts'
import { useWords } from '../../words/words-context.tsx'
import { amountRange, gridHref } from './base-address.ts'
import type { BaseChartProps } from './base-charts.tsx'

/** How many accounts lie at which ACV, on a log scale, with the zones of the model. */
export function AcvHistogram({ base, charts, filters }: BaseChartProps) {
  const { text, money, moneyShort, number } = useWords()
  const { summary, zones, zoneCounts } = charts
  const { currency } = base.table
  const { histogram, payingAccounts: paying, minAcvMinor, maxAcvMinor } = summary
  const largest = histogram.reduce((most, bin) => (bin.accounts > most.accounts ? bin : most))
  const values = { fromMinor: largest.fromMinor, toMinor: largest.toMinor, accounts: largest.accounts }
  const hrefs = histogram.map(({ fromMinor, toMinor }) =>
    gridHref(filters, 'acv', amountRange(fromMinor, toMinor, currency)),
  )
  const zoneFrom = { tech: 0, low: zones.lowFromMinor, high: zones.highFromMinor }
  return (
    <Histogram
      id="acv"
      title={text('report.histogram.title', { ...values, paying })}
      summary={text('web.base.charts.acv', { ...values, minAcvMinor, maxAcvMinor })}
      table={{
        label: text('report.as_table'),
        columns: [text('report.acv'), text('report.accounts'), text('report.arr')],
        rows: histogram.map((bin) => [
          `${moneyShort(bin.fromMinor)} – ${moneyShort(bin.toMinor)}`,
          ...[number(bin.accounts), money(bin.arrMinor)],
        ]),
        hrefs,
      }}
      bins={histogram.map(({ fromMinor, toMinor, accounts }, at) => ({
        ...{ from: fromMinor, to: toMinor, count: accounts, href: hrefs[at]! },
      }))}
      zones={(['tech', 'low', 'high'] as const).map((tone) => ({
        ...{ tone, from: zoneFrom[tone] },
        label: text(`report.zone.${tone}`, { accounts: zoneCounts[tone] }),
      }))}
      marks={[
        { value: summary.medianAcvMinor!, label: text('report.histogram.median') },
        { value: summary.meanAcvMinor!, label: text('report.histogram.mean') },
      ]}
      xTitle={text('report.histogram.x', { currency })}
      yTitle={text('report.accounts')}
      formatValue={moneyShort}
      formatCount={number}
    />
  )
}

/** How much of ARR hangs on the largest accounts. */
export function ArrConcentration({ charts }: Pick<BaseChartProps, 'charts'>) {
  const { text, share, wholeShare } = useWords()
  const { lorenz, top20Share, gini } = charts.summary
  const restShare = 1 - (top20Share ?? 0)
  const values = { top20Share, restShare, gini }
  const tenths = lorenz.filter((_, at) => at % Math.max(1, Math.round(lorenz.length / 10)) === 0)
  return (
    <LorenzCurve
      id="lorenz"
      title={text('report.lorenz.title', values)}
      summary={text('report.lorenz.summary', values)}
      table={{
        label: text('report.as_table'),
        columns: [text('report.lorenz.smallest'), text('report.lorenz.hold')],
        rows: tenths.map((point) => [share(point.accountShare), share(point.arrShare)]),
      }}
      points={lorenz}
      mark={{
        ...{ accountShare: 0.8, arrShare: restShare },
        labels: [text('report.lorenz.mark', values), text('report.lorenz.mark_rest', values)],
      }}
      equalityLabel={text('report.lorenz.equality')}
      xTitle={text('report.lorenz.x')}
      yTitle={text('report.lorenz.y')}
      formatShare={wholeShare}
    />
  )
}
