import fc from 'fast-check'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'

/** What every chart of a test says in words. */
export const CHART_WORDS = {
  id: 'chart',
  title: 'What was found',
  summary: 'What there is to see.',
  table: { label: 'Table', columns: ['what', 'figure'], rows: [['first', '1,234']] },
}

export type DrawnCharts = Readonly<Record<string, (numbers: readonly number[]) => ReactElement>>

/** Tests what holds for every chart, whatever the figures between 0 and 1 are and however many. */
export function testCharts(charts: DrawnCharts): void {
  describe.each(Object.entries(charts))('[R12] %s', (_, draw) => {
    test('whatever the figures, every place is a number, no size is negative, and finding, summary and table are there', () => {
      const anyNumbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
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
}
