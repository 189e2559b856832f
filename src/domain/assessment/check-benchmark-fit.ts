import { calendarOf, type Day } from '../kernel/day.ts'
import { compare, type Exact, exact, multiply } from '../kernel/exact.ts'
import { minorPerMajor } from '../kernel/money.ts'
import type { Benchmark, BenchmarkSpan } from './benchmarks.ts'

/** The reader of a benchmark; undefined: not known. */
export type BenchmarkReader = {
  readonly acv: Exact | undefined
  readonly complexity: number | undefined
  readonly margin: number | undefined
  readonly currency: string
  /** Units of the currency for one USD; undefined: numbers are taken as they are. */
  readonly rate: number | undefined
}

type Trait = 'acv' | 'complexity' | 'margin'

/** Where a reader stands outside the companies that a benchmark is about. */
export type BenchmarkDifference = {
  readonly trait: Trait
  readonly side: 'below' | 'above'
  readonly limit: number
}

export type BenchmarkFit = {
  readonly source: Benchmark['source']
  /** Whole years since it was published; undefined when its source gives no year. */
  readonly ageYears: number | undefined
  readonly differences: readonly BenchmarkDifference[]
  /** Traits of the benchmark's companies that the reader has not told. */
  readonly unknown: readonly Trait[]
}

/** A benchmark's source, age and fit: where the reader's ACV, complexity or margin differ from its population. */
export function checkBenchmarkFit(benchmark: Benchmark, reader: BenchmarkReader, asOf: Day): BenchmarkFit {
  const { population, publishedYear } = benchmark
  const perUsd = multiply(exact(reader.rate ?? 1), exact(minorPerMajor(reader.currency)))
  const traits: readonly [Trait, BenchmarkSpan | undefined, Exact | undefined, Exact][] = [
    ['acv', population.acv, reader.acv, perUsd],
    ['complexity', population.complexity, exactOf(reader.complexity), exact(1)],
    ['margin', population.margin, exactOf(reader.margin), exact(1)],
  ]
  return {
    source: benchmark.source,
    ageYears: publishedYear === undefined ? undefined : Math.max(0, calendarOf(asOf).year - publishedYear),
    differences: traits.flatMap(([trait, span, own, unit]): BenchmarkDifference[] => {
      if (span === undefined || own === undefined) return []
      const isBeyond = (limit: number, sign: number) => compare(own, multiply(exact(limit), unit)) * sign > 0
      if (isBeyond(span.from, -1)) return [{ trait, side: 'below', limit: span.from }]
      return span.to !== undefined && isBeyond(span.to, 1) ? [{ trait, side: 'above', limit: span.to }] : []
    }),
    unknown: traits
      .filter(([, span, own]) => span !== undefined && own === undefined)
      .map(([trait]) => trait),
  }
}

function exactOf(value: number | undefined): Exact | undefined {
  return value === undefined ? undefined : exact(value)
}
