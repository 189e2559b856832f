import { createElement as h } from 'react'
import { Tornado } from '../../web/charts/tornado.ts'
import type { Chart, Section } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** Which input moves the cost share of each tier most. */
export function sensitivitySection(context: ReportContext): Section {
  const { plan, words } = context
  const charts = plan.economics.sensitivity.flatMap((entry) => tornadoOf(entry, context))
  return {
    id: 'sensitivity',
    title: words.text('report.section.sensitivity'),
    blocks:
      charts.length === 0
        ? []
        : [
            { kind: 'text', text: words.text('report.sensitivity.about') },
            { kind: 'charts', charts },
          ],
  }
}

type Entry = ReportContext['plan']['economics']['sensitivity'][number]

function tornadoOf({ tier, bars }: Entry, { plan, words, tierName }: ReportContext): Chart[] {
  const base = plan.tiers.find(({ id }) => id === tier)?.costShare
  const [widest] = bars
  if (base === undefined || widest === undefined) return []
  const values = {
    tier: tierName(tier),
    input: words.text(`sensitivity.${widest.input}`),
    points: words.decimal(widest.points),
    costShare: base,
  }
  const chart = {
    id: `sensitivity-${plan.tiers.findIndex(({ id }) => id === tier)}`,
    title: words.text('report.tornado.title', values),
    summary: words.text('report.tornado.summary', values),
    table: {
      label: words.text('report.as_table'),
      columns: [
        words.text('report.tornado.input'),
        words.text('report.tornado.lowered'),
        words.text('report.tornado.raised'),
        words.text('report.tornado.points'),
      ],
      rows: bars.map((bar) => [
        words.text(`sensitivity.${bar.input}`),
        words.share(bar.shareAtLower),
        words.share(bar.shareAtHigher),
        words.decimal(bar.points),
      ]),
    },
  }
  const props = {
    ...chart,
    bars: bars.map((bar) => ({
      label: words.text(`sensitivity.${bar.input}`),
      lowered: bar.shareAtLower,
      raised: bar.shareAtHigher,
    })),
    base: { value: base, label: words.text('report.tornado.base', values) },
    loweredLabel: words.text('report.tornado.lowered'),
    raisedLabel: words.text('report.tornado.raised'),
    xTitle: words.text('report.shares.x'),
    formatValue: words.share,
  }
  return [{ words: chart, draw: () => h(Tornado, props) }]
}
