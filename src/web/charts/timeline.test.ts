import fc from 'fast-check'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Timeline, type TimelineLane } from './timeline.ts'
import { TrendLine } from './trend-line.ts'

const words = {
  id: 'chart',
  title: 'What was found',
  summary: 'What there is to see.',
  table: { label: 'Table', columns: ['what', 'figure'], rows: [['first', '1,234']] },
}
const timeline = (lanes: readonly TimelineLane[]) =>
  renderToStaticMarkup(
    h(Timeline, {
      ...{ ...words, lanes, from: 0, until: 1000, today: { at: 900, label: 'Today' } },
      ...{ ticks: [{ at: 365, label: 'Jan 2026' }], xTitle: 'Time' },
    }),
  )
const trend = (values: readonly number[]) =>
  renderToStaticMarkup(
    h(TrendLine, {
      ...{ ...words, points: values.map((value, index) => ({ at: index * 7, value })) },
      ...{ lastLabel: 'now', xTitle: 'Day', yTitle: 'Health', formatDay: String, formatValue: String },
    }),
  )
const anyDay = fc.integer({ min: -500, max: 1500 })

describe('[R12] over time', () => {
  test('a picture states its finding, sums itself up in words and gives its figures as a table', () => {
    for (const markup of [timeline([]), trend([1, 2])]) {
      expect(markup).toContain('<figcaption id="chart-title">What was found</figcaption>')
      expect(markup).toContain('<desc id="chart-summary">What there is to see.</desc>')
      expect(markup).toMatch(/<details[^>]*><summary>Table<\/summary><table>.*1,234/)
      expect(markup).not.toMatch(/#[0-9a-f]{3,8}\b(?![^"]*\))/i)
    }
  })

  test('a name that finds no room is cut or left out, and is there on hover', () => {
    const name = 'A very long name of a tier'
    const markup = timeline([{ label: 'Tier', spans: [{ from: 0, until: 30, label: name, note: 'growth' }] }])
    expect(markup).toContain(`<title>${name}: growth</title>`)
    expect(markup).not.toMatch(new RegExp(`<text[^>]*>${name}`))
    const wide = timeline([{ label: 'Tier', spans: [{ from: 0, until: undefined, label: name }] }])
    expect(wide).toMatch(new RegExp(`<text[^>]*>${name}`))
  })

  test('any days and values are drawn, without a coordinate that is none or a bar of negative size', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDay, anyDay), { maxLength: 8 }), (days) => {
        const spans = days.map(([one, other]) => {
          return { from: Math.min(one, other), until: Math.max(one, other), label: `${one} ${other}` }
        })
        const markup = timeline([
          { label: 'Tier', spans, events: days.map(([at]) => ({ at, label: 'Renewal' })) },
        ])
        expect(markup).not.toMatch(/NaN|Infinity|undefined|(width|height)="-/)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { maxLength: 20 }), (values) => {
        expect(trend(values)).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })
})
