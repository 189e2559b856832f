import type { FieldType } from '../account/field-catalogue.ts'
import { compileExpression, type ExpressionProblem } from '../condition/compile-expression.ts'
import { type CustomFields, conditionFields, declaredFields, findFieldConflicts } from './condition-fields.ts'
import { moneyMinor } from './default-money.ts'
import { defaultTiers } from './default-tiers.ts'
import { digest } from './digest.ts'
import type { ModelDocument } from './document.ts'
import { findDocumentProblems } from './find-document-problems.ts'
import { inferCustomFields } from './infer-custom-fields.ts'
import type { Condition, Model } from './model.ts'
import type { ModelPath, ModelProblem } from './model-problem.ts'
import { PARAMETER_SETS } from './parameters.ts'
import { hasProductiveHours } from './productive-hours.ts'
import { resolveHealth } from './resolve-health.ts'
import { resolveMovement } from './resolve-movement.ts'
import { resolvePeople } from './resolve-people.ts'
import { resolveTier } from './resolve-tier.ts'
import type { TierDocument } from './tier-document.ts'
import { toDocument } from './to-document.ts'

export const CONDITION_PROBLEMS = {
  syntax: 'condition_syntax',
  'unknown-field': 'condition_unknown_field',
  'wrong-type': 'condition_wrong_type',
  unsupported: 'condition_unsupported',
} as const satisfies Record<ExpressionProblem['code'], ModelProblem['code']>

export type ResolvedModel =
  | { readonly kind: 'model'; readonly model: Model }
  | { readonly kind: 'problems'; readonly problems: readonly ModelProblem[] }

/**
 * A document with every default filled and every condition compiled, or all that is wrong with it, never half.
 * `customFields` are those of the customer list; without them the document's own `fields` count, and without
 * those any custom.* field is accepted.
 */
export function resolveModel(
  document: ModelDocument,
  options: { readonly customFields?: CustomFields | undefined } = {},
): ResolvedModel {
  const parameters = PARAMETER_SETS[document.parameters ?? 'selection']
  const currency = document.currency ?? 'USD'
  const money = { currency, rate: document.rate }
  const rules = {
    name: document.name ?? (document.tiers ? 'Model' : 'Default hybrid'),
    currency,
    rate: document.rate,
    parameters,
    fields: document.fields ?? {},
    match: document.match ?? 'first',
    targetShare: document.targetShare ?? parameters.targetShare,
    targetRange: document.targetRange ?? parameters.targetRange,
    marginTarget: document.marginTarget ?? parameters.marginTarget,
    marginFloor: document.marginFloor ?? 0,
    retentionTarget: document.retentionTarget,
    zones: {
      lowFromMinor: moneyMinor(document.zones?.lowFrom, parameters.zones.lowFrom, money),
      highFromMinor: moneyMinor(document.zones?.highFrom, parameters.zones.highFrom, money),
    },
    segments: {
      midMarketFrom: document.segments?.midMarketFrom ?? parameters.segments.midMarketFrom,
      enterpriseFrom: document.segments?.enterpriseFrom ?? parameters.segments.enterpriseFrom,
    },
    health: resolveHealth(document.health),
    people: resolvePeople(document.people),
    warnings: {
      concentration: document.warnings?.concentration ?? 0.2,
      healthCoverage: document.warnings?.healthCoverage ?? 0.5,
    },
    book: document.book ?? {},
  } satisfies Partial<Model>

  const tierDocuments = document.tiers ?? defaultTiers(rules)
  const fields = conditionFields(
    document.fields || options.customFields
      ? { ...declaredFields(rules.fields), ...options.customFields }
      : inferCustomFields(expressionsOf(tierDocuments)),
  )
  const problems: ModelProblem[] = [
    ...findFieldConflicts(rules.fields, options.customFields),
    ...(hasProductiveHours(rules.people)
      ? []
      : [{ code: 'no_productive_hours', path: ['people'], values: {} } as const]),
    ...findDocumentProblems(document, tierDocuments, rules),
  ]
  const compile = (source: string | undefined, wanted: FieldType, path: ModelPath): Condition | undefined => {
    if (source === undefined) return undefined
    const compiled = compileExpression(source, fields, wanted)
    if (compiled.kind === 'expression') return compiled.expression
    for (const { code, offset, length, detail } of compiled.problems) {
      problems.push({
        code: CONDITION_PROBLEMS[code],
        path,
        values: { ...detail, source },
        within: { offset, length },
      })
    }
    return undefined
  }
  const tiers = tierDocuments.map((tier, index) =>
    resolveTier(tier, {
      money,
      parameters,
      condition: compile(tier.when, 'bool', ['tiers', index, 'when']),
      orderBy: compile(tier.bound?.orderBy, 'double', ['tiers', index, 'bound', 'orderBy']),
    }),
  )
  if (problems.length > 0) return { kind: 'problems', problems }
  const content = { ...rules, tiers, movement: resolveMovement(document.movement, tiers, currency) }
  return { kind: 'model', model: { ...content, version: digest(toDocument(content)) } }
}

function expressionsOf(tiers: readonly TierDocument[]) {
  return tiers.flatMap(({ when, bound }) => [
    ...(when === undefined ? [] : [{ text: when, wanted: 'bool' as const }]),
    ...(bound?.orderBy === undefined ? [] : [{ text: bound.orderBy, wanted: 'double' as const }]),
  ])
}
