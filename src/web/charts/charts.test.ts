import fc from 'fast-check'
import { createElement as h, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { BandBars } from './band-bars.ts'
import { BarsByMonth } from './bars-by-month.ts'
import { BreakEvenCurve } from './break-even-curve.ts'
import { DemandByMonth } from './demand-by-month.ts'
import { FrontierCurve } from './frontier-curve.ts'
import { Histogram } from './histogram.ts'
import { LorenzCurve } from './lorenz-curve.ts'
import { MarkedBars } from './marked-bars.ts'
import { MovementFlow } from './movement-flow.ts'
import { PairedBars } from './paired-bars.ts'
import { ScoreScale } from './score-scale.ts'
import { SplitBars } from './split-bars.ts'
import { Tornado } from './tornado.ts'

const words = {
  id: 'chart',
  title: 'What was found',
  summary: 'What there is to see.',
  table: { label: 'Table', columns: ['what', 'figure'], rows: [['first', '1,234']] },
}
const percent = (share: number) => `${Math.round(share * 100)}%`

const TONES = [
  { label: 'High touch', tone: 'high' },
  { label: 'Low touch', tone: 'low' },
  { label: 'Tech touch', tone: 'tech' },
] as const

/** Every chart, drawn from one bag of numbers, so that the same truths can be asked of all. */
const CHARTS: Record<string, (numbers: readonly number[]) => ReactElement> = {
  histogram: (numbers) =>
    h(Histogram, {
      ...words,
      bins: numbers.map((number, index) => ({
        from: 10 ** (index / 2),
        to: 10 ** ((index + 1) / 2),
        count: Math.round(number * 1000),
      })),
      zones: [
        { from: 0, label: 'tech', tone: 'tech' },
        { from: 10, label: 'low', tone: 'low' },
        { from: 100, label: 'high', tone: 'high' },
      ],
      marks: [{ value: 1 + (numbers[0] ?? 0), label: 'median' }],
      xTitle: 'ACV (USD)',
      yTitle: 'Accounts',
      formatValue: String,
      formatCount: String,
    }),
  lorenz: (numbers) =>
    h(LorenzCurve, {
      ...words,
      points: numbers.map((number, index) => ({ accountShare: index / numbers.length, arrShare: number })),
      mark: { accountShare: 0.8, arrShare: numbers[0] ?? 0, labels: ['top 20%', 'the others'] },
      equalityLabel: 'all alike',
      xTitle: 'Accounts (share)',
      yTitle: 'ARR (share)',
      formatShare: percent,
    }),
  barsByMonth: (numbers) =>
    h(BarsByMonth, {
      ...words,
      before: { label: 'Overdue', value: numbers[0] ?? 0, note: '3', href: '/base?renewal=..2026-06-30' },
      months: numbers.map((number, index) => ({
        label: `Month ${index}`,
        value: number,
        note: String(index),
      })),
      yTitle: 'ARR renewing',
      formatValue: String,
    }),
  pairedBars: (numbers) =>
    h(PairedBars, {
      ...words,
      names: ['accounts', 'ARR'],
      rows: numbers.map((number, index) => ({
        label: `Region ${index}`,
        shares: [number, index === 1 ? undefined : number / 2] as const,
        valueLabels: [percent(number), percent(number / 2)] as const,
      })),
    }),
  bandBars: (numbers) =>
    h(BandBars, {
      ...words,
      bars: numbers.map((number, index) => ({
        label: `Tier ${index}`,
        tone: 'low' as const,
        value: index === 2 ? undefined : number,
        valueLabel: index === 2 ? '—' : percent(number),
        tick: index % 2 ? number * 1.1 : undefined,
      })),
      band: { from: 0.05, to: 0.15, label: 'usual: 5–15%' },
      tickLabel: 'with whole people',
      xTitle: 'CS cost / ACV',
      formatValue: percent,
    }),
  markedBars: (numbers) =>
    h(MarkedBars, {
      ...{ ...words, marks: [{ value: 2, label: 'two people' }], xTitle: 'People', formatValue: String },
      bars: numbers.map((value, index) => ({
        label: `${index}`,
        value,
        valueLabel: '',
        isLoud: value > 0.5,
      })),
    }),
  breakEven: (numbers) =>
    h(BreakEvenCurve, {
      ...words,
      curves: numbers.map((number, index) => ({
        label: `Tier ${index}`,
        tone: TONES[index % 3]!.tone,
        cost: number * 10_000,
        acv: index === 1 ? undefined : 30_000 * number,
        breakEven: index === 2 ? undefined : number * 66_667,
      })),
      band: { from: 0.05, to: 0.15, label: 'usual: 5–15%' },
      acvLabel: 'mean ACV',
      breakEvenLabel: 'break-even',
      xTitle: 'ACV (USD, log scale)',
      yTitle: 'CS cost / ACV',
      formatAcv: String,
      formatShare: percent,
    }),
  tornado: (numbers) =>
    h(Tornado, {
      ...words,
      bars: numbers.map((number, index) => ({
        label: `Input ${index}`,
        lowered: 0.1 - number / 10,
        raised: 0.1 + number / 20,
      })),
      base: { value: 0.1, label: '10% today' },
      loweredLabel: '10% lower',
      raisedLabel: '10% higher',
      xTitle: 'Cost share',
      formatValue: percent,
    }),
  splitBars: (numbers) => {
    const total = numbers.reduce((sum, number) => sum + number, 0)
    const shares = numbers.map((number) => (total === 0 ? 1 / numbers.length : number / total))
    return h(SplitBars, {
      ...words,
      parts: numbers.map((_, index) => ({ label: `Tier ${index}`, tone: 'high' as const })),
      bars: ['Accounts', 'ARR'].map((label) => ({
        label,
        total: '100',
        shares,
        valueLabels: shares.map(percent),
      })),
      formatShare: percent,
    })
  },
  demand: (numbers) =>
    h(DemandByMonth, {
      ...words,
      months: numbers.map((number, index) => ({ label: `M${index}`, hours: number * 1000 })),
      capacity: { hours: numbers.map(() => 500), label: 'there is' },
      peakLabel: 'peak',
      yTitle: 'Hours',
      formatHours: String,
    }),
  movementFlow: (numbers) =>
    h(MovementFlow, {
      ...words,
      from: [{ label: 'No tier', tone: 'neutral' }, ...TONES],
      to: TONES,
      flows: numbers.map((number, index) => ({
        from: index % 4,
        to: Math.floor(index / 4) % 3,
        count: Math.round(number * 100),
        title: `${index}`,
      })),
      fromTitle: 'before',
      toTitle: 'after',
      formatCount: String,
    }),
  frontier: (numbers) =>
    h(FrontierCurve, {
      ...words,
      points: numbers.map((number, heads) => ({ heads, share: number, lineLabel: 'from 10K' })),
      chosen: numbers.length - 1,
      chosenLabels: ['here', 'from 10K'],
      xTitle: 'People',
      yTitle: 'ARR covered',
      formatHeads: String,
      formatShare: percent,
    }),
  scoreScale: (numbers) =>
    h(ScoreScale, {
      ...words,
      bands: [
        { from: 6, to: 12, label: 'tech', tone: 'tech' },
        { from: 12, to: 20, label: 'low', tone: 'low' },
        { from: 20, to: 30, label: 'high', tone: 'high' },
      ],
      score: { from: 6 + 10 * (numbers[0] ?? 0), to: 6 + 24 * (numbers[0] ?? 0), label: '18 of 30' },
    }),
}
const NUMBERS = [0.4, 0.9, 0.1, 0, 1]
const anyNumbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 14 })

describe.each(Object.entries(CHARTS))('[R12] %s', (_, draw) => {
  const markup = renderToStaticMarkup(draw(NUMBERS))

  test('states its finding, sums itself up in words and gives its figures as a table', () => {
    expect(markup).toContain('<figcaption id="chart-title">What was found</figcaption>')
    expect(markup).toContain('<desc id="chart-summary">What there is to see.</desc>')
    expect(markup).toContain('aria-labelledby="chart-title" aria-describedby="chart-summary"')
    expect(markup).toMatch(/<details[^>]*><summary>Table<\/summary><table>.*1,234/)
  })

  test('takes its colours from the page, never from itself', () => {
    expect(markup).not.toMatch(/#[0-9a-f]{3,8}\b(?![^"]*\))/i)
    expect(markup).not.toMatch(/rgb|hsl/)
  })

  test('draws any numbers without a coordinate that is none', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        expect(renderToStaticMarkup(draw(numbers))).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 30 },
    )
  })

  test('draws no bar of negative size', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        expect(renderToStaticMarkup(draw(numbers))).not.toMatch(/(width|height)="-/)
      }),
      { numRuns: 30 },
    )
  })
})

test('[R12] a bar of a histogram is as high as its count, from a common zero', () => {
  const bars = barsOf(renderToStaticMarkup(CHARTS.histogram!([0.1, 0.2, 0.4])))
  expect(bars.map(({ height }) => Math.round(height / bars[0]!.height))).toEqual([1, 2, 4])
  expect(new Set(bars.map(({ y, height }) => Math.round(y + height))).size).toBe(1)
})

test('[R12] an account that breaks even lies where its curve leaves the band', () => {
  const curve = { label: 'Tier', tone: 'low' as const, cost: 3200, acv: 32_000, breakEven: 32_000 }
  const markup = renderToStaticMarkup(
    h(BreakEvenCurve, {
      ...{ ...words, curves: [curve], band: { from: 0.05, to: 0.1, label: 'usual' } },
      ...{ acvLabel: 'mean ACV', breakEvenLabel: 'break-even', xTitle: 'ACV', yTitle: 'share' },
      ...{ formatAcv: String, formatShare: percent },
    }),
  )
  const at = (kind: string) =>
    new RegExp(`<circle class="${kind}" cx="([\\d.]+)" cy="([\\d.]+)"`).exec(markup)
  const band = /<rect class="reference" x="[\d.]+" y="([\d.]+)"/.exec(markup)
  expect(at('dot')!.slice(1)).toEqual(at('ring')!.slice(1))
  expect(at('dot')![2]).toBe(band![1])
})

test('[R12] the parts of a split add up to the whole bar', () => {
  const [first, second, third] = barsOf(renderToStaticMarkup(CHARTS.splitBars!([0.2, 0.3, 0.5])))
  expect(second!.x).toBeCloseTo(first!.x + first!.width + 1, 0)
  expect(third!.x + third!.width).toBeCloseTo(639, 0)
})

test('[R12] what leaves and what arrives are as high as what goes, in every end', () => {
  const bars = barsOf(renderToStaticMarkup(CHARTS.movementFlow!([0.1, 0.2, 0.3, 0.4])))
  const [none, high, low, tech, arrived] = bars.map(({ height }) => height)
  expect(none! + high! + low! + tech!).toBeCloseTo(200, 0)
  expect(tech! / none!).toBeCloseTo(4, 1)
  // All of them go to the first tier.
  expect(bars).toHaveLength(5)
  expect(arrived).toBeCloseTo(200, 0)
})

test('[R12] work beyond capacity is drawn apart, so that it is seen without colour', () => {
  const markup = renderToStaticMarkup(CHARTS.demand!([0.2, 0.8]))
  expect(markup.match(/class="bar loud"/g)).toHaveLength(1)
  expect(markup.match(/class="bar quiet"/g)).toHaveLength(2)
})

test('[R12] touch models differ by texture, not only by colour', () => {
  const markup = renderToStaticMarkup(CHARTS.histogram!([0.1, 0.2, 0.3, 0.4, 0.5]))
  for (const fill of ['url(#chart-tech)', 'url(#chart-low)', 'var(--tier-high)'])
    expect(markup).toContain(fill)
})

function barsOf(markup: string) {
  return [
    ...markup.matchAll(/<rect class="bar" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
  ].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }))
}
