import { expect, test } from 'vitest'
import { makeWords } from '../../../language/make-words.ts'
import english from '../../../language/messages/en.json' with { type: 'json' }
import type { Bridge, Figures, Retention } from './retention-queries.ts'
import { lostIn, periodsOf, tellBridge, tellLosses, wonIn } from './tell-bridge.ts'

const words = makeWords({ language: 'en', currency: 'EUR', catalogue: english as never })

const figures = (changed: Partial<Figures> = {}): Figures => ({
  ...{ openingMinor: 100_000, newMinor: 5_000, reactivationMinor: 1_000, expansionMinor: 4_000 },
  ...{ contractionMinor: 2_000, churnMinor: 7_000, closingMinor: 101_000, basisMinor: 100_000 },
  ...{ grr: 0.91, nrr: 0.95, logoChurn: 0.1, openingCustomers: 10, closingCustomers: 11 },
  counts: { new: 2, reactivation: 0, expansion: 1, contraction: 1, churn: 1 },
  ...changed,
})

function bridge(months: number, totals: Partial<Figures> = {}): Bridge {
  return {
    months: Array.from({ length: months }, (_, at) => ({
      ...{ month: `2026-${String(at + 1).padStart(2, '0')}`, isCutOff: false },
      ...figures(),
    })),
    ...{ periods: [], totals: figures(totals) },
  }
}

const asked = (name: Retention['definition']['name']) => ({ definition: { name, version: 1 } }) as Retention

test('what was kept is said of a year ago, of the month before, or of what came up for renewal', () => {
  expect(tellBridge(words, bridge(12), asked('capped'))).toBe(
    'Of the ARR of a year ago, 91.0% was kept, 95.0% with expansion.',
  )
  expect(tellBridge(words, bridge(3), asked('capped'))).toBe(
    'Of the ARR before Jan 2026, 91.0% was kept until Mar 2026, 95.0% with expansion.',
  )
  expect(tellBridge(words, bridge(3), asked('year-on-year'))).toMatch(/^Of the ARR of a year ago/)
  expect(tellBridge(words, bridge(12), asked('renewal'))).toMatch(/^Of the €1,000 of ARR that came up for/)
})

test('where nothing was there to keep there is no share', () => {
  expect(tellBridge(words, bridge(3, { grr: null, nrr: null }), asked('capped'))).toMatch(
    /^Nothing was there to keep .* €1,010 of ARR is there now\.$/,
  )
})

test('what to do follows from the larger part of the losses', () => {
  expect(tellLosses(words, bridge(3))[1]).toMatch(/customers who left/)
  expect(tellLosses(words, bridge(3, { contractionMinor: 8_000 }))[1]).toMatch(/stay and pay less/)
  expect(tellLosses(words, bridge(3, { contractionMinor: 0, churnMinor: 0 }))[1]).toBe('Nothing was lost.')
})

test('by month the months are the periods; gains and losses add up', () => {
  const monthly = bridge(2)
  expect(periodsOf(monthly).map(({ period }) => period)).toEqual(['2026-01', '2026-02'])
  const [quarter] = [{ period: '2026-Q1', isCutOff: false, ...figures() }]
  expect(periodsOf({ ...monthly, periods: [quarter] })).toEqual([quarter])
  expect([wonIn(quarter), lostIn(quarter)]).toEqual([10_000, 9_000])
})
