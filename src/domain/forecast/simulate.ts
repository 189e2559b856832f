import { roundMinor } from '../kernel/round-minor.ts'
import { type Random, seededRandom } from '../kernel/seeded-random.ts'
import type { Assumption } from './assumption.ts'
import { type Draw, drawBeta, drawFrom, drawGamma, EXPECTATION } from './draw.ts'
import { expectedRates, type MonthlyRates, monthlyGrowth, monthlyShare } from './monthly-rates.ts'
import type { Outlook, TierOutlook } from './outlook.ts'
import { staffOf, wonIn } from './project.ts'
import { quantilesOf } from './quantiles-of.ts'
import { TrailingRetention } from './retention.ts'
import { prepareScenario, type Scenario } from './scenario.ts'
import { staffer } from './staff-month.ts'
import { noFlows, stepMonth } from './step-month.ts'

/** Series that all tiers have together; amounts in minor units, CS cost of the month, hires of the month. */
export const TOTAL_SERIES = [
  'accounts',
  'won',
  'churned',
  'arr',
  'csms',
  'hires',
  'csCost',
  'costShare',
  'grr',
  'nrr',
] as const
export type TotalSeries = (typeof TOTAL_SERIES)[number]

/** Series of each tier. */
export const TIER_SERIES = ['accounts', 'arr', 'need'] as const
export type TierSeries = (typeof TIER_SERIES)[number]

/** By month: one run in ten is below p10, half below p50, nine in ten below p90. */
export type Band = {
  readonly p10: readonly number[]
  readonly p50: readonly number[]
  readonly p90: readonly number[]
}

export type Bands = {
  readonly runs: number
  readonly seed: number
  readonly total: Readonly<Record<TotalSeries, Band>>
  readonly tiers: readonly (Readonly<Record<TierSeries, Band>> & { readonly tier: string })[]
}

export type SimulationSettings = {
  readonly scenario: Scenario
  readonly months: number
  readonly runs: number
  readonly seed: number
  /** Whether single accounts and people come and go by chance; without it only the spread of the assumptions makes a band. Default: true. */
  readonly isByChance?: boolean
}

/** Series that are amounts of money: shown as whole minor units. */
const MONEY: readonly string[] = ['arr', 'csCost']

/**
 * [F6] Bands of the years ahead: in each run the assumptions are drawn anew (beta for shares, gamma for rates), then accounts and people come and go
 * by chance. The same seed gives the same bands on every machine. Undefined for `as_is` where nothing says today's tiers.
 */
export function simulate(outlook: Outlook, settings: SimulationSettings): Bands | undefined {
  const { scenario, months, runs, seed, isByChance = true } = settings
  const prepared = prepareScenario(outlook, scenario)
  if (prepared === undefined) return undefined
  const { tiers } = prepared
  const random = seededRandom(seed)
  const draw = isByChance ? drawFrom(random) : EXPECTATION
  const rates = expectedRates(tiers)
  const acvSpread = Float64Array.from(tiers, ({ assumptions }) =>
    isByChance ? (assumptions.acvSpread.value ?? 0) : 0,
  )
  const state = { accounts: new Float64Array(tiers.length), arr: new Float64Array(tiers.length) }
  const flows = noFlows(tiers.length)
  const people = staffer(tiers, outlook)
  const staffToday = staffOf(outlook, tiers)
  const staff = new Float64Array(outlook.units.length)
  const [gross, net] = [new TrailingRetention(months), new TrailingRetention(months)]
  const series = TOTAL_SERIES.length + TIER_SERIES.length * tiers.length
  const values = new Float64Array(series * months * runs)
  const won = Array.from({ length: months }, (_, month) => wonIn(prepared, rates.won, month))
  const wonNow = new Float64Array(tiers.length)
  for (let run = 0; run < runs; run++) {
    const scale = drawRates(tiers, { rates, random })
    const leaving = monthlyShare(drawShare(random, outlook.people.attritionPerYear))
    tiers.forEach((tier, at) => {
      state.accounts[at] = tier.accounts
      state.arr[at] = tier.arrMinor
    })
    staff.set(staffToday)
    gross.restart()
    net.restart()
    for (let month = 0; month < months; month++) {
      const expected = won[month]!
      for (let tier = 0; tier < wonNow.length; tier++) wonNow[tier] = expected[tier]! * scale[tier]!
      const opening = sumOf(state.arr)
      stepMonth(state, flows, { rates, won: wonNow, acvSpread, draw })
      people.staff(state.accounts, wonNow)
      const hires = hireFor(staff, { csms: people.csms, leaving, draw })
      const lost = sumOf(flows.churnedArr) + sumOf(flows.contraction)
      if (opening > 0) {
        gross.add((opening - lost) / opening)
        net.add((opening - lost + sumOf(flows.expansion)) / opening)
      }
      const arr = sumOf(state.arr)
      const cost = sumOf(people.cost)
      let at = month * runs + run
      const put = (value: number) => {
        values[at] = value
        at += months * runs
      }
      put(sumOf(state.accounts))
      put(sumOf(flows.won))
      put(sumOf(flows.churned))
      put(arr)
      put(sumOf(people.csms))
      put(hires)
      put(cost)
      put(arr > 0 ? (cost * 12) / arr : 0)
      put(gross.yearly())
      put(net.yearly())
      for (let tier = 0; tier < tiers.length; tier++) {
        put(state.accounts[tier]!)
        put(state.arr[tier]!)
        put(people.needs[tier]!)
      }
    }
  }
  const bandAt = (index: number, name: string): Band => {
    const band = { p10: [] as number[], p50: [] as number[], p90: [] as number[] }
    for (let month = 0; month < months; month++) {
      const start = (index * months + month) * runs
      const [p10, p50, p90] = quantilesOf(values.subarray(start, start + runs), [0.1, 0.5, 0.9])
      const shown = (value: number) => (MONEY.includes(name) ? roundMinor(value) : value)
      band.p10.push(shown(p10!))
      band.p50.push(shown(p50!))
      band.p90.push(shown(p90!))
    }
    return band
  }
  const bandsOf = <Name extends string>(names: readonly Name[], first: number) =>
    Object.fromEntries(names.map((name, index) => [name, bandAt(first + index, name)])) as Record<Name, Band>
  return {
    ...{ runs, seed, total: bandsOf(TOTAL_SERIES, 0) },
    tiers: tiers.map(({ id }, tier) => ({
      tier: id,
      ...bandsOf(TIER_SERIES, TOTAL_SERIES.length + tier * TIER_SERIES.length),
    })),
  }
}

/** Draws the rates of one run into `rates`; what comes back multiplies the accounts won, so that a growth that is chosen varies like the assumption. */
function drawRates(
  tiers: readonly TierOutlook[],
  { rates, random }: { readonly rates: MonthlyRates; readonly random: Random },
): Float64Array {
  const scale = new Float64Array(tiers.length).fill(1)
  tiers.forEach(({ assumptions }, tier) => {
    const { churnPerYear, expansionPerYear, contractionPerYear, newPerMonth, newAcvMinor } = assumptions
    if (churnPerYear.spread > 0) rates.churn[tier] = monthlyShare(drawShare(random, churnPerYear))
    if (expansionPerYear.spread > 0) rates.expansion[tier] = monthlyGrowth(drawRate(random, expansionPerYear))
    if (contractionPerYear.spread > 0)
      rates.contraction[tier] = monthlyShare(drawShare(random, contractionPerYear))
    if (newAcvMinor.spread > 0) rates.newAcv[tier] = drawRate(random, newAcvMinor)
    const { value, spread } = newPerMonth
    if (value !== undefined && value > 0 && spread > 0) scale[tier] = drawRate(random, newPerMonth) / value
    const moves = assumptions.movesPerYear.filter(({ rate }) => rate.value)
    moves.forEach(({ rate }, at) => {
      const move = rates.moves[tier]![at]
      if (move !== undefined && rate.spread > 0) move.rate = monthlyShare(drawShare(random, rate))
    })
  })
  return scale
}

function drawShare(random: Random, { value = 0, spread }: Assumption): number {
  return drawBeta(random, { mean: value, spread })
}

function drawRate(random: Random, { value = 0, spread }: Assumption): number {
  return drawGamma(random, { mean: value, spread })
}

/** People who leave are replaced, and more are hired as more are needed. Part of a person stays as long as the unit has it. */
function hireFor(
  staff: Float64Array,
  { csms, leaving, draw }: { readonly csms: Float64Array; readonly leaving: number; readonly draw: Draw },
): number {
  let hires = 0
  for (let unit = 0; unit < staff.length; unit++) {
    const there = staff[unit]!
    const whole = draw === EXPECTATION ? there : Math.floor(there)
    const stayed = there - draw.binomial(whole, leaving)
    const missing = csms[unit]! - stayed
    const hired = missing <= 0 ? 0 : draw === EXPECTATION ? missing : Math.ceil(missing - 1e-9)
    staff[unit] = stayed + hired
    hires += hired
  }
  return hires
}

function sumOf(values: Float64Array): number {
  let total = 0
  for (let index = 0; index < values.length; index++) total += values[index]!
  return total
}
