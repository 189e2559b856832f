import type { BaseSummary } from '../../../domain/assessment/summarise-base.ts'
import type { Model } from '../../../domain/model/model.ts'
import { Histogram } from '../../charts/histogram.ts'
import { LorenzCurve } from '../../charts/lorenz-curve.ts'
import { useWords } from '../../words/words-context.tsx'

type AcvHistogramProps = {
  readonly base: BaseSummary
  readonly currency: string
  readonly zones: Model['zones']
  readonly zoneCounts: { readonly tech: number; readonly low: number; readonly high: number }
  /** What is counted in the zones: the accounts whose ACV lies there, or all that are served so, also those that are raised. */
  readonly summary: 'web.base.charts.acv' | 'report.histogram.summary'
  /** Where each bin leads. */
  readonly hrefs?: readonly string[]
}

/** How many accounts lie at which ACV, on a log scale, with the zones of the model. Only where an account pays. */
export function AcvHistogram({ base, currency, zones, zoneCounts, summary, hrefs }: AcvHistogramProps) {
  const { text, money, moneyShort, number } = useWords()
  const { histogram, payingAccounts: paying, minAcvMinor, maxAcvMinor } = base
  const largest = histogram.reduce((most, bin) => (bin.accounts > most.accounts ? bin : most))
  const values = { fromMinor: largest.fromMinor, toMinor: largest.toMinor, accounts: largest.accounts }
  const zoneFrom = { tech: 0, low: zones.lowFromMinor, high: zones.highFromMinor }
  return (
    <Histogram
      id="acv"
      title={text('report.histogram.title', { ...values, paying })}
      summary={text(summary, { ...values, minAcvMinor, maxAcvMinor, bins: histogram.length })}
      table={{
        label: text('report.as_table'),
        columns: [text('report.acv'), text('report.accounts'), text('report.arr')],
        rows: histogram.map((bin) => [
          `${moneyShort(bin.fromMinor)} – ${moneyShort(bin.toMinor)}`,
          ...[number(bin.accounts), money(bin.arrMinor)],
        ]),
        ...(hrefs && { hrefs }),
      }}
      bins={histogram.map(({ fromMinor, toMinor, accounts }, at) => ({
        ...{ from: fromMinor, to: toMinor, count: accounts },
        ...(hrefs && { href: hrefs[at]! }),
      }))}
      zones={(['tech', 'low', 'high'] as const).map((tone) => ({
        ...{ tone, from: zoneFrom[tone] },
        label: text(`report.zone.${tone}`, { accounts: zoneCounts[tone] }),
      }))}
      marks={[
        { value: base.medianAcvMinor!, label: text('report.histogram.median') },
        { value: base.meanAcvMinor!, label: text('report.histogram.mean') },
      ]}
      xTitle={text('report.histogram.x', { currency })}
      yTitle={text('report.accounts')}
      formatValue={moneyShort}
      formatCount={number}
    />
  )
}

/** How much of ARR hangs on the largest accounts. Only where an account pays. */
export function ArrConcentration({ base }: { readonly base: BaseSummary }) {
  const { text, share, wholeShare } = useWords()
  const { lorenz, top20Share, gini } = base
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
