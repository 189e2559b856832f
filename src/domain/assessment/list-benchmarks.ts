import type { Day } from '../kernel/day.ts'
import { divide, type Exact, exact, multiply } from '../kernel/exact.ts'
import { toMinor } from '../kernel/money.ts'
import type { ServedPart } from './affordability.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import { type Benchmark, type BenchmarkSpan, benchmarksOf, REAL_RATIOS } from './benchmarks.ts'
import { type BenchmarkFit, type BenchmarkReader, checkBenchmarkFit } from './check-benchmark-fit.ts'

/** A published number as a reader sees it: with its source, its age, and where the reader is another company. */
export type ShownBenchmark = Omit<Benchmark, 'value' | 'population'> &
  Omit<BenchmarkFit, 'source' | 'differences'> & {
    readonly value: BenchmarkSpan | MinorSpan
    readonly differences: readonly ShownDifference[]
  }

/** Whole minor units of the reader's currency. */
export type MinorSpan = { readonly fromMinor: number; readonly toMinor: number | undefined }

type Difference = BenchmarkFit['differences'][number]
export type ShownDifference = Pick<Difference, 'trait' | 'side'> &
  ({ readonly limit: number } | { readonly limitMinor: number })

export type BenchmarkInputs = {
  readonly settings: Pick<AssessmentSettings, 'parameters' | 'currency' | 'rate'>
  readonly split: readonly ServedPart[]
  readonly meanAcv: Exact | undefined
  readonly complexity: number | undefined
  readonly margin: number | undefined
  readonly asOf: Day
}

/**
 * The bands of the parameter set and the ratios of real companies (spec/2), each judged by the mean ACV of the accounts that the
 * recommendation serves with its touch model, or of all where it serves none.
 */
export function listBenchmarks(inputs: BenchmarkInputs): readonly ShownBenchmark[] {
  const { settings, asOf } = inputs
  return [...benchmarksOf(settings.parameters), ...REAL_RATIOS].map((benchmark) => {
    const { value, population: _, ...about } = benchmark
    const { differences, ...fit } = checkBenchmarkFit(benchmark, readerOf(benchmark, inputs), asOf)
    return {
      ...about,
      ...fit,
      value: benchmark.measure === 'cs_cost' ? minorSpan(value, settings) : value,
      differences: differences.map(({ trait, side, limit }) => ({
        trait,
        side,
        ...(trait === 'acv' ? { limitMinor: minorOf(limit, settings) } : { limit }),
      })),
    }
  })
}

function readerOf({ touch }: Benchmark, inputs: BenchmarkInputs): BenchmarkReader {
  const { split, meanAcv, complexity, margin, settings } = inputs
  const served = split.find((part) => part.touch === touch)
  const acv =
    served === undefined || served.accountsWithAcv === 0
      ? meanAcv
      : divide(exact(served.arrMinor), exact(served.accountsWithAcv))
  return { acv, complexity, margin, currency: settings.currency, rate: settings.rate }
}

function minorSpan({ from, to }: BenchmarkSpan, money: BenchmarkInputs['settings']): MinorSpan {
  return { fromMinor: minorOf(from, money), toMinor: to === undefined ? undefined : minorOf(to, money) }
}

function minorOf(usd: number, { currency, rate = 1 }: BenchmarkInputs['settings']): number {
  return toMinor(multiply(exact(usd), exact(rate)), currency)
}
