import { z } from '@hono/zod-openapi'
import type {
  Analysis,
  Cuped,
  Finding,
  Limits,
  SampleRatio,
  TimeComparison,
} from '../../domain/pilot/analysis.ts'
import { orNull } from '../schema/or-null.ts'

const number = z.number().nullable()
const LIMITS = { lower: number, upper: number }
const FINDING = { difference: number, standardError: number, ...LIMITS, p: number }

export const findingSchema = z.strictObject(FINDING).openapi('PilotFinding')

export const sampleRatioSchema = z
  .strictObject({ chiSquared: number, df: z.int(), p: number })
  .openapi('PilotSampleRatio')

export const caveatSchema = z
  .strictObject({
    code: z.string().openapi({ example: 'missing-differs' }),
    arm: z.string().nullable(),
    values: z.record(z.string(), z.number()),
  })
  .openapi('PilotCaveat', { description: 'What could make a result wrong.' })

const cupedSchema = z
  .strictObject({
    ...FINDING,
    theta: number,
    varianceSaved: number.openapi({
      description: 'Of the variance, which share what was known before has taken out.',
    }),
    hasSavedNothing: z.boolean(),
    missingCovariate: z.int(),
  })
  .openapi('PilotCuped')

const poststratifiedSchema = z
  .strictObject({ ...FINDING, strata: z.int(), merged: z.int(), missingStratum: z.int() })
  .openapi('PilotPoststratified')

const clusteredSchema = z
  .strictObject({
    arm: z.int(),
    control: z.int(),
    clusters: z.int(),
    isNested: z.boolean(),
    missingCluster: z.int(),
    standardErrorCr2: number,
    means: orNull(findingSchema),
  })
  .openapi('PilotClustered')

const timeSchema = z
  .strictObject({
    horizon: z.number(),
    armSurvival: number,
    controlSurvival: number,
    survivalDifference: findingSchema,
    logRank: z.strictObject({ chiSquared: z.number(), df: z.int(), p: z.number() }).nullable(),
    hazardRatio: z.strictObject({ ratio: z.number(), ...LIMITS }).nullable(),
  })
  .openapi('PilotTimeComparison')

const comparisonSchema = z
  .strictObject({
    arm: z.string(),
    ...FINDING,
    degreesOfFreedom: number,
    exactP: number,
    adjustedP: number.openapi({
      description: 'After Benjamini and Hochberg over all metrics of the pilot.',
    }),
    isSkewed: z.boolean().openapi({
      description: 'A few values are so far from the rest that the interval is only roughly right.',
    }),
    isShown: z.boolean(),
    cuped: orNull(cupedSchema),
    poststratified: orNull(poststratifiedSchema),
    clustered: orNull(clusteredSchema),
    time: orNull(timeSchema),
    sequential: z.strictObject({ ...LIMITS, planned: z.number() }),
  })
  .openapi('PilotComparison')

export const analysisSchema = z
  .strictObject({
    metric: z.string(),
    kind: z.enum(['mean', 'proportion', 'time']),
    control: z.string(),
    confidence: z.number(),
    arms: z.array(
      z.strictObject({
        arm: z.string(),
        n: z.int(),
        missing: z.int(),
        mean: number,
        sd: number,
        ...LIMITS,
      }),
    ),
    sampleRatio: sampleRatioSchema,
    clusterRatio: orNull(sampleRatioSchema),
    comparisons: z.array(comparisonSchema),
    caveats: z.array(caveatSchema),
  })
  .openapi('PilotAnalysis')

/** An analysis for an answer; what the data do not give is null. */
export function analysisOut(analysis: Analysis): z.input<typeof analysisSchema> {
  const { metric, kind, control, confidence, arms, comparisons, clusterRatio } = analysis
  return {
    ...{ metric, kind, control, confidence },
    arms: arms.map((arm) => ({
      ...{ arm: arm.arm, n: arm.n, missing: arm.missing },
      ...{ mean: arm.mean ?? null, sd: arm.sd ?? null, ...limitsOut(arm) },
    })),
    sampleRatio: sampleRatioOut(analysis.sampleRatio),
    clusterRatio: clusterRatio ? sampleRatioOut(clusterRatio) : null,
    comparisons: comparisons.map(comparisonOut),
    caveats: analysis.caveats.map(caveatOut),
  }
}

function comparisonOut(comparison: Analysis['comparisons'][number]): z.input<typeof comparisonSchema> {
  const { arm, poststratified, clustered, cuped, time, sequential } = comparison
  return {
    ...{ arm, ...findingOut(comparison), isShown: comparison.isShown },
    isSkewed: comparison.isSkewed,
    degreesOfFreedom: comparison.degreesOfFreedom ?? null,
    exactP: comparison.exactP ?? null,
    adjustedP: comparison.adjustedP ?? null,
    cuped: cuped ? cupedOut(cuped) : null,
    poststratified: poststratified
      ? {
          ...findingOut(poststratified),
          strata: poststratified.strata,
          merged: poststratified.merged,
          missingStratum: poststratified.missingStratum,
        }
      : null,
    clustered: clustered
      ? {
          ...{ arm: clustered.arm, control: clustered.control, clusters: clustered.clusters },
          ...{ isNested: clustered.isNested, missingCluster: clustered.missingCluster },
          standardErrorCr2: clustered.standardErrorCr2 ?? null,
          means: clustered.means ? findingOut(clustered.means) : null,
        }
      : null,
    time: time ? timeOut(time) : null,
    sequential: { ...limitsOut(sequential), planned: sequential.planned },
  }
}

function cupedOut(cuped: Cuped): z.input<typeof cupedSchema> {
  const { theta, varianceSaved, hasSavedNothing, missingCovariate } = cuped
  return {
    ...findingOut(cuped),
    ...{ theta: theta ?? null, varianceSaved: varianceSaved ?? null, hasSavedNothing, missingCovariate },
  }
}

function timeOut(time: TimeComparison): z.input<typeof timeSchema> {
  const { horizon, armSurvival, controlSurvival, survivalDifference, logRank, hazardRatio } = time
  return {
    ...{ horizon, armSurvival: armSurvival ?? null, controlSurvival: controlSurvival ?? null },
    survivalDifference: findingOut(survivalDifference),
    logRank: logRank ?? null,
    hazardRatio: hazardRatio ? { ratio: hazardRatio.ratio, ...limitsOut(hazardRatio) } : null,
  }
}

/** Limits for an answer. */
export function limitsOut({ lower, upper }: Limits) {
  return { lower: lower ?? null, upper: upper ?? null }
}

function findingOut(finding: Finding): z.input<typeof findingSchema> {
  const { difference, standardError, p } = finding
  return {
    ...{ difference: difference ?? null, standardError: standardError ?? null },
    ...{ ...limitsOut(finding), p: p ?? null },
  }
}

export function sampleRatioOut({ chiSquared, df, p }: SampleRatio): z.input<typeof sampleRatioSchema> {
  return { chiSquared: chiSquared ?? null, df, p: p ?? null }
}

/** A caveat for an answer: its code, the arm that it is about, and its numbers. */
export function caveatOut(caveat: Analysis['caveats'][number]): z.input<typeof caveatSchema> {
  const { code, ...others } = caveat
  const entries = Object.entries(others)
  return {
    ...{ code, arm: 'arm' in caveat ? caveat.arm : null },
    values: Object.fromEntries(
      entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    ),
  }
}
