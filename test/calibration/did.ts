import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import { compareBeforeAfter } from '../../src/domain/pilot/did/compare-before-after.ts'
import type { DidRow } from '../../src/domain/pilot/did/did-row.ts'
import { compareStaggered } from '../../src/domain/pilot/did/staggered.ts'
import { normalDraw } from '../../src/domain/statistics/draws.ts'
import { twoSidedStudent } from '../../src/domain/statistics/student.ts'
import type { Calibration } from './calibration.ts'

type World = {
  readonly treated: number
  readonly control: number
  /** Units of each cluster: so many, or from 1 to so many. */
  readonly size?: number
  readonly isSizeVaried?: boolean
  /** Spread of what hits all units of a cluster in a period, where that of a unit is 1. */
  readonly shock?: number
  /** How alike a unit's luck is from one period to the next. */
  readonly memory?: number
  readonly periods?: number
  /** How much more the treated vary. */
  readonly spread?: number
  readonly effect?: number
  /** Lasting differences between units. */
  readonly level?: number
}

/** Units of clusters over periods, half of them before; nothing is done but `effect`. */
function simulate(world: World, random: Random): DidRow[] {
  const { treated, control, size = 1, isSizeVaried = false, shock = 0, memory = 0 } = world
  const { periods = 2, spread = 1, effect = 0, level = 1 } = world
  const rows: DidRow[] = []
  for (let cluster = 0; cluster < treated + control; cluster++) {
    const isTreated = cluster < treated
    const shocks = Array.from({ length: periods }, () => shock * normalDraw(random))
    const units = isSizeVaried ? 1 + Math.floor(random() * size) : size
    for (let unit = 0; unit < units; unit++) {
      const own = level * normalDraw(random)
      let luck = normalDraw(random)
      for (let period = 0; period < periods; period++) {
        if (period > 0) luck = memory * luck + Math.sqrt(1 - memory * memory) * normalDraw(random)
        const isAfter = period >= periods / 2
        const gain = isTreated && isAfter ? effect : 0
        rows.push({
          ...{ unit: size === 1 ? String(cluster) : `${cluster}-${unit}`, cluster: String(cluster) },
          ...{ isTreated, isAfter, period: periods === 2 ? undefined : period },
          value: own + shocks[period]! + luck * (isTreated ? spread : 1) + gain,
        })
      }
    }
  }
  return rows
}

function compare(world: World, random: Random) {
  return compareBeforeAfter(simulate(world, random), { errors: 'CR1', confidence: 0.95 })!
}

type Named = World & { readonly name: string }

/** The interval is exact for none of them; it is to raise no more false alarms than it says. */
const WORLDS: readonly Named[] = [
  { name: '20 units against 20', treated: 20, control: 20 },
  { name: '5 units against 35', treated: 5, control: 35 },
  { name: '20 units against 180', treated: 20, control: 180 },
  { name: '5 books of 10 against 5', treated: 5, control: 5, size: 10, shock: 0.3 },
  { name: '3 books of 10 against 7', treated: 3, control: 7, size: 10, shock: 0.3 },
  {
    ...{ name: '8 books of 1 to 20 against 22', treated: 8, control: 22 },
    ...{ size: 20, isSizeVaried: true, shock: 0.3 },
  },
  { name: '10 units against 30 in 8 periods', treated: 10, control: 30, periods: 8, memory: 0.8 },
]

const UNEQUAL: Named = {
  name: '20 units against 180, varying thrice as much',
  treated: 20,
  control: 180,
  spread: 3,
}

const falseAlarms = [
  ...WORLDS.map((world) => ({ world, allowance: 0.005 })),
  { world: UNEQUAL, allowance: 0.01 },
].map(
  ({ world, allowance }): Calibration => ({
    ...{ measure: 'false alarm', nominal: 0.05, isBound: true, allowance },
    name: `difference in differences, ${world.name} (Satterthwaite is an approximation)`,
    once: (random) => (compare(world, random).p ?? 1) < 0.05,
  }),
)

const coverage = WORLDS.map(
  (world): Calibration => ({
    ...{ measure: 'coverage', nominal: 0.95, isBound: true, allowance: 0.005 },
    name: `difference in differences of 0.7, ${world.name} (Satterthwaite is an approximation)`,
    once: (random) => {
      const { lower, upper } = compare({ ...world, effect: 0.7 }, random)
      return lower! <= 0.7 && 0.7 <= upper!
    },
  }),
)

const balanced = [
  { name: '20 units against 20', treated: 20, control: 20 },
  { name: '5 units against 35', treated: 5, control: 35 },
].map(
  (world): Calibration => ({
    ...{ measure: 'false alarm', nominal: 0.05, allowance: 0.015 },
    name: `difference of changes, ${world.name} (Welch is an approximation)`,
    once: (random) => compare(world, random).balanced!.p! < 0.05,
  }),
)

/** Where all values are independent with one variance, least squares is exact. */
const classical = [
  { treated: 20, control: 20, level: 0 },
  { treated: 5, control: 35, level: 0 },
].map(
  (world): Calibration => ({
    ...{ measure: 'false alarm', nominal: 0.05 },
    name: `least squares of independent values of one variance, ${world.treated} against ${world.control}`,
    once: (random) => {
      const { difference, classicalError } = compare(world, random)
      return twoSidedStudent(difference / classicalError!, 2 * (world.treated + world.control) - 4) < 0.05
    },
  }),
)

/** Noncentral t by hand: changes have a variance of 2, so that 1 is 0.707 of theirs, and 33 against 33 find it with 0.81. */
const power: Calibration = {
  ...{ measure: 'power', nominal: 0.8, isBound: true },
  name: 'difference in differences of 1, 33 units against 33',
  once: (random) => compare({ treated: 33, control: 33, effect: 1 }, random).p! < 0.05,
}

const trend = [
  { name: '10 units against 30', treated: 10, control: 30, periods: 8, memory: 0.8 },
  { name: '60 units against 60', treated: 60, control: 60, periods: 8, memory: 0.5 },
  { name: '6 books of 10 against 14', treated: 6, control: 14, periods: 6, size: 10, shock: 0.3 },
].map(
  (world): Calibration => ({
    ...{ measure: 'false alarm', nominal: 0.1, isBound: true, allowance: 0.01 },
    name: `parallel trend, ${world.name} (Hotelling with estimated degrees of freedom)`,
    once: (random) => (compare(world, random).trend!.joint?.p ?? 1) < 0.1,
  }),
)

type Starts = { readonly groups: readonly number[]; readonly never: number }

/** Groups of these sizes start one after another in periods 2, 3 …; units have levels and memory, and the effect is the same always. */
function roll({ groups, never }: Starts, random: Random, effect: number) {
  const periods = groups.length + 2
  const units = [...groups, never].flatMap((size, group) =>
    Array.from({ length: size }, (_, unit) => {
      const level = normalDraw(random)
      const isNever = group === groups.length
      return {
        ...{ unit: `${group}-${unit}`, cluster: `${group}-${unit}`, group: isNever ? undefined : group },
        values: Array.from(
          { length: periods },
          (_, period) => level + normalDraw(random) + (!isNever && period >= group + 2 ? effect : 0),
        ),
      }
    }),
  )
  const panel = { periods, groups: groups.map((_, group) => group + 2), units }
  return compareStaggered(panel, 0.95)
}

const staggered = [
  { groups: [10, 10], never: 30 },
  { groups: [5, 15, 40], never: 180 },
].flatMap((starts): Calibration[] => {
  const name = `staggered starts of ${starts.groups.join(', ')} against ${starts.never}`
  return (['overall', 'simple'] as const).map((which) => ({
    ...{ measure: 'coverage', nominal: 0.95, allowance: 0.012 },
    name: `${name}, ${which} (Satterthwaite is an approximation)`,
    once: (random) => {
      const { lower, upper } = roll(starts, random, 0.5)[which]!
      return lower! <= 0.5 && 0.5 <= upper!
    },
  }))
})

export const didCalibrations: readonly Calibration[] = [
  ...falseAlarms,
  ...coverage,
  ...balanced,
  ...classical,
  power,
  ...trend,
  ...staggered,
]
