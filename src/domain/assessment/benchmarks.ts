import type { Touch } from '../account/account.ts'
import type { Parameters } from '../model/parameters.ts'

export type BenchmarkSpan = { readonly from: number; readonly to: number | undefined }

/** A published number with the companies it is about, so that a reader sees whether it fits. Money in whole USD. */
export type Benchmark = {
  readonly id: string
  readonly touch: Touch | undefined
  readonly measure: 'ratio' | 'cs_cost' | 'coverage_multiple'
  readonly value: BenchmarkSpan
  readonly source: 'selection' | 'structure' | 'gitlab' | 'crm_vendor'
  /** Undefined: the source gives no year. */
  readonly publishedYear: number | undefined
  readonly population: {
    readonly acv: BenchmarkSpan | undefined
    readonly complexity: BenchmarkSpan | undefined
    readonly margin: BenchmarkSpan | undefined
  }
}

/** The bands of a parameter set, each with the ACV (and for high touch the margin) that spec/2 names for its touch model. */
export function benchmarksOf({
  name,
  ratioBands,
  costBands,
  multipleBands,
}: Parameters): readonly Benchmark[] {
  return (['high', 'low', 'tech'] as const).flatMap((touch) => {
    const about = { touch, source: name, publishedYear: undefined, population: POPULATIONS[touch] }
    return [
      { ...about, id: `${name}_${touch}_ratio`, measure: 'ratio' as const, value: ratioBands[touch] },
      { ...about, id: `${name}_${touch}_cs_cost`, measure: 'cs_cost' as const, value: costBands[touch] },
      {
        ...about,
        id: `${name}_${touch}_coverage_multiple`,
        measure: 'coverage_multiple' as const,
        value: multipleBands[touch],
      },
    ]
  })
}

const POPULATIONS: Readonly<Record<Touch, Benchmark['population']>> = {
  high: {
    acv: { from: 100_000, to: undefined },
    complexity: undefined,
    margin: { from: 0.7, to: undefined },
  },
  low: { acv: { from: 10_000, to: 100_000 }, complexity: undefined, margin: undefined },
  tech: { acv: { from: 1000, to: 10_000 }, complexity: undefined, margin: undefined },
}

/** Ratios that companies publish or are known for (spec/8); the vendor's is the best counter-example to copying one. */
export const REAL_RATIOS: readonly Benchmark[] = [
  realRatio({
    id: 'gitlab_2024_commercial',
    touch: 'low',
    source: 'gitlab',
    year: 2024,
    ratio: 70,
    acv: undefined,
  }),
  realRatio({
    id: 'gitlab_2026_assigned',
    touch: 'high',
    source: 'gitlab',
    year: 2026,
    ratio: 50,
    acv: { from: 100_000, to: undefined },
  }),
  realRatio({
    id: 'crm_vendor_2025_pooled',
    touch: 'tech',
    source: 'crm_vendor',
    year: 2025,
    ratio: 1200,
    acv: { from: 0, to: 18_000 },
  }),
  realRatio({
    id: 'crm_vendor_2025_dedicated',
    touch: 'low',
    source: 'crm_vendor',
    year: 2025,
    ratio: 160,
    acv: { from: 18_000, to: 120_000 },
  }),
  realRatio({
    id: 'crm_vendor_2025_strategic',
    touch: 'high',
    source: 'crm_vendor',
    year: 2025,
    ratio: 35,
    acv: { from: 120_000, to: undefined },
  }),
]

function realRatio({
  id,
  touch,
  source,
  year,
  ratio,
  acv,
}: Pick<Benchmark, 'id' | 'touch' | 'source'> & {
  readonly year: number
  readonly ratio: number
  readonly acv: BenchmarkSpan | undefined
}): Benchmark {
  return {
    id,
    touch,
    measure: 'ratio',
    value: { from: ratio, to: ratio },
    source,
    publishedYear: year,
    population: { acv, complexity: undefined, margin: undefined },
  }
}
