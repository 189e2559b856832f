import { monthlyKeep } from '../capacity/monthly-keep.ts'
import type { Day } from '../kernel/day.ts'
import { monthsAfter } from '../kernel/months-after.ts'
import { roundMinor } from '../kernel/round-minor.ts'
import { EXPECTATION } from './draw.ts'
import { expectedRates } from './monthly-rates.ts'
import type { Outlook, TierOutlook } from './outlook.ts'
import { TrailingRetention } from './retention.ts'
import { chosenGrowth, type Prepared, prepareScenario, type Scenario } from './scenario.ts'
import { staffer, unitIndex } from './staff-month.ts'
import { type Flows, noFlows, stepMonth } from './step-month.ts'

/** One tier, or all of them, in one month. Counts are expectations; amounts are whole minor units, rounded once. */
export type MonthFigures = {
  /** Accounts at the opening of the month. */
  readonly opening: number
  readonly won: number
  readonly churned: number
  readonly movedIn: number
  readonly movedOut: number
  /** Accounts at the end of the month. */
  readonly accounts: number
  readonly arrMinor: number
  readonly newArrMinor: number
  readonly churnedArrMinor: number
  readonly expansionMinor: number
  readonly contractionMinor: number
  readonly movedInArrMinor: number
  readonly movedOutArrMinor: number
  /** Of the month, at the target ratio. */
  readonly csCostMinor: number
  /** Of the month, with whole people. */
  readonly staffedCostMinor: number
  /** Twelve such months / ARR; undefined without ARR. */
  readonly costShare: number | undefined
  readonly staffedShare: number | undefined
  /** Undefined until there was ARR to retain. */
  readonly grr: number | undefined
  readonly nrr: number | undefined
  /** People before rounding. */
  readonly need: number
  /** Whole people of a dedicated tier, its part of a pool's; of all tiers the sum. */
  readonly csms: number
}

export type UnitMonth = {
  readonly unit: string
  /** People before rounding. */
  readonly need: number
  readonly csms: number
  /** People to be hired so that the whole people are there, leavers replaced; an expectation. */
  readonly hires: number
}

export type ForecastMonth = {
  /** From 1. */
  readonly month: number
  /** The day after the month. */
  readonly endOn: Day
  readonly tiers: readonly (MonthFigures & { readonly tier: string })[]
  readonly units: readonly UnitMonth[]
  readonly total: MonthFigures & { readonly hires: number }
}

/** Month 0. */
export type Today = {
  readonly accounts: number
  readonly arrMinor: number
  readonly csms: number
  /** Undefined without a team. */
  readonly people: number | undefined
  readonly tiers: readonly {
    readonly tier: string
    readonly accounts: number
    readonly arrMinor: number
    readonly need: number
  }[]
  readonly units: readonly { readonly unit: string; readonly need: number; readonly csms: number }[]
}

export type Forecast = {
  readonly scenario: Scenario
  readonly asOf: Day
  readonly currency: string
  readonly today: Today
  readonly months: readonly ForecastMonth[]
  readonly asks: Prepared['asks']
}

/** [F1] The years ahead when everything happens as expected; undefined for `as_is` where nothing says today's tiers. */
export function project(
  outlook: Outlook,
  { scenario, months }: { readonly scenario: Scenario; readonly months: number },
): Forecast | undefined {
  const prepared = prepareScenario(outlook, scenario)
  if (prepared === undefined) return undefined
  const { tiers } = prepared
  const rates = expectedRates(tiers)
  const state = {
    accounts: Float64Array.from(tiers, (tier) => tier.accounts),
    arr: Float64Array.from(tiers, (tier) => tier.arrMinor),
  }
  const flows = noFlows(tiers.length)
  const people = staffer(tiers, outlook)
  const book = new Book(outlook, tiers, months)
  const none = new Float64Array(tiers.length)
  people.staff(state.accounts, wonIn(prepared, rates.won, 0))
  const today: Today = {
    accounts: sum(state.accounts),
    arrMinor: roundMinor(sum(state.arr)),
    csms: sum(people.csms),
    people: outlook.units.every(({ team }) => team !== undefined) ? sum(book.staff) : undefined,
    tiers: tiers.map(({ id, accounts, arrMinor }, tier) => ({
      tier: id,
      accounts,
      arrMinor,
      need: people.needs[tier]!,
    })),
    units: outlook.units.map(({ id }, unit) => ({
      unit: id,
      need: book.needOf(unit, people),
      csms: people.csms[unit]!,
    })),
  }
  const list: ForecastMonth[] = []
  for (let month = 0; month < months; month++) {
    const won = wonIn(prepared, rates.won, month)
    const opening = { accounts: state.accounts.slice(), arr: state.arr.slice() }
    stepMonth(state, flows, { rates, won, acvSpread: none, draw: EXPECTATION })
    people.staff(state.accounts, won)
    list.push(book.enter({ month, opening, flows, state, people }))
  }
  const { asOf, currency } = outlook
  return { scenario, asOf, currency, today, months: list, asks: prepared.asks }
}

/** Accounts won in a month: as the scenario says, or as assumed. */
export function wonIn(prepared: Prepared, assumed: Float64Array, month: number): Float64Array {
  const chosen = chosenGrowth(prepared, month)
  return chosen === undefined ? assumed : Float64Array.from(chosen)
}

type Entry = {
  readonly month: number
  readonly opening: { readonly accounts: Float64Array; readonly arr: Float64Array }
  readonly flows: Flows
  readonly state: { readonly accounts: Float64Array; readonly arr: Float64Array }
  readonly people: ReturnType<typeof staffer>
}

/** Keeps what months need of those before them, and makes figures of arrays. */
class Book {
  readonly staff: Float64Array
  readonly #outlook: Outlook
  readonly #tiers: readonly TierOutlook[]
  readonly #unitOf: readonly number[]
  readonly #keep: number
  readonly #gross: readonly TrailingRetention[]
  readonly #net: readonly TrailingRetention[]

  constructor(outlook: Outlook, tiers: readonly TierOutlook[], months: number) {
    this.#outlook = outlook
    this.#tiers = tiers
    this.#unitOf = unitIndex(tiers, outlook.units)
    this.#keep = monthlyKeep(outlook.people.attritionPerYear.value ?? 0)
    const each = () => Array.from({ length: tiers.length + 1 }, () => new TrailingRetention(months))
    this.#gross = each()
    this.#net = each()
    this.staff = staffOf(outlook, tiers)
  }

  /** People of a unit before rounding. */
  needOf(unit: number, { needs }: Pick<ReturnType<typeof staffer>, 'needs'>): number {
    return this.#unitOf.reduce((total, at, tier) => (at === unit ? total + needs[tier]! : total), 0)
  }

  enter({ month, opening, flows, state, people }: Entry): ForecastMonth {
    const { units } = this.#outlook
    const unitMonths = units.map(({ id }, unit): UnitMonth => {
      const csms = people.csms[unit]!
      const there = this.staff[unit]! * this.#keep
      const hires = Math.max(0, csms - there)
      this.staff[unit] = there + hires
      return { unit: id, need: this.needOf(unit, people), csms, hires }
    })
    const partOf = (tier: number) => {
      const unit = unitMonths[this.#unitOf[tier]!]
      return unit === undefined || unit.need === 0 ? 0 : (people.needs[tier]! * unit.csms) / unit.need
    }
    const staffed = this.#tiers.map((tier, at) => {
      const { cost } = tier
      const beside = cost.sharedMinor + cost.technologyMinor + cost.variableMinor
      const program = state.accounts[at]! > 0 ? cost.programMinor : 0
      return (partOf(at) * cost.csmMinor + state.accounts[at]! * beside + program) / 12
    })
    const figures = (from: number, until: number, at: number): MonthFigures => {
      const total = (values: ArrayLike<number>) => {
        let value = 0
        for (let tier = from; tier < until; tier++) value += values[tier]!
        return value
      }
      const before = total(opening.arr)
      const lost = total(flows.churnedArr) + total(flows.contraction)
      if (before > 0) {
        this.#gross[at]!.add((before - lost) / before)
        this.#net[at]!.add((before - lost + total(flows.expansion)) / before)
      }
      const arr = total(state.arr)
      return {
        opening: total(opening.accounts),
        won: total(flows.won),
        churned: total(flows.churned),
        movedIn: total(flows.movedIn),
        movedOut: total(flows.movedOut),
        accounts: total(state.accounts),
        arrMinor: roundMinor(arr),
        newArrMinor: roundMinor(total(flows.newArr)),
        churnedArrMinor: roundMinor(total(flows.churnedArr)),
        expansionMinor: roundMinor(total(flows.expansion)),
        contractionMinor: roundMinor(total(flows.contraction)),
        movedInArrMinor: roundMinor(total(flows.movedInArr)),
        movedOutArrMinor: roundMinor(total(flows.movedOutArr)),
        csCostMinor: roundMinor(total(people.cost)),
        staffedCostMinor: roundMinor(total(staffed)),
        costShare: arr > 0 ? (total(people.cost) * 12) / arr : undefined,
        staffedShare: arr > 0 ? (total(staffed) * 12) / arr : undefined,
        grr: before > 0 ? this.#gross[at]!.yearly() : undefined,
        nrr: before > 0 ? this.#net[at]!.yearly() : undefined,
        need: total(people.needs),
        csms: at === this.#tiers.length ? sum(people.csms) : partOf(from),
      }
    }
    return {
      month: month + 1,
      endOn: monthsAfter(this.#outlook.asOf, month + 1),
      tiers: this.#tiers.map(({ id }, tier) => ({ tier: id, ...figures(tier, tier + 1, tier) })),
      units: unitMonths,
      total: {
        ...figures(0, this.#tiers.length, this.#tiers.length),
        hires: unitMonths.reduce((total, { hires }) => total + hires, 0),
      },
    }
  }
}

/** People of each unit today; without a team, as many whole people as today's accounts need. */
export function staffOf(outlook: Outlook, tiers: readonly TierOutlook[]): Float64Array {
  const needed = staffer(tiers, outlook)
  needed.staff(
    Float64Array.from(tiers, ({ accounts }) => accounts),
    new Float64Array(tiers.length),
  )
  return Float64Array.from(outlook.units, ({ team }, unit) =>
    team === undefined
      ? needed.csms[unit]!
      : team.reduce((total, { people, fteByMonth }) => total + people * Math.max(...fteByMonth), 0),
  )
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < values.length; index++) total += values[index]!
  return total
}
