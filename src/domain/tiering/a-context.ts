import type { FactContext } from '../account/field-catalogue.ts'
import { dayOf } from '../kernel/day.ts'
import { minorPerMajor } from '../kernel/money.ts'
import type { Model } from '../model/model.ts'

/** The day on which tests take place. */
export const TODAY = dayOf(2026, 6, 1)!

/** How a model looks at accounts on a day, for tests. */
export function aContext(model: Model, given: Partial<FactContext> = {}): FactContext {
  return {
    asOf: TODAY,
    minorPerMajor: minorPerMajor(model.currency),
    segments: model.segments,
    health: model.health,
    companyComplexity: undefined,
    ...given,
  }
}
