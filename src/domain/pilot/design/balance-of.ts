import { momentsOf } from '../../statistics/moments.ts'
import type { DrawAccount } from './draw-account.ts'

/** How alike the arms are in one thing. Means of shares are shares. */
export type Balance = {
  readonly covariate: string
  readonly treatedMean: number | undefined
  readonly controlMean: number | undefined
  /** The difference of means in standard deviations of the arms; undefined where nothing says how large one is. */
  readonly smd: number | undefined
  /** Beyond 0.1 in size, or different without a spread. */
  readonly flagged: boolean
  /** Within what a fair draw of so many gives in 95 of 100 draws. */
  readonly isWithinChance: boolean
  readonly treatedMissing: number
  readonly controlMissing: number
}

/** [PT42] Standardised mean differences (Austin 2009) are flagged beyond it. */
const FLAGGED_FROM = 0.1
const TWO_SIDED_95 = 1.959964

type Arms = { readonly treated: readonly DrawAccount[]; readonly control: readonly DrawAccount[] }

/** [PT42] The balance of every covariate that is known for anybody: numbers by their means, words by the share of each. */
export function balanceOf({ treated, control }: Arms): readonly Balance[] {
  const all = [...treated, ...control]
  const names = [...new Set(all.flatMap(({ covariates }) => Object.keys(covariates)))]
  return names.flatMap((name) => {
    const known = all.flatMap(({ covariates }) => covariates[name] ?? [])
    if (known.length === 0) return []
    const read = (arm: readonly DrawAccount[]) => arm.map(({ covariates }) => covariates[name])
    if (known.every((value) => typeof value === 'number'))
      return [compareNumbers(name, read(treated), read(control))]
    const found = new Set(known.map(String))
    // What is true of some is not true of the rest: one line says both.
    if (found.has('true')) found.delete('false')
    const words = [...found].sort()
    return words.map((word) => {
      const is = (values: readonly unknown[]) =>
        values.map((value) => (value === undefined ? undefined : Number(String(value) === word)))
      return compareNumbers(`${name}=${word}`, is(read(treated)), is(read(control)))
    })
  })
}

function compareNumbers(
  covariate: string,
  treated: readonly unknown[],
  control: readonly unknown[],
): Balance {
  const [a, b] = [treated, control].map((values) =>
    momentsOf(values.filter((value) => typeof value === 'number')),
  ) as [ReturnType<typeof momentsOf>, ReturnType<typeof momentsOf>]
  const smd = standardised(a, b)
  const differs = a.n > 0 && b.n > 0 && a.mean !== b.mean
  const chance = TWO_SIDED_95 * Math.sqrt(1 / a.n + 1 / b.n)
  return {
    covariate,
    treatedMean: a.n === 0 ? undefined : a.mean,
    controlMean: b.n === 0 ? undefined : b.mean,
    smd,
    flagged: smd === undefined ? differs : Math.abs(smd) > FLAGGED_FROM,
    isWithinChance: smd !== undefined && Math.abs(smd) <= chance,
    treatedMissing: treated.length - a.n,
    controlMissing: control.length - b.n,
  }
}

type Moments = ReturnType<typeof momentsOf>

function standardised(a: Moments, b: Moments): number | undefined {
  if (a.variance === undefined || b.variance === undefined) return undefined
  const spread = Math.sqrt((a.variance + b.variance) / 2)
  const difference = a.mean! - b.mean!
  if (spread > 0) return difference / spread
  return difference === 0 ? 0 : undefined
}
