import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import { type Design, designEffect, type Outcome, PLAIN_DESIGN } from '../../src/domain/pilot/power/design.ts'
import { neededAccounts, wholeSizes } from '../../src/domain/pilot/power/needed-accounts.ts'
import { powerAt } from '../../src/domain/pilot/power/power-at.ts'
import { smallestEffect } from '../../src/domain/pilot/power/smallest-effect.ts'
import { logRank } from '../../src/domain/retention/survival/log-rank.ts'
import { exponentialDraw, normalDraw } from '../../src/domain/statistics/draws.ts'
import { momentsOf } from '../../src/domain/statistics/moments.ts'
import { normalTail } from '../../src/domain/statistics/normal.ts'
import { twoSidedStudent } from '../../src/domain/statistics/student.ts'
import type { Calibration } from './calibration.ts'

type Sizes = readonly [control: number, treated: number]
type Kind<Name extends Outcome['kind']> = Outcome & { readonly kind: Name }

const MEAN: Kind<'mean'> = { kind: 'mean', difference: 0, sd: 1 }
const BOOK = { size: 20, sizeVariation: 0, icc: 0.05 }
const OF_BOOKS: Design = { ...PLAIN_DESIGN, clusters: BOOK }

/** The planned power is there, in whole accounts, whatever the arms. */
export const powerCalibrations: readonly Calibration[] = [
  ...[
    [64, 64],
    [35, 5],
    [180, 20],
  ].map(([control, treated]) => ofMeans([control!, treated!])),
  ofMeans([64, 64], 0),
  ofMeans([35, 5], 0),
  ofKnown([60, 20], 0.8),
  ofShares({ kind: 'proportion', baseline: 0.9, target: 0.95, method: 'normal' }, [0.5, 0.5]),
  ofShares({ kind: 'proportion', baseline: 0.6, target: 0.9, method: 'normal' }, [0.9, 0.1]),
  ofShares({ kind: 'proportion', baseline: 0.5, target: 0.75, method: 'arcsine' }, [0.5, 0.5]),
  ofShares({ kind: 'proportion', baseline: 0.5, target: 0.75, method: 'unpooled' }, [0.75, 0.25]),
  ofBooks([6, 6]),
  ofBooks([9, 3]),
  ofBooks([6, 6], 0),
  ofUnequalBooks([20, 20]),
  ofUnequalBooks([30, 10]),
  ofTimes({ kind: 'time', survival: 0.6, hazardRatio: 0.6, method: 'schoenfeld' }, [0.5, 0.5]),
  ofTimes({ kind: 'time', survival: 0.6, hazardRatio: 0.6, method: 'freedman' }, [0.75, 0.25]),
  ofTimes({ kind: 'time', survival: 0.95, hazardRatio: 0.3, method: 'freedman' }, [0.5, 0.5]),
  ofSeveralArms('bonferroni'),
  ofSeveralArms('sidak'),
]

/** The smallest effect that these arms show, or none, by the t-test with equal variances. */
function ofMeans([control, treated]: Sizes, effect?: number): Calibration {
  const shown = smallestEffect(MEAN, { design: PLAIN_DESIGN, sizes: [control, treated], power: 0.8 })
  const difference = effect ?? (shown?.kind === 'mean' ? shown.difference : Number.NaN)
  return {
    name: `power of means, ${control} against ${treated}, difference ${difference.toFixed(3)}`,
    ...promise(effect === 0, 0.8),
    once: (random) =>
      tTest(
        draws(control, random),
        draws(treated, random).map((value) => value + difference),
      ) < 0.05,
  }
}

/** With what was known before taken out: one slope for both arms, estimated from the data. */
function ofKnown([control, treated]: Sizes, correlation: number): Calibration {
  const design = { ...PLAIN_DESIGN, correlation }
  const shown = smallestEffect(MEAN, { design, sizes: [control, treated], power: 0.8 })
  const difference = shown?.kind === 'mean' ? shown.difference : Number.NaN
  return {
    name: `power of means with a correlation of ${correlation}, ${control} against ${treated}, the slope estimated`,
    ...promise(false, 0.8),
    allowance: 0.02,
    once: (random) => {
      const arms = [control, treated].map((size, arm) =>
        draws(size, random).map((before) => {
          const after = correlation * before + Math.sqrt(1 - correlation ** 2) * normalDraw(random)
          return { before, after: after + arm * difference }
        }),
      )
      const centred = arms.flatMap((arm) => {
        const [before, after] = [
          momentsOf(arm.map((one) => one.before)),
          momentsOf(arm.map((one) => one.after)),
        ]
        return arm.map((one) => ({ x: one.before - before.mean, y: one.after - after.mean }))
      })
      const slope = sum(centred.map(({ x, y }) => x * y)) / sum(centred.map(({ x }) => x * x))
      const [first, second] = arms.map((arm) => arm.map(({ before, after }) => after - slope * before))
      return tTest(first!, second!) < 0.05
    },
  }
}

/** The z-test of shares with pooled variance, at the size that was planned. */
function ofShares(outcome: Kind<'proportion'>, allocation: readonly number[]): Calibration {
  const design = { ...PLAIN_DESIGN, allocation }
  const [control = 0, treated = 0] = wholeSizes(design, neededAccounts(outcome, design, 0.8)!)
  const { baseline, target, method } = outcome
  return {
    name: `power of shares (${method}), ${control} against ${treated}, ${baseline} to ${target}, normal for counts`,
    ...promise(false, powerAt(outcome, design, [control, treated])),
    allowance: 0.03,
    once: (random) => {
      const [a, b] = [count(control, baseline, random), count(treated, target, random)]
      const pooled = (a + b) / (control + treated)
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / control + 1 / treated))
      const z = (b / treated - a / control) / error
      if (method !== 'unpooled') return 2 * normalTail(Math.abs(z)) < 0.05
      const [p, q] = [a / control, b / treated]
      return (
        2 * normalTail(Math.abs(q - p) / Math.sqrt((p * (1 - p)) / control + (q * (1 - q)) / treated)) < 0.05
      )
    },
  }
}

/** Whole books, compared by their means: as many degrees of freedom as books less two. */
function ofBooks([control, treated]: Sizes, effect?: number): Calibration {
  const sizes = [control * BOOK.size, treated * BOOK.size]
  const shown = smallestEffect(MEAN, { design: OF_BOOKS, sizes, power: 0.8 })
  const difference = effect ?? (shown?.kind === 'mean' ? shown.difference : Number.NaN)
  const book = (random: Random) =>
    Math.sqrt(BOOK.icc) * normalDraw(random) +
    Math.sqrt(1 - BOOK.icc) * momentsOf(draws(BOOK.size, random)).mean
  return {
    name: `power of books, ${control} against ${treated}, design effect ${designEffect(BOOK).toFixed(2)}, difference ${difference.toFixed(3)}`,
    ...promise(effect === 0, 0.8),
    once: (random) =>
      tTest(
        times(control, () => book(random)),
        times(treated, () => book(random) + difference),
      ) < 0.05,
  }
}

/** Books of 10 and of 30, compared account by account with the errors of books. */
function ofUnequalBooks([control, treated]: Sizes): Calibration {
  const clusters = { ...BOOK, sizeVariation: 0.5 }
  const sizes = [control * BOOK.size, treated * BOOK.size]
  const shown = smallestEffect(MEAN, { design: { ...PLAIN_DESIGN, clusters }, sizes, power: 0.8 })
  const difference = shown?.kind === 'mean' ? shown.difference : Number.NaN
  const arm = (books: number, random: Random) => {
    const drawn = Array.from({ length: books }, (_, at) => {
      const size = at % 2 === 0 ? 10 : 30
      const mean =
        Math.sqrt(BOOK.icc) * normalDraw(random) + Math.sqrt((1 - BOOK.icc) / size) * normalDraw(random)
      return { size, mean }
    })
    const all = sum(drawn.map(({ size }) => size))
    const mean = sum(drawn.map(({ size, mean }) => size * mean)) / all
    const squares = sum(drawn.map((book) => (book.size * (book.mean - mean)) ** 2))
    return { mean, variance: ((books / (books - 1)) * squares) / all ** 2 }
  }
  return {
    name: `power of books of 10 and 30, ${control} against ${treated}, errors of books estimated`,
    ...promise(false, 0.8),
    allowance: 0.03,
    once: (random) => {
      const [first, second] = [arm(control, random), arm(treated, random)]
      const t = (second.mean + difference - first.mean) / Math.sqrt(first.variance + second.variance)
      return twoSidedStudent(t, control + treated - 2) < 0.05
    },
  }
}

/** Who leaves when, watched until the end, by the log-rank test. */
function ofTimes(outcome: Kind<'time'>, allocation: readonly number[]): Calibration {
  const design = { ...PLAIN_DESIGN, allocation }
  const sizes = wholeSizes(design, neededAccounts(outcome, design, 0.8)!)
  const { survival, hazardRatio, method } = outcome
  return {
    name: `power of leaving (${method}), ${sizes.join(' against ')}, ratio of hazards ${hazardRatio}, ${survival} stay, counted by a formula`,
    ...promise(false, powerAt(outcome, design, sizes)),
    allowance: 0.05,
    // Freedman's promises too little where the control group is the larger one.
    isBound: method === 'freedman',
    once: (random) => {
      const groups = sizes.flatMap((size, arm) => times(size, () => String(arm)))
      const drawn = groups.map((arm) => {
        const hazard = -Math.log(survival) * (arm === '0' ? 1 : hazardRatio)
        return exponentialDraw(random) / hazard
      })
      const test = logRank({
        times: drawn.map((time) => Math.min(1, time)),
        events: drawn.map((time) => time < 1),
        groups,
      })
      return (test?.p ?? 1) < 0.05
    },
  }
}

/** Three arms that do nothing: none of them is taken for something more often than alpha. */
function ofSeveralArms(correction: 'bonferroni' | 'sidak'): Calibration {
  const each = correction === 'bonferroni' ? 0.05 / 3 : 1 - 0.95 ** (1 / 3)
  return {
    name: `errors of three treated arms of 20 against 60, ${correction}`,
    ...{ measure: 'false alarm', nominal: 0.05, isBound: true },
    once: (random) => {
      const control = draws(60, random)
      return times(3, () => draws(20, random)).some((treated) => tTest(control, treated) < each)
    },
  }
}

function promise(isNull: boolean, power: number): Pick<Calibration, 'measure' | 'nominal'> {
  return isNull ? { measure: 'false alarm', nominal: 0.05 } : { measure: 'power', nominal: power }
}

function tTest(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [momentsOf(first), momentsOf(second)]
  const df = a.n + b.n - 2
  const variance = ((a.n - 1) * (a.variance ?? 0) + (b.n - 1) * (b.variance ?? 0)) / df
  return twoSidedStudent((b.mean - a.mean) / Math.sqrt(variance * (1 / a.n + 1 / b.n)), df)
}

function draws(size: number, random: Random): number[] {
  return times(size, () => normalDraw(random))
}

function count(size: number, share: number, random: Random): number {
  let hits = 0
  for (let index = 0; index < size; index++) if (random() < share) hits++
  return hits
}

function times<Value>(size: number, make: () => Value): Value[] {
  return Array.from({ length: size }, make)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
