import fc from 'fast-check'
import { createElement as h, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CalibrationPlot } from './calibration-plot.ts'
import { ForestPlot } from './forest-plot.ts'
import { IntervalByLook } from './interval-by-look.ts'
import { RetentionBridge } from './retention-bridge.ts'
import { SurvivalCurves } from './survival-curves.ts'

const words = {
  id: 'chart',
  title: 'What was found',
  summary: 'What there is to see.',
  table: { label: 'Table', columns: ['what', 'figure'], rows: [['first', '1,234']] },
}
const percent = (share: number) => `${Math.round(share * 100)}%`

const CHARTS: Record<string, (numbers: readonly number[]) => ReactElement> = {
  forest: (numbers) =>
    h(ForestPlot, {
      ...words,
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
      ...words,
      looks: numbers.map((number, at) => ({
        ...{ label: `look ${at}`, figure: `${number}`, estimate: number },
        ...(at === 0 ? { lower: undefined, upper: undefined } : { lower: number - 1, upper: number + 1 }),
      })),
      ...{ noneLabel: 'none', goal: { at: 0.4, label: 'goal' } },
      ...{ xTitle: 'Day', yTitle: 'Points', formatValue: String },
    }),
  survival: (numbers) =>
    h(SurvivalCurves, {
      ...words,
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
      ...words,
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
      ...words,
      points: numbers.map((number, at) => ({
        ...{ predicted: number, observed: number / 2, lower: number / 3, upper: number, label: `${at}` },
      })),
      ...{ perfectLabel: 'equal', xTitle: 'Predicted', yTitle: 'Came true', formatShare: percent },
    }),
}

const anyNumbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })

describe.each(Object.entries(CHARTS))('[R12] %s', (_, draw) => {
  test('whatever the figures, every place is a number, no size is negative, and finding, summary and table are there', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const markup = renderToStaticMarkup(draw(numbers))
        expect(markup).not.toMatch(/NaN|Infinity|undefined|(width|height)="-/)
        expect(markup).toContain('<figcaption id="chart-title">What was found</figcaption>')
        expect(markup).toContain('<desc id="chart-summary">What there is to see.</desc>')
        expect(markup).toContain('1,234')
      }),
      { numRuns: 50 },
    )
  })

  test('takes its colours from the page, never from itself', () => {
    expect(renderToStaticMarkup(draw([0.2, 0.6]))).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i)
  })
})

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
