import { formatDay } from '../../domain/kernel/day.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { MessageValues, Words } from '../../language/describe.ts'
import { baseJson } from './base-json.ts'
import { toJson } from './to-json.ts'

/** The document of `assess --json`: which model suits the company, and why. */
export function assessmentJson(plan: Plan, words: Words): object {
  const document = {
    asOf: formatDay(plan.asOf),
    currency: plan.currency,
    customerBase: baseJson(plan.customerBase),
    assessment: assessmentOf(plan, words),
  }
  // Once through JSON, so that whoever prints it loses no null.
  return JSON.parse(toJson(document)) as object
}

/** The assessment with codes, values, and a sentence for each reason. */
export function assessmentOf({ assessment }: Plan, words: Words): object {
  const { base: _base, rules: _rules, ...decided } = assessment
  return {
    ...decided,
    recommendation: assessment.recommendation,
    factors: assessment.factors.map(({ factor, score, source, evidence, ...others }) => ({
      factor,
      score,
      source,
      evidence: evidence.map((entry) => sentence('evidence', entry, words)),
      ...others,
    })),
    guards: assessment.guards.map((guard) => ({
      ...guard,
      message: words.text(`guard.reason.${guard.reason}`, guard.values),
    })),
  }
}

function sentence(
  prefix: string,
  entry: { readonly code: string; readonly values: MessageValues },
  words: Words,
): object {
  return { ...entry, message: words.wordFor(prefix, entry.code, entry.values) }
}
