/** A named set of published numbers. Frameworks disagree, so no number below is a constant in code (spec/2). Money in whole USD. */
export type Parameters = {
  readonly name: 'selection' | 'structure'
  readonly zones: { readonly lowFrom: number; readonly highFrom: number }
  readonly segments: { readonly midMarketFrom: number; readonly enterpriseFrom: number }
  /** Accounts per CSM that a touch model can carry; no upper end means none is published. */
  readonly ratioBands: Record<
    'high' | 'low' | 'tech',
    { readonly from: number; readonly to: number | undefined }
  >
  /** CS cost per account and year that is usual. */
  readonly costBands: Record<'high' | 'low' | 'tech', { readonly from: number; readonly to: number }>
  /** Coverage multiple that is usual; shown, never a verdict. */
  readonly multipleBands: Record<'high' | 'low' | 'tech', { readonly from: number; readonly to: number }>
  /** Accounts from which the company is at early scale, growth and scale; below the first it is a startup, still learning. */
  readonly stages: {
    readonly earlyScaleFrom: number
    readonly growthFrom: number
    readonly scaleFrom: number
  }
  readonly targetShare: number
  readonly targetRange: { readonly from: number; readonly to: number }
  readonly marginTarget: number
  readonly high: {
    readonly csm: number
    readonly ratio: number
    readonly shared: number
    readonly technology: number
  }
  readonly low: {
    readonly csm: number
    readonly ratio: number
    readonly shared: number
    readonly technology: number
  }
  readonly tech: { readonly program: number; readonly variable: number }
}

const SELECTION: Parameters = {
  name: 'selection',
  zones: { lowFrom: 10_000, highFrom: 100_000 },
  segments: { midMarketFrom: 100, enterpriseFrom: 1000 },
  ratioBands: { high: { from: 8, to: 15 }, low: { from: 40, to: 80 }, tech: { from: 500, to: undefined } },
  costBands: {
    high: { from: 8000, to: 15_000 },
    low: { from: 1000, to: 5000 },
    tech: { from: 100, to: 500 },
  },
  multipleBands: { high: { from: 5, to: 10 }, low: { from: 3, to: 10 }, tech: { from: 2, to: 20 } },
  stages: { earlyScaleFrom: 100, growthFrom: 500, scaleFrom: 2000 },
  targetShare: 0.1,
  targetRange: { from: 0.05, to: 0.15 },
  marginTarget: 0.2,
  high: { csm: 150_000, ratio: 12, shared: 0, technology: 0 },
  low: { csm: 120_000, ratio: 50, shared: 600, technology: 200 },
  tech: { program: 120_000, variable: 50 },
}

const STRUCTURE: Parameters = {
  ...SELECTION,
  name: 'structure',
  ratioBands: { high: { from: 8, to: 15 }, low: { from: 40, to: 100 }, tech: { from: 500, to: 5000 } },
  costBands: { high: { from: 8000, to: 22_000 }, low: { from: 1000, to: 3500 }, tech: { from: 50, to: 500 } },
  stages: { earlyScaleFrom: 50, growthFrom: 200, scaleFrom: 500 },
}

export const PARAMETER_SETS = { selection: SELECTION, structure: STRUCTURE } as const satisfies Record<
  Parameters['name'],
  Parameters
>
