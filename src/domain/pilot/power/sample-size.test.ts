import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { relativeError } from '../../statistics/testing/relative-error.ts'
import { type Design, type Outcome, PLAIN_DESIGN } from './design.ts'
import { neededAccounts } from './needed-accounts.ts'
import { powerAt } from './power-at.ts'

const FOLDER = new URL('../../../../../shared/data/experiment_power/', import.meta.url)
const read = (name: string) =>
  existsSync(FOLDER) ? JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) : { sample_size: [] }
const r = read('r_power_reference.json')
const spotify = read('spotify_confidence_cases.json')

const apart = (d: number): Outcome => ({ kind: 'mean', difference: d, sd: 1 })
const shares = (method: 'normal' | 'arcsine', baseline: number, target: number): Outcome => ({
  ...{ kind: 'proportion', method },
  ...{ baseline, target },
})

type Case = Record<string, number>
type Spotify = {
  kind: 'continuous' | 'binomial'
  mde_abs: number
  variance: number
  baseline: number
  alpha?: number
  power?: number
  treatments?: number
  allocation?: number[]
  note?: string
  n_total: number
  rtol: number
}

describe.skipIf(!existsSync(FOLDER))('R 4.2.2 stats and pwr 1.3.0', () => {
  test('[PT56] accounts of each arm for means', () => {
    for (const { d, alpha, power, n_per_group } of r.two_sample_t as Case[]) {
      const total = neededAccounts(apart(d!), { ...PLAIN_DESIGN, alpha: alpha! }, power!)
      expect(relativeError(total! / 2, n_per_group!)).toBeLessThan(1e-6)
    }
  })

  test('[PT55] power for means, equal and unequal arms', () => {
    for (const { n, d, power } of r.two_sample_t_power as Case[]) {
      expect(relativeError(powerAt(apart(d!), PLAIN_DESIGN, [n!, n!]), power!)).toBeLessThan(1e-12)
    }
    for (const { n1, n2, d, power } of r.unequal_t as Case[]) {
      expect(relativeError(powerAt(apart(d!), PLAIN_DESIGN, [n1!, n2!]), power!)).toBeLessThan(1e-12)
      expect(powerAt(apart(d!), PLAIN_DESIGN, [n2!, n1!])).toBeCloseTo(power!, 12)
    }
    expect(relativeError(powerAt(apart(1), PLAIN_DESIGN, [20, 20]), r.check2)).toBeLessThan(1e-6)
  })

  test('[PT56] accounts of each arm for proportions', () => {
    for (const { p1, p2, power, n_per_group } of r.two_prop_arcsine as Case[]) {
      const total = neededAccounts(shares('arcsine', p1!, p2!), PLAIN_DESIGN, power!)
      expect(relativeError(total! / 2, n_per_group!)).toBeLessThan(1e-6)
    }
    for (const { p1, p2, power, n_per_group } of r.two_prop_normal_power_prop_test as Case[]) {
      const total = neededAccounts(shares('normal', p1!, p2!), PLAIN_DESIGN, power!)
      expect(relativeError(total! / 2, n_per_group!)).toBeLessThan(1e-6)
    }
  })
})

describe.skipIf(!existsSync(FOLDER))('the cases of spotify/confidence', () => {
  test.each(spotify.sample_size as Spotify[])(
    '[PT56] $kind, $mde_abs of $baseline at alpha $alpha: $n_total',
    (one) => {
      const allocation =
        one.allocation ?? Array.from({ length: one.treatments ?? 2 }, () => 1 / (one.treatments ?? 2))
      const design: Design = { ...PLAIN_DESIGN, allocation, alpha: one.alpha ?? 0.05 }
      // Their default is a power of 0.85: with the 0.8 that the notes name, none of the numbers comes out.
      const needed = (step: number) => {
        const outcome: Outcome =
          one.kind === 'continuous'
            ? { kind: 'mean', difference: step, sd: Math.sqrt(one.variance) }
            : shares('normal', one.baseline, one.baseline + step)
        return neededAccounts(outcome, design, one.power ?? 0.85)!
      }
      const isBothWays = one.note !== undefined
      const total = isBothWays ? (needed(one.mde_abs) + needed(-one.mde_abs)) / 2 : needed(one.mde_abs)
      expect(relativeError(total, one.n_total)).toBeLessThan(one.rtol)
    },
  )
})
