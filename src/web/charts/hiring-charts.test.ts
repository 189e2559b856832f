import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FanChart } from './fan-chart.ts'
import { HiringTimeline } from './hiring-timeline.ts'
import { RiskCurve } from './risk-curve.ts'
import { CHART_WORDS, type DrawnCharts, testCharts } from './testing/test-charts.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

const CHARTS: DrawnCharts = {
  fan: (numbers) =>
    h(FanChart, {
      ...CHART_WORDS,
      months: numbers.map((number) => ({ p10: number * 80, p50: number * 100, p90: number * 120 })),
      endLabels: { p10: 'P10', p50: 'P50', p90: 'P90' },
      reference: { from: 5, to: 15, label: 'usual' },
      isFromZero: true,
      ticks: [{ at: 0, label: 'Jan' }],
      xTitle: 'Month',
      yTitle: 'ARR',
      formatValue: String,
      formatMonth: String,
    }),
  hiringTimeline: (numbers) =>
    h(HiringTimeline, {
      ...CHART_WORDS,
      months: numbers.map((number, month) => ({
        need: 8 + month * number,
        capacity: 8 + month * number * 0.9,
        capacityWithoutHires: 8 - number,
      })),
      ...{ needLabel: 'needed', withLabel: 'with hires', withoutLabel: 'without' },
      breaks: { at: Math.min(2, numbers.length - 1), label: 'breaks' },
      openings: {
        label: 'Open',
        marks: numbers.map((_, at) => ({ at, people: 1, date: '1 Jan', label: `opening ${at}` })),
      },
      arrivals: { label: 'Start', marks: [{ at: 1, people: 2, date: '1 Feb', label: 'start' }] },
      ticks: [{ at: 0, label: 'Jan' }],
      xTitle: 'Month',
      yTitle: 'People',
      formatPeople: String,
      formatMonth: String,
    }),
  riskCurve: (numbers) =>
    h(RiskCurve, {
      ...CHART_WORDS,
      points: numbers.map((number, at) => ({
        ...{ heads: 8 + at, risk: number, onceHeads: 7 + at, onceRisk: (1 + number) / 2, label: `${at}` },
      })),
      chosen: { heads: 8, risk: numbers[0] ?? 0 },
      chosenLabels: ['chosen'],
      accepted: { risk: 0.1, label: 'accepted' },
      ...{ againLabel: 'again', onceLabel: 'once', xTitle: 'People', yTitle: 'Risk' },
      formatHeads: String,
      formatRisk: percent,
    }),
}

testCharts(CHARTS)

test('[R12] the edges of a fan are dashed and its middle is solid, so that they differ without colour', () => {
  const markup = renderToStaticMarkup(CHARTS.fan!([0.2, 0.4, 0.8]))
  expect(markup.match(/class="edge"/g)).toHaveLength(2)
  expect(markup.match(/class="curve"/g)).toHaveLength(1)
})

test('[R12] openings too close to be told apart are one mark with their sum', () => {
  const near = Array.from({ length: 60 }, () => 0.5)
  const markup = renderToStaticMarkup(CHARTS.hiringTimeline!(near))
  const sums = [...markup.matchAll(/class="ring"[^>]*><\/path><text[^>]*>(\d+)</g)].map(([, people]) =>
    Number(people),
  )
  expect(sums.length).toBeLessThan(60)
  expect(sums.reduce((sum, people) => sum + people, 0)).toBe(60)
})
