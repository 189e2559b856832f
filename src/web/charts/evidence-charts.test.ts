import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CalibrationPlot } from './calibration-plot.ts'
import { ForestPlot } from './forest-plot.ts'
import { IntervalByLook } from './interval-by-look.ts'
import { RetentionBridge } from './retention-bridge.ts'
import { SurvivalCurves } from './survival-curves.ts'
import { CHART_WORDS, type DrawnCharts, testCharts } from './testing/test-charts.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

const CHARTS: DrawnCharts = {
  forest: (numbers) =>
    h(ForestPlot, {
      ...CHART_WORDS,
      rows: numbers.map((number, at) => ({
        ...{ label: `metric ${at}`, estimate: number - 0.5, lower: number - 1, upper: number },
        ...{ outer: { lower: number - 2, upper: number + 1 }, figure: `${at}`, isPrimary: at === 0 },
      })),
      goal: { at: 0.4, label: 'goal' },
      ...{ noneLabel: '0', worseLabel: 'worse', betterLabel: 'better', isHigherBetter: true },
      ...{ xTitle: 'Points', formatValue: String },
    }),
  looks: (numbers) =>
    h(IntervalByLook, {
      ...CHART_WORDS,
      looks: numbers.map((number, at) => ({
        ...{ label: `look ${at}`, figure: `${number}`, estimate: number },
        ...(at === 0 ? { lower: undefined, upper: undefined } : { lower: number - 1, upper: number + 1 }),
      })),
      ...{ noneLabel: 'none', goal: { at: 0.4, label: 'goal' } },
      ...{ xTitle: 'Day', yTitle: 'Points', formatValue: String },
    }),
  survival: (numbers) =>
    h(SurvivalCurves, {
      ...CHART_WORDS,
      curves: numbers.map((number, at) => ({
        label: `group ${at}`,
        steps: [
          { time: 1, survival: 1 - number / 2, lower: (1 - number) / 2, upper: 1 },
          { time: 2, survival: 1 - number, lower: undefined, upper: undefined },
        ],
        ...{ end: 2 + number, atRisk: ['20', '7'] },
      })),
      ticks: [{ at: 0, label: '0' }],
      atRiskTitle: 'Still watched',
      ...{ xTitle: 'Months', yTitle: 'Still there', formatShare: percent },
    }),
  bridge: (numbers) =>
    h(RetentionBridge, {
      ...CHART_WORDS,
      months: numbers.map((number, at) => ({
        label: `month ${at}`,
        amounts: {
          ...{ new: number, reactivation: 0, expansion: number * 2 },
          ...{ contraction: number / 2, churn: at % 2 },
        },
        figure: `${number}`,
      })),
      partLabels: {
        ...{ new: 'New', reactivation: 'Back', expansion: 'More' },
        ...{ contraction: 'Less', churn: 'Left' },
      },
      yTitle: 'MRR',
      formatAmount: String,
    }),
  calibration: (numbers) =>
    h(CalibrationPlot, {
      ...CHART_WORDS,
      points: numbers.map((number, at) => ({
        ...{ predicted: number, observed: number / 2, lower: number / 3, upper: number, label: `${at}` },
      })),
      ...{ perfectLabel: 'equal', xTitle: 'Predicted', yTitle: 'Came true', formatShare: percent },
    }),
}

testCharts(CHARTS)

test('[R12] groups differ by their dashes, and one group alone shows its limits until they are unknown', () => {
  const two = renderToStaticMarkup(CHARTS.survival!([0.2, 0.6]))
  expect(two.match(/stroke-dasharray/g)).toHaveLength(1)
  expect(two).not.toContain('class="edge"')
  const one = renderToStaticMarkup(CHARTS.survival!([0.2]))
  const [lower] = [...one.matchAll(/class="edge" d="([^"]*)"/g)].map((match) => match[1]!)
  expect(lower!.match(/V/g)).toHaveLength(1)
})

test('[R12] what was lost lies below zero, what was won above it', () => {
  const markup = renderToStaticMarkup(CHARTS.bridge!([0.5, 0.5]))
  const zero = Number(/class="baseline"[^>]* y1="([\d.]+)"/.exec(markup)![1])
  const bars = [...markup.matchAll(/class="bar (\w+)" x="[\d.]+" width="[\d.]+" y="([\d.]+)"/g)].slice(0)
  const at = (look: string) => bars.filter((bar) => bar[1] === look).map((bar) => Number(bar[2]))
  for (const top of at('loud')) expect(top).toBeGreaterThanOrEqual(zero)
  for (const top of at('filled')) expect(top).toBeLessThan(zero)
})

test('[R12] the better side is where the metric is better', () => {
  const markup = renderToStaticMarkup(CHARTS.forest!([0.2]))
  expect(markup).toContain('← worse')
  expect(markup).toContain('better →')
})
