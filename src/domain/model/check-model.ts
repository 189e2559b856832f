import { checkConditions } from './check-conditions.ts'
import { checkPromises } from './check-promises.ts'
import { checkOrder, checkRate, checkRatios, checkRisk, checkThresholds } from './check-tiers.ts'
import { checkEntitlements, checkWorkload } from './check-workload.ts'
import type { Model } from './model.ts'
import type { FoundInModel } from './model-finding.ts'
import { describePath } from './model-problem.ts'
import type { Locate, Place } from './read-yaml.ts'

/** A fault with its place: the part of the model, and where the file is known line and column. */
export type ModelFinding = Omit<FoundInModel, 'path'> & { readonly path: string } & Partial<Place>

const CHECKS = [
  checkRate,
  checkConditions,
  checkOrder,
  checkThresholds,
  checkRatios,
  checkWorkload,
  checkEntitlements,
  checkPromises,
  checkRisk,
]

/**
 * What is wrong or weak in a model before any account exists, in the order of the checks. `locate` comes from
 * parseModel and adds the places in the file.
 */
export function checkModel(model: Model, locate?: Locate): readonly ModelFinding[] {
  return CHECKS.flatMap((check) => check(model)).map((found) => placed(found, locate))
}

/** The finding with its path in words and, where the file is known, its line and column. */
export function placed(found: FoundInModel, locate?: Locate): ModelFinding {
  // What concerns a whole part of the model is shown at the name of the part.
  const place = locate?.(found.path, found.path.length === 1 ? 'key' : undefined)
  return { ...found, path: describePath(found.path), ...place }
}
