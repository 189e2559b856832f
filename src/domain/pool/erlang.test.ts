import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASES_PER_HOUR } from './a-pool.ts'
import { erlangB, erlangC, leastAgents, meanWait, shareWaitingLonger } from './erlang.ts'

describe('Erlang B', () => {
  test.each([
    [10, 15, 0.0365],
    [5, 10, 0.0184],
    [100, 117, 0.0098],
    [25, 30, 0.0526],
    // The traffic that a number of lines carries at 0.1, 1, 2 and 5 % loss, as the tables have it.
    [3.092, 10, 0.001],
    [4.461, 10, 0.01],
    [5.084, 10, 0.02],
    [6.216, 10, 0.05],
    [12.03, 20, 0.01],
    [13.18, 20, 0.02],
    [37.9, 50, 0.01],
    [84.06, 100, 0.01],
  ])('[W10] %d erlangs on %d lines lose %d, as published', (load, agents, blocked) => {
    expect(erlangB(load, agents)).toBeCloseTo(blocked, 4)
  })

  test('[W10] it equals the sum formula in exact fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 60 }), (tenths, agents) => {
        const exact = lossByDefinition({ tenths, agents })
        expect(Math.abs(erlangB(tenths / 10, agents) - exact)).toBeLessThan(1e-13)
      }),
    )
  })

  test('[W10] no number of agents is too large for it', () => {
    expect(erlangB(10_000, 10_100)).toBeGreaterThan(0)
    expect(erlangB(10_000, 10_100)).toBeLessThan(0.01)
  })
})

describe('Erlang C', () => {
  // 720 calls an hour of 4 minutes (48 erlangs) and 55 agents: 23.9 % wait, 84.6 % within 15 s, 8.2 s on average.
  test('[W11] the published example of 55 agents', () => {
    const calls = { rate: 720, handling: 4 / 60 }
    expect(erlangC(48, 55)).toBeCloseTo(0.239, 3)
    expect(1 - shareWaitingLonger(calls, 55, 15 / 3600)).toBeCloseTo(0.846, 3)
    expect(meanWait(calls, 55)! * 3600).toBeCloseTo(8.2, 1)
  })

  // 200 calls an hour of 3 minutes (10 erlangs), 80 % within 20 s.
  test.each([
    [11, 0.682, 0.39],
    [12, 0.449, 0.64],
    [13, 0.285, 0.796],
    [14, 0.174, 0.888],
  ])('[W11] the published example of %d agents for ten erlangs', (agents, waiting, inTime) => {
    const calls = { rate: 200, handling: 0.05 }
    expect(erlangC(10, agents)).toBeCloseTo(waiting, 3)
    expect(1 - shareWaitingLonger(calls, agents, 20 / 3600)).toBeCloseTo(inTime, 3)
    expect(leastAgents(calls, { share: 0.8, time: 20 / 3600 })).toBe(14)
  })

  const pool = { rate: CASES_PER_HOUR, handling: 35 / 60 }

  test.each([
    [4, 0.163, 3],
    [5, 0.0143, 4],
    [6, 0.0011, 4],
  ])('[W11] the measured pool with %d agents: P(wait > 1 h)', (agents, share, digits) => {
    expect(shareWaitingLonger(pool, agents, 1)).toBeCloseTo(share, digits)
  })

  test('[W12] the measured pool: the fewest agents for four promises', () => {
    expect(leastAgents(pool, { share: 0.8, time: 5 / 60 })).toBe(6)
    expect(leastAgents(pool, { share: 0.8, time: 1 })).toBe(4)
    expect(leastAgents(pool, { share: 0.95, time: 4 })).toBe(4)
    expect(leastAgents(pool, { share: 0.95, time: 8 })).toBe(4)
  })

  test('[W11] too few agents: everybody waits without end', () => {
    expect(erlangC(4, 4)).toBe(1)
    expect(shareWaitingLonger({ rate: 4, handling: 1 }, 4, 1000)).toBe(1)
    expect(meanWait({ rate: 4, handling: 1 }, 4)).toBeUndefined()
    expect(shareWaitingLonger({ rate: 0, handling: 1 }, 0, 0)).toBe(0)
  })

  test('[W12] one agent fewer does not keep the promise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (rate, handling, share) => {
          const agents = leastAgents({ rate, handling }, { share, time: 0.1 })
          expect(1 - shareWaitingLonger({ rate, handling }, agents, 0.1)).toBeGreaterThanOrEqual(share)
          if (agents - 1 > rate * handling) {
            expect(1 - shareWaitingLonger({ rate, handling }, agents - 1, 0.1)).toBeLessThan(share)
          }
        },
      ),
    )
  })
})

/** (aⁿ / n!) / Σ aᵏ / k! with a = tenths / 10, over 10ⁿ n!, in whole numbers. */
function lossByDefinition({ tenths, agents }: { tenths: number; agents: number }): number {
  let term = 1n
  for (let k = 1; k <= agents; k++) term *= BigInt(10 * k)
  let sum = 0n
  for (let k = 0; ; k++) {
    sum += term
    if (k === agents) break
    term = (term * BigInt(tenths)) / BigInt(10 * (k + 1))
  }
  const digits = 10n ** 20n
  return Number((term * digits) / sum) / 1e20
}
