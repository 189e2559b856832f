import type { Assessment } from '../../../domain/assessment/assess.ts'
import { Histogram } from '../../charts/histogram.ts'
import { LorenzCurve } from '../../charts/lorenz-curve.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'

/** How ACV is spread over the accounts, with the zones, and how much hangs on the largest. */
export function AcvEvidence({ assessment }: { readonly assessment: Assessment }) {
  if (assessment.base.payingAccounts === 0) return null
  return (
    <div className={classes.charts}>
      <AcvHistogram assessment={assessment} />
      <AcvLorenz assessment={assessment} />
    </div>
  )
}

function AcvHistogram({ assessment: { base, rules, zones } }: { readonly assessment: Assessment }) {
  const { text, money, moneyShort, number, currency } = useWords()
  const largest = base.histogram.reduce((most, bin) => (bin.accounts > most.accounts ? bin : most))
  const bar = { fromMinor: largest.fromMinor, toMinor: largest.toMinor, accounts: largest.accounts }
  const starts = { tech: 0, low: rules.lowFromMinor, high: rules.highFromMinor }
  return (
    <ChartPlace>
      <Histogram
        id="acv-histogram"
        title={text('report.histogram.title', { ...bar, paying: base.payingAccounts })}
        summary={text('report.histogram.summary', {
          ...{ ...bar, bins: base.histogram.length },
          ...{ minAcvMinor: base.minAcvMinor, maxAcvMinor: base.maxAcvMinor },
        })}
        table={{
          label: text('report.as_table'),
          columns: [text('report.acv'), text('report.accounts'), text('report.arr')],
          rows: base.histogram.map((bin) => [
            `${moneyShort(bin.fromMinor)} – ${moneyShort(bin.toMinor)}`,
            number(bin.accounts),
            money(bin.arrMinor),
          ]),
        }}
        bins={base.histogram.map(({ fromMinor, toMinor, accounts }) => ({
          ...{ from: fromMinor, to: toMinor, count: accounts },
        }))}
        zones={(['tech', 'low', 'high'] as const).map((tone) => ({
          ...{ tone, from: starts[tone] },
          label: text(`report.zone.${tone}`, {
            accounts: zones.find(({ touch }) => touch === tone)?.accounts ?? 0,
          }),
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
    </ChartPlace>
  )
}

function AcvLorenz({ assessment: { base } }: { readonly assessment: Assessment }) {
  const { text, share, wholeShare } = useWords()
  const { lorenz, top20Share = 0, gini } = base
  const values = { top20Share, restShare: 1 - top20Share, gini }
  const tenths = lorenz.filter((_, index) => index % Math.max(1, Math.round(lorenz.length / 10)) === 0)
  return (
    <ChartPlace>
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
          ...{ accountShare: 0.8, arrShare: values.restShare },
          labels: [text('report.lorenz.mark', values), text('report.lorenz.mark_rest', values)],
        }}
        equalityLabel={text('report.lorenz.equality')}
        xTitle={text('report.lorenz.x')}
        yTitle={text('report.lorenz.y')}
        formatShare={wholeShare}
      />
    </ChartPlace>
  )
}
