import { describe, expect, test, vi } from 'vitest'
import { aSetting, CASES_PER_HOUR } from './a-pool.ts'
import { erlangC, meanWait, shareWaitingLonger } from './erlang.ts'
import { simulatePool } from './simulate-pool.ts'

// Many runs, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

const TRAFFIC = { rate: CASES_PER_HOUR, handling: 35 / 60 }
const SEEDS = [1, 2, 3, 4, 5]

describe('where Erlang holds', () => {
  // Four standard errors of the simulation itself: a deviation that chance makes once in 16,000 times.
  test.each(SEEDS.flatMap((seed) => [4, 5, 6].map((people) => [seed, people] as const)))(
    '[W13] seed %d, %d people: waiting agrees with the formula',
    (seed, people) => {
      const found = simulatePool({ setting: aSetting(), people, seed, runs: 60 })
      const within = (estimate: { mean: number; standardError: number }, expected: number) =>
        expect(Math.abs(estimate.mean - expected) / estimate.standardError).toBeLessThan(4)
      within(found.kept, 1 - shareWaitingLonger(TRAFFIC, people, 1))
      within(found.waited, erlangC(CASES_PER_HOUR * (35 / 60), people))
      within(found.meanWaitHours, meanWait(TRAFFIC, people)!)
      within(found.occupancy, (CASES_PER_HOUR * (35 / 60)) / people)
    },
  )

  test('[W13] five seeds together leave no bias: the mean is within three of its errors', () => {
    const found = SEEDS.map((seed) => simulatePool({ setting: aSetting(), people: 5, seed, runs: 60 }))
    const mean = found.reduce((sum, { kept }) => sum + kept.mean, 0) / SEEDS.length
    const error = Math.hypot(...found.map(({ kept }) => kept.standardError)) / SEEDS.length
    expect(error).toBeLessThan(0.001)
    expect(Math.abs(mean - (1 - shareWaitingLonger(TRAFFIC, 5, 1))) / error).toBeLessThan(3)
  })

  test('[W13] the same seed gives the same bits, another seed others', () => {
    const run = (seed: number) => simulatePool({ setting: aSetting(), people: 4, seed, runs: 3 })
    expect(run(7)).toEqual(run(7))
    expect(run(8).kept).not.toEqual(run(7).kept)
    // Lognormal handling and meetings by the hour use every kind of chance there is.
    const setting = aSetting({ handlingVariation: 1.5, deskShare: 0.9 })
    expect(simulatePool({ setting, people: 4, seed: 7, runs: 3 })).toMatchObject({
      kept: { mean: 0.6448672627745551 },
      meanWaitHours: { mean: 1.0211417305127706, standardError: 0.48155719462177504 },
      waitHours: { p50: 0.5945292753187772, p95: 3.6902162129674423 },
      cases: 2719,
    })
  })

  test('[W13] everybody has the same share, and shares add up to one', () => {
    const { shares } = simulatePool({ setting: aSetting(), people: 5, seed: 1, runs: 20 })
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
    expect(shares[0]! - shares.at(-1)!).toBeLessThan(0.02)
  })
})

describe('where it does not', () => {
  test('[W14] a pool kept busy by half-hour pieces of proactive work, as measured: 20.7, 2.5 and 0.3 % wait over an hour', () => {
    const setting = aSetting({ backgroundMinutes: 30 })
    for (const [people, share] of [[4, 0.207] as const, [5, 0.025] as const, [6, 0.003] as const]) {
      const found = simulatePool({ setting, people, seed: 1, runs: 60 })
      // The figures are rounded ones of another simulation, so both errors count.
      const error = Math.SQRT2 * found.kept.standardError + 0.0005
      expect(Math.abs(1 - found.kept.mean - share) / error).toBeLessThan(3)
      const hours = 8 * (people - CASES_PER_HOUR * (35 / 60))
      expect(
        Math.abs(found.backgroundHoursPerDay.mean - hours) / found.backgroundHoursPerDay.standardError,
      ).toBeLessThan(4)
    }
  })

  test('[W14] absence and meetings cost about what they take', () => {
    const absent = aSetting({ absentShare: 0.2, deskShare: 0.8 })
    const found = simulatePool({ setting: absent, people: 10, seed: 1, runs: 30 })
    const expected = (CASES_PER_HOUR * (35 / 60)) / (10 * 0.8 * 0.8)
    expect(Math.abs(found.occupancy.mean - expected)).toBeLessThan(0.03)
    const all = simulatePool({ setting: aSetting(), people: 10, seed: 1, runs: 30 })
    expect(found.kept.mean).toBeLessThan(all.kept.mean)
  })

  test('[W14] a daily cap that the cases pass leaves more and more for later', () => {
    const few = simulatePool({ setting: aSetting({ dailyCap: 5 }), people: 5, seed: 1, runs: 5 })
    expect(few.kept.mean).toBeLessThan(0.05)
    expect(few.waitHours.p50).toBeGreaterThan(8)
    const enough = simulatePool({ setting: aSetting({ dailyCap: 12 }), people: 5, seed: 1, runs: 5 })
    expect(enough.kept.mean).toBeGreaterThan(0.85)
  })

  test('[W14] longer tails of handling wait longer, constant handling shorter', () => {
    const meanOf = (handlingVariation: number) =>
      simulatePool({ setting: aSetting({ handlingVariation }), people: 4, seed: 3, runs: 60 }).meanWaitHours
        .mean
    const [constant, exponential, long] = [meanOf(0), meanOf(1), meanOf(2)]
    expect(constant).toBeLessThan(exponential)
    expect(long).toBeGreaterThan(exponential)
  })

  test('[W14] nights and weekends count only where the promise says so', () => {
    const promise = { hours: 4, share: 0.9, counts: 'all_hours' } as const
    const all = simulatePool({ setting: aSetting({ promise }), people: 4, seed: 1, runs: 20 })
    const open = simulatePool({
      setting: aSetting({ promise: { ...promise, counts: 'open_hours' } }),
      people: 4,
      seed: 1,
      runs: 20,
    })
    expect(all.waited).toEqual(open.waited)
    expect(all.meanWaitHours.mean).toBeGreaterThan(open.meanWaitHours.mean)
    expect(all.kept.mean).toBeLessThan(open.kept.mean)
  })

  test('[W14] nobody at all answers nothing', () => {
    const found = simulatePool({ setting: aSetting(), people: 0, seed: 1, runs: 2 })
    expect(found.kept.mean).toBe(0)
    expect(found.shares).toEqual([])
  })
})
