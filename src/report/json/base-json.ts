import type { BaseSummary } from '../../domain/assessment/summarise-base.ts'

/** The customer base as JSON says it. */
export function baseJson({ asOf: _day, currency: _currency, meanAcv: _exact, ...base }: BaseSummary): object {
  return base
}
