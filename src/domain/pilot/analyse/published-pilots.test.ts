import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../analysis.ts'
import { analysePilot } from './analyse-pilot.ts'
import type { AnalyseOptions, PilotData } from './pilot-data.ts'

const DATA = new URL('../../../../../shared/data/', import.meta.url)
const isAbsent = !existsSync(DATA)
const OPTIONS = { confidence: 0.95, seed: 1 }

/** The columns of a file; a comma may be in quotes. */
function columnsOf(path: string): (name: string) => string[] {
  const [header, ...rows] = readFileSync(new URL(path, DATA), 'utf8')
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
        .map((cell) => cell.replaceAll('"', '')),
    )
  return (name) => rows.map((row) => row[header!.indexOf(name)]!)
}

function compare(data: PilotData, values: readonly number[], options: AnalyseOptions): readonly Comparison[] {
  return analysePilot(data, [{ metric: 'm', kind: 'mean', values }], options)![0]!.comparisons
}

/** To nine digits. */
function expectNear(found: number | undefined, expected: number): void {
  expect(found! / expected).toBeCloseTo(1, 9)
}

describe.skipIf(isAbsent)('NSW, 185 trained and 260 not (nsw_lalonde/expected.json, R 4.2.2)', () => {
  const read = () => {
    const column = columnsOf('nsw_lalonde/nsw_mixtape.csv')
    const data = { arms: column('treat'), covariate: column('re75').map(Number) }
    return { data, values: column('re78').map(Number) }
  }

  test('[PT4] the difference, Welch’s error and p', () => {
    const { data, values } = read()
    const [found] = compare(data, values, { ...OPTIONS, control: '0' })
    expectNear(found!.difference, 1794.3423818501)
    expectNear(found!.standardError, 670.996544467332)
    expectNear(found!.p, 0.007892978305502)
    // scipy 1.17: ttest_ind(equal_var=False).confidence_interval()
    expectNear(found!.lower, 474.0104511878344)
    expectNear(found!.upper, 3114.6743125123703)
  })

  test('[PT8] CUPED with theta of all rows as one sample is what R was told to do', () => {
    const { data, values } = read()
    const { cuped } = compare(data, values, { ...OPTIONS, control: '0', theta: 'overall' })[0]!
    expectNear(cuped!.theta, 0.1780465816548)
    expectNear(cuped!.difference, 1747.13398975866)
    expectNear(cuped!.standardError, 668.961907625849)
  })

  test('[PT8] [PT10] CUPED with one theta within arms, and that it saved nothing to speak of', () => {
    // numpy 2.3, sums of squares and products within arms
    const { data, values } = read()
    const { cuped } = compare(data, values, { ...OPTIONS, control: '0' })[0]!
    expectNear(cuped!.theta, 0.16666828743650486)
    expectNear(cuped!.difference, 1750.1509023542021)
    expectNear(cuped!.standardError, 668.9602375808198)
    expectNear(cuped!.varianceSaved, 1 - (668.9602375808198 / 670.996544467332) ** 2)
    expect(cuped!.hasSavedNothing).toBe(true)
  })
})

describe.skipIf(isAbsent)('Hillstrom, 64,000 customers and three arms (numpy 2.3, scipy 1.17)', () => {
  const column = isAbsent ? () => [] : columnsOf('hillstrom/hillstrom.csv')
  const data = {
    arms: column('segment'),
    covariate: column('history').map(Number),
    strata: column('history_segment'),
  }
  test.each([
    {
      metric: 'visit',
      difference: [0.07658956365153125, 0.045233106587052985],
      error: [0.0033858878117283653, 0.003234462099090751],
      lower: [0.06995314760976148, 0.03889349376208028],
      p: [1.3644511942742905e-112, 2.4324477023127946e-44],
      cuped: [0.0764145171560393, 0.04508488217106364],
      saved: [0.004440805510187995, 0.00398005184564898],
      strata: [0.07649718359571867, 0.044996686449400775],
      strataError: [0.0033767354925833696, 0.0032267757235306975],
    },
    {
      metric: 'conversion',
      difference: [0.006805006519615695, 0.003111057511085258],
      error: [0.0009208727857351216, 0.0008226770775551195],
      lower: [0.005000070747732389, 0.0014985923661468032],
      p: [1.50181578515438e-13, 0.00015602839508556404],
      cuped: [0.0067838589485635405, 0.0030931503467059363],
      saved: [0.0008806171558610743, 0.0006339092831070259],
      strata: [0.006775990375602349, 0.003101796196555492],
      strataError: [0.0009208350983424248, 0.0008238861719172877],
    },
    {
      metric: 'spend',
      difference: [0.7698271558945368, 0.4244122159365967],
      error: [0.14524656024868676, 0.13033285852919116],
      lower: [0.4851397325684076, 0.1689567898837787],
      p: [1.163814968225482e-7, 0.0011293971023632495],
      cuped: [0.7673433757665584, 0.4223090212517741],
      saved: [0.00043308892614657424, 0.0003573976968412884],
      strata: [0.7664098088183188, 0.42326797255761794],
      strataError: [0.14556029589552086, 0.13090428548939723],
    },
  ])('[PT5] [PT8] [PT11] $metric', ({ metric, ...expected }) => {
    const found = compare(data, column(metric).map(Number), { ...OPTIONS, control: 'No E-Mail' })
    expect(found.map(({ arm }) => arm)).toEqual(['Mens E-Mail', 'Womens E-Mail'])
    for (const [at, comparison] of found.entries()) {
      expectNear(comparison.difference, expected.difference[at]!)
      expectNear(comparison.standardError, expected.error[at]!)
      // scipy's quantile of Student's t is good to eight digits.
      expect(comparison.lower! / expected.lower[at]!).toBeCloseTo(1, 7)
      expect(comparison.p! / expected.p[at]!).toBeCloseTo(1, 7)
      expectNear(comparison.cuped!.difference, expected.cuped[at]!)
      expect(comparison.cuped!.varianceSaved).toBeCloseTo(expected.saved[at]!, 11)
      expectNear(comparison.poststratified!.difference, expected.strata[at]!)
      expectNear(comparison.poststratified!.standardError, expected.strataError[at]!)
    }
  })
})

test.each([
  // spotify/confidence, student_t_summary (experiment_power/spotify_confidence_cases.json): intervals of means from sums
  { sum: 1969, squares: 5767, n: 1009, lower: 1.86607468, upper: 2.03679946 },
  { sum: 312, squares: 984, n: 104, lower: 2.86724041, upper: 3.13275959 },
  { sum: 24, squares: 80, n: 10, lower: 1.27143773, upper: 3.52856227 },
])('[PT7] the interval of a mean of $n', ({ sum, squares, n, lower, upper }) => {
  // Values with this sum and sum of squares: half of them a spread above the mean, half below.
  const mean = sum / n
  const variance = squares / n - mean * mean
  const values = Array.from({ length: n }, (_, at) => {
    if (n % 2 === 1 && at === n - 1) return mean
    const half = Math.sqrt((variance * n) / (n - (n % 2)))
    return mean + (at % 2 === 0 ? half : -half)
  })
  const data = { arms: [...values.map(() => 'c'), 't', 't'] }
  const metric = { metric: 'm', kind: 'mean', values: [...values, 1, 2] } as const
  const [arm] = analysePilot(data, [metric], { ...OPTIONS, control: 'c' })![0]!.arms
  expect(arm!.lower).toBeCloseTo(lower, 7)
  expect(arm!.upper).toBeCloseTo(upper, 7)
})

describe.skipIf(isAbsent)('lung, women against men', () => {
  const compareUntil = (horizon: number | undefined, more: Partial<PilotData> = {}) => {
    const column = columnsOf('survival/lung.csv')
    const times = column('time').map(Number)
    const events = column('status').map((status) => status === '2')
    const options = { ...OPTIONS, control: '1', horizon }
    return analysePilot(
      { arms: column('sex'), ...more },
      [{ metric: 'm', kind: 'time', times, events }],
      options,
    )![0]!
  }

  // numpy 2.3, the product limit and Greenwood's variance of the area written out
  test.each([
    { horizon: 365, means: [241.49508519205708, 297.46540953203674], error: 14.958125860424104 },
    { horizon: 965, means: [324.04841906214546, 455.90408751167337], error: 39.75870155971584 },
  ])('[PT24] mean days up to $horizon', ({ horizon, means, error }) => {
    const { arms, comparisons } = compareUntil(horizon)
    for (const [at, mean] of means.entries()) expectNear(arms[at]!.mean, mean)
    expectNear(comparisons[0]!.difference, means[1]! - means[0]!)
    expectNear(comparisons[0]!.standardError, error)
  })

  test('[PT24] the shares left after a year, and the log-rank test of R (survival/expected.json)', () => {
    const { time } = compareUntil(365).comparisons[0]!
    expectNear(time!.armSurvival, 0.5264630301859056)
    expectNear(time!.controlSurvival, 0.33608783463937864)
    expectNear(time!.survivalDifference.standardError, Math.hypot(0.059736853990442505, 0.04342358884179815))
    expect(time!.logRank!.chiSquared).toBeCloseTo(10.3267, 4)
    expect(time!.hazardRatio!.ratio).toBeLessThan(1)
  })

  test('[PT24] without a horizon as far as both were watched; too few are left then to speak of shares', () => {
    const { time } = compareUntil(undefined).comparisons[0]!
    expect(time).toMatchObject({ horizon: 965, armSurvival: undefined })
  })
})
