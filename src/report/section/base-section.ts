import { createElement as h } from 'react'
import { Histogram } from '../../web/charts/histogram.ts'
import { LorenzCurve } from '../../web/charts/lorenz-curve.ts'
import type { Chart, Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** Who the customers are: how ACV is distributed, how much hangs on the largest, which segments there are. */
export function baseSection(context: ReportContext): Section {
  const { plan, words } = context
  const { customerBase: base } = plan
  return {
    id: 'base',
    title: words.text('report.section.base'),
    blocks: [
      {
        kind: 'text',
        text: words.text('report.base.range', {
          minAcvMinor: base.minAcvMinor,
          maxAcvMinor: base.maxAcvMinor,
          medianAcvMinor: base.medianAcvMinor,
          meanAcvMinor: base.meanAcvMinor,
          paying: base.payingAccounts,
        }),
      },
      ...(base.payingAccounts === 0
        ? []
        : [{ kind: 'charts' as const, charts: [acvHistogram(context), lorenzChart(context)] }]),
      segmentTable(context),
      ...(plan.notYetActive === 0
        ? []
        : [{ kind: 'text' as const, text: words.text('report.base.not_yet', { count: plan.notYetActive }) }]),
    ],
  }
}

function acvHistogram({ plan, words }: ReportContext): Chart {
  const { customerBase: base, model, assessment, currency } = plan
  const { lowFromMinor, highFromMinor } = model.zones
  const largest = base.histogram.reduce((most, bin) => (bin.accounts > most.accounts ? bin : most))
  const zones = (['tech', 'low', 'high'] as const).map((tone, index) => ({
    tone,
    from: [0, lowFromMinor, highFromMinor][index]!,
    label: words.text(`report.zone.${tone}`, {
      accounts: assessment.zones.find(({ touch }) => touch === tone)?.accounts ?? 0,
    }),
  }))
  const binValues = { fromMinor: largest.fromMinor, toMinor: largest.toMinor, accounts: largest.accounts }
  const chart = {
    id: 'acv-histogram',
    title: words.text('report.histogram.title', { ...binValues, paying: base.payingAccounts }),
    summary: words.text('report.histogram.summary', {
      bins: base.histogram.length,
      minAcvMinor: base.minAcvMinor,
      maxAcvMinor: base.maxAcvMinor,
      ...binValues,
    }),
    table: {
      label: words.text('report.as_table'),
      columns: [words.text('report.acv'), words.text('report.accounts'), words.text('report.arr')],
      rows: base.histogram.map((bin) => [
        `${words.moneyShort(bin.fromMinor)} – ${words.moneyShort(bin.toMinor)}`,
        words.number(bin.accounts),
        words.money(bin.arrMinor),
      ]),
    },
  }
  const props = {
    ...chart,
    bins: base.histogram.map((bin) => ({ from: bin.fromMinor, to: bin.toMinor, count: bin.accounts })),
    zones,
    marks: [
      { value: base.medianAcvMinor!, label: words.text('report.histogram.median') },
      { value: base.meanAcvMinor!, label: words.text('report.histogram.mean') },
    ],
    xTitle: words.text('report.histogram.x', { currency }),
    yTitle: words.text('report.accounts'),
    formatValue: words.moneyShort,
    formatCount: words.number,
  }
  return { words: chart, draw: () => h(Histogram, props) }
}

function lorenzChart({ plan, words }: ReportContext): Chart {
  const { lorenz, top20Share, gini } = plan.customerBase
  const rest = 1 - (top20Share ?? 0)
  const values = { top20Share, restShare: rest, gini }
  const tenths = lorenz.filter((_, index) => index % Math.max(1, Math.round(lorenz.length / 10)) === 0)
  const chart = {
    id: 'lorenz',
    title: words.text('report.lorenz.title', values),
    summary: words.text('report.lorenz.summary', values),
    table: {
      label: words.text('report.as_table'),
      columns: [words.text('report.lorenz.smallest'), words.text('report.lorenz.hold')],
      rows: tenths.map((point) => [words.share(point.accountShare), words.share(point.arrShare)]),
    },
  }
  const props = {
    ...chart,
    points: lorenz,
    mark: {
      accountShare: 0.8,
      arrShare: rest,
      labels: [words.text('report.lorenz.mark', values), words.text('report.lorenz.mark_rest', values)],
    },
    equalityLabel: words.text('report.lorenz.equality'),
    xTitle: words.text('report.lorenz.x'),
    yTitle: words.text('report.lorenz.y'),
    formatShare: words.wholeShare,
  }
  return { words: chart, draw: () => h(LorenzCurve, props) }
}

function segmentTable({ plan, words }: ReportContext): TableBlock {
  const { segments, active, arrMinor } = plan.customerBase
  return {
    kind: 'table',
    title: words.text('report.segments'),
    columns: [
      { title: words.text('report.segment') },
      { title: words.text('report.accounts'), isNumber: true },
      { title: words.text('report.share_of_accounts'), isNumber: true },
      { title: words.text('report.arr'), isNumber: true },
      { title: words.text('report.share_of_arr'), isNumber: true },
    ],
    rows: segments
      .filter(({ accounts }) => accounts > 0)
      .map((part) => [
        part.segment === 'unknown'
          ? { text: words.text('report.segment.unknown'), hint: words.text('report.segment.unknown.why') }
          : words.text(`segment.${part.segment}`),
        words.number(part.accounts),
        words.share(part.accountShare),
        words.money(part.arrMinor),
        words.share(part.arrShare),
      ]),
    foot: [words.text('report.total'), words.number(active), '', words.money(arrMinor), ''],
    rest: undefined,
  }
}
