import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import { analysePilot } from '../../src/domain/pilot/analyse/analyse-pilot.ts'
import { judgeEstimate } from '../../src/domain/pilot/analyse/judge-estimate.ts'
import type { MeasuredMetric, PilotData } from '../../src/domain/pilot/analyse/pilot-data.ts'
import type { Comparison, Limits } from '../../src/domain/pilot/analysis.ts'
import { welch } from '../../src/domain/pilot/difference/welch.ts'
import { exponentialDraw, normalDraw } from '../../src/domain/statistics/draws.ts'
import { momentsOf } from '../../src/domain/statistics/moments.ts'
import type { Calibration } from './calibration.ts'

type Sizes = readonly [treated: number, control: number]
type Draw = (random: Random) => number

const lognormalDraw: Draw = (random) => Math.exp(normalDraw(random))
const share =
  (p: number): Draw =>
  (random) =>
    Number(random() < p)

const armsOf = ([treated, control]: Sizes) => [
  ...Array<string>(treated).fill('treated'),
  ...Array<string>(control).fill('control'),
]

function compare(data: PilotData, metrics: readonly MeasuredMetric[], random: Random): Comparison[] {
  const options = { control: 'control', confidence: 0.95, seed: Math.floor(random() * 2 ** 31) }
  return analysePilot(data, metrics, options)!.map(({ comparisons }) => comparisons[0]!)
}

/** A pilot of one metric: each account's value is drawn for its arm. */
function pilot(
  random: Random,
  sizes: Sizes,
  { treated, control, kind = 'mean' }: { treated: Draw; control: Draw; kind?: 'mean' | 'proportion' },
): Comparison {
  const arms = armsOf(sizes)
  const values = arms.map((arm) => (arm === 'treated' ? treated : control)(random))
  return compare({ arms }, [{ metric: 'm', kind, values }], random)[0]!
}

/** The same without all else that is said of a small pilot, which takes much longer. */
function byWelch(
  random: Random,
  sizes: Sizes,
  { treated, control }: { treated: Draw; control: Draw },
): Limits {
  const [a, b] = [treated, control].map((draw, arm) =>
    momentsOf(Array.from({ length: sizes[arm]! }, () => draw(random))),
  )
  const estimate = welch(a!, b!)
  return judgeEstimate(estimate, estimate.degreesOfFreedom, 0.95)
}

const covers = ({ lower, upper }: Limits, truth: number) => lower! <= truth && truth <= upper!
const excludes = (limits: Limits) => limits.lower !== undefined && !covers(limits, 0)

function means(): Calibration[] {
  const normal = { treated: normalDraw, control: normalDraw }
  const skewed = { treated: lognormalDraw, control: lognormalDraw }
  const spread = { treated: (random: Random) => 1 + 3 * normalDraw(random), control: normalDraw }
  const sizes: [Sizes, number][] = [
    [[20, 20], 0.01],
    [[5, 35], 0.015],
    [[20, 180], 0.01],
  ]
  return [
    ...sizes.flatMap(([arms, allowance]): Calibration[] => [
      {
        name: `Welch, ${arms.join(' against ')}, normal; Satterthwaite is an approximation`,
        ...{ measure: 'false alarm', nominal: 0.05, allowance },
        once: (random) => excludes(byWelch(random, arms, normal)),
      },
      {
        name: `Welch, ${arms.join(' against ')}, the treated three times as spread out; Satterthwaite is an approximation`,
        ...{ measure: 'coverage', nominal: 0.95, allowance },
        once: (random) => covers(byWelch(random, arms, spread), 1),
      },
      {
        name: `what is called shown, ${arms.join(' against ')}, lognormal`,
        ...{ measure: 'false alarm', nominal: 0.05, isBound: true },
        once: (random) => pilot(random, arms, skewed).isShown,
      },
      {
        name: `randomisation test, ${arms.join(' against ')}, lognormal; ways are few or drawn`,
        ...{ measure: 'false alarm', nominal: 0.05, allowance: 0.005 },
        once: (random) => pilot(random, arms, skewed).exactP! <= 0.05,
      },
    ]),
    // R 4.2.2: power.t.test(n = 64, delta = 0.5), pwr.t2n.test(30, 90, d = 0.5) (experiment_power/r_power_reference.json)
    ...(
      [
        [[64, 64], 0.8014595579223],
        [[30, 90], 0.6526291218909],
      ] as [Sizes, number][]
    ).map(
      ([arms, nominal]): Calibration => ({
        name: `Welch, ${arms.join(' against ')}, effect of 0.5; planned with equal variances, which Welch does not take for granted`,
        ...{ measure: 'power', nominal, allowance: 0.025 },
        once: (random) =>
          pilot(random, arms, { treated: (r) => 0.5 + normalDraw(r), control: normalDraw }).isShown,
      }),
    ),
  ]
}

function adjusted(): Calibration[] {
  const both = (random: Random, sizes: Sizes) => {
    const arms = armsOf(sizes)
    const strata = arms.map(() => Math.floor(random() * 3))
    const before = strata.map((stratum) => stratum + normalDraw(random))
    const values = before.map((value, at) => value + normalDraw(random) + Number(arms[at] === 'treated'))
    const data = { arms, covariate: before, strata: strata.map(String) }
    return compare(data, [{ metric: 'm', kind: 'mean', values }], random)[0]!
  }
  const sizes: [Sizes, number][] = [
    [[30, 30], 0.012],
    [[5, 35], 0.02],
    [[20, 180], 0.012],
  ]
  return sizes.flatMap(([arms, allowance]): Calibration[] => [
    {
      name: `CUPED, ${arms.join(' against ')}; theta is estimated`,
      ...{ measure: 'coverage', nominal: 0.95, allowance },
      once: (random) => covers(both(random, arms).cuped!, 1),
    },
    {
      name: `post-stratified, ${arms.join(' against ')}, three strata; thin ones are merged`,
      ...{ measure: 'coverage', nominal: 0.95, allowance },
      once: (random) => covers(both(random, arms).poststratified!, 1),
    },
  ])
}

function proportions(): Calibration[] {
  const of = (p: number, q = p) => ({ treated: share(p), control: share(q), kind: 'proportion' as const })
  const cases: [Sizes, number, number][] = [
    [[200, 200], 0.9, 0.01],
    [[20, 180], 0.9, 0.02],
    [[5, 35], 0.8, 0.03],
  ]
  return [
    ...cases.flatMap(([arms, p, allowance]): Calibration[] => [
      {
        name: `difference of shares, ${arms.join(' against ')}, ${p} against 0.7; counts are whole`,
        ...{ measure: 'coverage', nominal: 0.95, allowance },
        once: (random) => covers(pilot(random, arms, of(p, 0.7)), p - 0.7),
      },
      {
        name: `share called different, ${arms.join(' against ')}, both ${p}; score interval of many accounts is an approximation`,
        ...{ measure: 'false alarm', nominal: 0.05, isBound: true, allowance: 0.005 },
        once: (random) => pilot(random, arms, of(p)).isShown,
      },
    ]),
    {
      // R 4.2.2: power.prop.test(p1 = 0.9, p2 = 0.95, power = 0.8) needs 434.43 in each arm
      name: 'difference of shares, 435 against 435, 0.95 against 0.9',
      ...{ measure: 'power', nominal: 0.8, allowance: 0.015 },
      once: (random) => pilot(random, [435, 435], of(0.95, 0.9)).isShown,
    },
  ]
}

/** Books of 5 to 24 accounts that share a third of their variance, each in one arm; the treated are 1 higher. */
function books(random: Random, [treated, control]: Sizes, effect: number): Comparison {
  const rows = Array.from({ length: treated + control }, (_, book) => {
    const level = normalDraw(random)
    const size = 5 + Math.floor(random() * 20)
    const arm = book < treated ? 'treated' : 'control'
    return Array.from({ length: size }, () => ({
      arm,
      book: String(book),
      value: level + Math.SQRT2 * normalDraw(random) + (arm === 'treated' ? effect : 0),
    }))
  }).flat()
  const data = { arms: rows.map(({ arm }) => arm), clusters: rows.map(({ book }) => book) }
  return compare(data, [{ metric: 'm', kind: 'mean', values: rows.map(({ value }) => value) }], random)[0]!
}

function clusters(): Calibration[] {
  const cases: [Sizes, number][] = [
    [[3, 3], 0.02],
    [[6, 6], 0.015],
    [[15, 15], 0.01],
    [[5, 25], 0.02],
  ]
  return [
    ...cases.map(
      ([arms, allowance]): Calibration => ({
        name: `clusters, ${arms.join(' against ')} books (CR2); their sizes differ`,
        ...{ measure: 'coverage', nominal: 0.95, allowance },
        once: (random) => covers(books(random, arms, 1), 1),
      }),
    ),
    ...(
      [
        [2, 10],
        [2, 4],
      ] as Sizes[]
    ).map(
      (arms): Calibration => ({
        name: `clusters, ${arms.join(' against ')} books (CR2); so few that it is wide`,
        ...{ measure: 'coverage', nominal: 0.95, isBound: true },
        once: (random) => covers(books(random, arms, 1), 1),
      }),
    ),
    ...(
      [
        [6, 6],
        [2, 10],
        [5, 25],
      ] as Sizes[]
    ).map(
      (arms): Calibration => ({
        name: `books dealt whole, ${arms.join(' against ')}; their sizes differ`,
        ...{ measure: 'false alarm', nominal: 0.05, isBound: true, allowance: 0.005 },
        once: (random) => books(random, arms, 0).exactP! <= 0.05,
      }),
    ),
  ]
}

/** Days until they leave, each account watched for a time of its own. */
function times(random: Random, sizes: Sizes): Comparison {
  const arms = armsOf(sizes)
  const leaves = arms.map(() => exponentialDraw(random) * 12)
  const watched = arms.map(() => 4 + random() * 16)
  const metric: MeasuredMetric = {
    ...{ metric: 'm', kind: 'time' },
    times: leaves.map((time, at) => Math.min(time, watched[at]!)),
    events: leaves.map((time, at) => time <= watched[at]!),
  }
  return compare({ arms }, [metric], random)[0]!
}

const timesCalibrations = (
  [
    [5, 35],
    [20, 180],
  ] as Sizes[]
).flatMap((sizes): Calibration[] => [
  {
    name: `mean times, ${sizes.join(' against ')}; Greenwood's variance of small arms`,
    ...{ measure: 'false alarm', nominal: 0.05, isBound: true, allowance: 0.02 },
    once: (random) => excludes(times(random, sizes)),
  },
  {
    name: `exact log-rank test, ${sizes.join(' against ')}; ways are few or drawn`,
    ...{ measure: 'false alarm', nominal: 0.05, allowance: 0.01 },
    once: (random) => times(random, sizes).exactP! <= 0.05,
  },
])

/** Ten metrics of one pilot, half of which the treatment moves: whether a finding drawn at random is a false one. */
const discoveries: Calibration = {
  name: 'Benjamini–Hochberg: false ones among what is found, ten metrics, five of them moved',
  ...{ measure: 'false alarm', nominal: 0.025, allowance: 0.005 },
  once: (random) => {
    const arms = armsOf([30, 60])
    const metrics = Array.from({ length: 10 }, (_, at): MeasuredMetric => {
      const values = arms.map((arm) => normalDraw(random) + (at < 5 && arm === 'treated' ? 0.8 : 0))
      return { metric: `m${at}`, kind: 'mean', values }
    })
    const found = [...compare({ arms }, metrics, random).entries()].filter(
      ([, { adjustedP }]) => adjustedP! <= 0.05,
    )
    const isFalse = found.filter(([at]) => at >= 5).length
    return found.length > 0 && random() < isFalse / found.length
  },
}

export const pilotAnalysisCalibrations: readonly Calibration[] = [
  ...means(),
  ...adjusted(),
  ...proportions(),
  ...clusters(),
  ...timesCalibrations,
  discoveries,
]
