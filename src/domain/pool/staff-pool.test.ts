import { describe, expect, test, vi } from 'vitest'
import { aSetting } from './a-pool.ts'
import { erlangShare, staffPool } from './staff-pool.ts'

// Many runs, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

const shrunk = aSetting({ absentShare: 0.154, deskShare: 0.85 })
const ask = (hours: number, share: number, change: Partial<typeof shrunk> = {}) =>
  staffPool({
    setting: { ...shrunk, promise: { hours, share, counts: 'open_hours' }, ...change },
    proactiveHoursPerDay: 0,
    seed: 1,
  })

describe('the measured pool', () => {
  test('[W15] 80 % in five minutes is planned by Erlang: 6 agents, 8.3 heads', () => {
    const found = ask(5 / 60, 0.8)
    expect(found).toMatchObject({ holds: 'erlang', people: 9, isKept: true })
    expect(found.erlang).toMatchObject({ agents: 6, people: 9 })
    expect(found.erlang.heads).toBeCloseTo(8.3, 1)
    expect(found.erlang.occupancy).toBeCloseTo(0.54, 2)
  })

  test.each([
    [1, 0.8],
    [4, 0.95],
    [8, 0.95],
  ])('[W15] a promise of %d h is planned in hours: 4 agents, 5.6 heads', (hours, share) => {
    const found = ask(hours, share)
    expect(found).toMatchObject({ holds: 'hours', people: 6, isKept: true })
    expect(found.hours.agents).toBe(4)
    expect(found.hours.heads).toBeCloseTo(5.6, 1)
    expect(found.hours.occupancy).toBeCloseTo(0.81, 2)
    expect(found.erlang.agents).toBe(4)
  })
})

test('[W15] in hours the simulation has the last word: people are added until it keeps the promise', () => {
  const found = ask(1, 0.97)
  expect(found.people).toBeGreaterThan(found.hours.people)
  expect(found.simulated.kept.mean).toBeGreaterThanOrEqual(0.97)
  const oneFewer = found.curve.find(({ people }) => people === found.people - 1)!
  expect(oneFewer.simulated.mean).toBeLessThan(0.97)
})

test('[W15] proactive work and a daily cap need people of their own', () => {
  const setting = { ...shrunk, promise: { hours: 8, share: 0.9, counts: 'open_hours' as const } }
  const alone = staffPool({ setting, proactiveHoursPerDay: 0, seed: 1 })
  const more = staffPool({ setting, proactiveHoursPerDay: 16, seed: 1 })
  expect(more.hours.agents - alone.hours.agents).toBe(3)
  expect(ask(8, 0.9, { dailyCap: 5 })).toMatchObject({ cap: 11 })
  expect(ask(8, 0.9, { dailyCap: 5 }).people).toBeGreaterThanOrEqual(11)
  expect(alone.cap).toBeUndefined()
})

test('[W16] the fewest that keep the promise are told apart from those for proactive work', () => {
  const setting = { ...shrunk, promise: { hours: 2, share: 0.9, counts: 'open_hours' as const } }
  const found = staffPool({ setting, proactiveHoursPerDay: 16, seed: 1 })
  expect(found.least).toBe(6)
  expect(found.people).toBe(10)
  const at = (people: number) => found.curve.find((point) => point.people === people)!.simulated.mean
  expect(at(6)).toBeGreaterThanOrEqual(0.9)
  expect(at(5)).toBeLessThan(0.9)
})

test('[W15] a promise that no team of any size keeps is called so', () => {
  const found = ask(1, 0.999, { backgroundMinutes: 2400 })
  expect(found).toMatchObject({ isKept: false, least: undefined })
})

test('[W16] the curve goes around the answer and both figures rise along it', () => {
  const { curve, people } = ask(1, 0.8)
  expect(curve.map((point) => point.people)).toContain(people)
  for (let at = 1; at < curve.length; at++) {
    expect(curve[at]!.people).toBe(curve[at - 1]!.people + 1)
    expect(curve[at]!.erlang).toBeGreaterThanOrEqual(curve[at - 1]!.erlang)
    expect(curve[at]!.simulated.mean).toBeGreaterThan(curve[at - 1]!.simulated.mean - 0.02)
  }
})

test('[W16] with everybody there the curve of Erlang is the formula, between whole agents a line', () => {
  const [four, five] = [erlangShare(aSetting(), 4), erlangShare(aSetting(), 5)]
  expect(four).toBeCloseTo(1 - 0.163, 3)
  expect(erlangShare(aSetting({ deskShare: 0.9 }), 5)).toBeCloseTo((four + five) / 2, 12)
})

test('[W16] what was asked about is told, and stands in the curve where it is near', () => {
  const question = (people: number) =>
    staffPool({ setting: shrunk, proactiveHoursPerDay: 0, people, seed: 1 })
  const near = question(12)
  expect(near.asked!.simulated.people).toBe(12)
  expect(near.curve.find(({ people }) => people === 12)!.simulated).toEqual(near.asked!.simulated.kept)
  expect(near.asked!.erlang).toBe(erlangShare(shrunk, 12))
  expect(question(90).curve.at(-1)!.people).toBe(9)
  expect(ask(1, 0.8).asked).toBeUndefined()
})
