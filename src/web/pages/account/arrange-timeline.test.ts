import { expect, describe as group, test } from 'vitest'
import { parseDay } from '../../../domain/kernel/day.ts'
import { describe } from '../../../language/describe.ts'
import { arrangeTimeline, type TimelineFacts } from './arrange-timeline.ts'

const words = describe({ language: 'en', currency: 'USD' })
const names = { tierName: (tier: string) => tier, toneOf: () => 'low' as const }
const today = parseDay('2026-07-01')!
const period = { baseTier: null, modelNumber: 1, evidence: null }
const facts: TimelineFacts = {
  today,
  pin: { until: '2026-12-31' },
  history: {
    placements: [
      { ...period, tier: 'tech', reason: 'entry', from: '2026-01-01', until: '2026-05-01' },
      { ...period, tier: 'low', reason: 'growth', from: '2026-05-01', until: null },
    ],
    owners: [{ owner: { id: null, name: 'CSM 01' }, reason: 'plan', from: '2026-05-01', until: null }],
  },
  contracts: [
    { from: '2025-07-01', until: null, acvMinor: 48_000_00, currency: 'USD', renewalOn: '2026-09-30' },
  ],
}

group('a time line', () => {
  test('has lanes for what is known, with reasons, renewals and the end of a pin', () => {
    const { lanes, title } = arrangeTimeline(facts, words, names)!
    expect(title).toBe('Moved once since Jan 1, 2026')
    expect(lanes.map(({ label, spans, events }) => [label, spans.length, events?.length])).toEqual([
      ['Tier', 2, 1],
      ['Owner', 1, undefined],
      ['Contracts', 1, 1],
    ])
    expect(lanes[0]!.spans[1]).toMatchObject({ label: 'low', note: 'growth', until: undefined })
    expect(lanes[2]!.spans[0]!.label).toBe('$48,000')
  })

  test('reaches over all that is known and today, with ticks that lie inside', () => {
    const { from, until, ticks } = arrangeTimeline(facts, words, names)!
    expect(from).toBeLessThan(parseDay('2025-07-01')!)
    expect(until).toBeGreaterThan(parseDay('2026-12-31')!)
    expect(ticks.length).toBeGreaterThan(2)
    expect(ticks.length).toBeLessThanOrEqual(10)
    expect(ticks.every(({ at }) => at >= from && at <= until)).toBe(true)
  })

  test('its table has every span and event in the order of time', () => {
    const { table } = arrangeTimeline(facts, words, names)!
    expect(table.rows.map(([, , what]) => what)).toEqual([
      'Contracts: $48,000',
      'Tier: tech',
      'Tier: low',
      'Owner: CSM 01',
      'Contracts: Renewal',
      'Tier: Pin ends',
    ])
  })

  test('is not there where nothing is known', () => {
    const nothing = { history: { placements: [], owners: [] }, contracts: [], pin: null, today }
    expect(arrangeTimeline(nothing, words, names)).toBeUndefined()
  })
})
