import type { Random } from '../../kernel/seeded-random.ts'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { logChoose } from '../../statistics/log-choose.ts'

/** What is dealt to an arm as one: an account, or a cluster of them. */
export type Unit = { readonly sum: number; readonly n: number; readonly isTreated: boolean }

/** Every way to deal is tried up to this many, else that many are drawn. */
const MOST_WAYS = 50_000
const DRAWS = 10_000
/** As many draws that far are enough to know that p is far from small; what they are of the draws is an exact p too. */
const ENOUGH_FAR = 1_000

/**
 * [PT17] [PT18] The share of all ways to deal the units to arms of the real sizes that give a difference of means at least as
 * far from 0 as the real one: Fisher's randomisation test. Units are dealt within their block. Too many ways to try: 10,000 are
 * drawn, and the real one is counted with them (Phipson & Smyth 2010), so that p is never 0;
 * when 1,000 of them are that far they are enough (Besag & Clifford 1991). Undefined where there are so few
 * ways that no difference, however large, would have a p of alpha.
 */
export function permutationTest(
  blocks: readonly (readonly Unit[])[],
  { alpha, seed }: { readonly alpha: number; readonly seed: number },
): number | undefined {
  const dealt = blocks.filter((block) => block.some((unit) => unit.isTreated !== block[0]!.isTreated))
  const all = totalOf(blocks.flat())
  const own = totalOf(blocks.flat().filter(({ isTreated }) => isTreated))
  if (own.n === 0 || own.n === all.n || dealt.length === 0) return undefined
  const stays = totalOf(
    blocks
      .filter((block) => !dealt.includes(block))
      .flat()
      .filter(({ isTreated }) => isTreated),
  )
  const far = (sum: number, n: number) => Math.abs(sum / n - (all.sum - sum) / (all.n - n))
  const real = far(own.sum, own.n)
  // Sums come in another order when dealt otherwise: equal differences may be a hair apart.
  const limit = real - 1e-9 * Math.max(real, Math.abs(all.sum / all.n))
  const isFar = (sum: number, n: number) => far(stays.sum + sum, stays.n + n) >= limit
  const dealers = dealt.map(fewer)
  const ways = Math.exp(dealers.reduce((log, { sums, take }) => log + logChoose(sums.length, take), 0))
  // Where both arms are of one size, the mirrored deal is as far from 0.
  const isMirrored = dealers.every(({ sums, take }) => take * 2 === sums.length)
  if ((isMirrored ? 2 : 1) / ways > alpha * (1 + 1e-9)) return undefined
  const [only] = dealers
  if (dealers.length === 1 && ways <= MOST_WAYS + 0.5) return shareOfAll(only!, isFar)
  return shareOfDraws(dealers, isFar, seededRandom(seed))
}

type Dealer = {
  readonly sums: Float64Array
  readonly sizes: Float64Array
  /** How many units are taken: of the smaller arm, because that is less work. */
  readonly take: number
  /** What is taken is the other arm: of the sums, this is left. */
  readonly whole: { readonly sum: number; readonly n: number } | undefined
}

type IsFar = (sum: number, n: number) => boolean

function fewer(block: readonly Unit[]): Dealer {
  const treated = block.filter(({ isTreated }) => isTreated).length
  const isOther = treated * 2 > block.length
  return {
    sums: Float64Array.from(block, ({ sum }) => sum),
    sizes: Float64Array.from(block, ({ n }) => n),
    take: isOther ? block.length - treated : treated,
    whole: isOther ? totalOf(block) : undefined,
  }
}

function shareOfAll({ sums, sizes, take, whole }: Dealer, isFar: IsFar): number {
  const taken = Int32Array.from({ length: take }, (_, place) => place)
  for (let [ways, far] = [1, 0]; ; ways++) {
    let [sum, n] = [0, 0]
    for (const unit of taken) {
      sum += sums[unit]!
      n += sizes[unit]!
    }
    if (whole === undefined ? isFar(sum, n) : isFar(whole.sum - sum, whole.n - n)) far++
    let place = take - 1
    while (place >= 0 && taken[place] === sums.length - take + place) place--
    if (place < 0) return far / ways
    taken[place]!++
    for (let next = place + 1; next < take; next++) taken[next] = taken[next - 1]! + 1
  }
}

function shareOfDraws(dealers: readonly Dealer[], isFar: IsFar, random: Random): number {
  const orders = dealers.map(({ sums }) => Int32Array.from(sums.keys()))
  let far = 0
  for (let draw = 1; draw <= DRAWS; draw++) {
    let [sum, n] = [0, 0]
    for (const [index, { sums, sizes, take, whole }] of dealers.entries()) {
      const order = orders[index]!
      let [taken, size] = [0, 0]
      for (let place = 0; place < take; place++) {
        const other = place + Math.floor(random() * (order.length - place))
        const unit = order[other]!
        order[other] = order[place]!
        order[place] = unit
        taken += sums[unit]!
        size += sizes[unit]!
      }
      sum += whole === undefined ? taken : whole.sum - taken
      n += whole === undefined ? size : whole.n - size
    }
    if (isFar(sum, n)) far++
    if (far === ENOUGH_FAR) return far / draw
  }
  return (far + 1) / (DRAWS + 1)
}

function totalOf(units: readonly Unit[]): { readonly sum: number; readonly n: number } {
  let [sum, n] = [0, 0]
  for (const unit of units) {
    sum += unit.sum
    n += unit.n
  }
  return { sum, n }
}
