import type { BeforeAfter } from '../../../domain/pilot/did/compare-before-after.ts'
import type { LoadedDid } from '../../../operations/pilot/load-did.ts'

/** The comparison as a document. `standardError` takes all values for independent; the interval and p rest on `clusteredStandardErrorCr2`. */
export function didJson(loaded: LoadedDid, of: BeforeAfter): object {
  const { periods } = loaded
  const { reference, joint, periods: before } = of.trend ?? {}
  return {
    difference: of.difference,
    means: of.means,
    standardError: of.classicalError,
    clusteredStandardError: of.clusteredError,
    clusteredStandardErrorCr2: of.standardError,
    unequalVariancesStandardError: of.unequalError,
    balanced: of.balanced && balancedJson(of.balanced),
    ...{ errors: of.errors, confidence: of.confidence, degreesOfFreedom: of.degreesOfFreedom },
    ...{ t: of.t, p: of.p, lower: of.lower, upper: of.upper },
    counts: { rows: loaded.tableRows, values: of.values, clusters: of.clusters },
    missing: loaded.missing,
    parallelTrend:
      reference === undefined
        ? undefined
        : {
            reference: periods[reference],
            periods: before?.map(({ period, ...estimate }) => ({ period: periods[period], ...estimate })),
            joint,
          },
    notes: of.notes,
  }
}

function balancedJson({ n, difference, standardError, ...rest }: NonNullable<BeforeAfter['balanced']>) {
  return { n, difference, standardError, ...rest }
}
