import { z } from '@hono/zod-openapi'
import type { ModelFinding } from '../../domain/model/check-model.ts'
import type { ModelChange } from '../../domain/model/model-change.ts'
import type { ModelFileProblem } from '../../domain/model/parse-model.ts'
import { describeChange, describeFinding } from '../../language/describe-model.ts'
import type { ModelCheck } from '../../operations/model/check-model.ts'
import type { Comparison } from '../../operations/model/compare-models.ts'
import type { Draft } from '../../operations/model/draft.ts'
import type { ModelVersion, ModelVersionHead } from '../../store/model-versions.ts'
import type { Call } from '../app.ts'
import { tellProblems } from '../problem/tell-problems.ts'
import { wordsFor } from '../problem/words-for.ts'
import { documentSchema } from '../schema/document-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { minorSchema } from '../schema/money-schema.ts'
import { problemItemSchema } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const lineSchema = z.int().nullable().openapi({ description: 'From 1.' })
const pathSchema = z.string().openapi({ description: 'The part of the model.', example: 'tiers[0].when' })
const valuesSchema = z.record(z.string(), z.unknown())

/** What keeps a text from being a model, with its place in the text. */
const modelProblemSchema = problemItemSchema
  .extend({ line: lineSchema, column: lineSchema, path: pathSchema })
  .openapi('ModelProblem')

const modelFindingSchema = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['info', 'warning', 'error']),
    ...{ line: lineSchema, column: lineSchema, path: pathSchema },
    message: z.string(),
    fix: z.string(),
    values: valuesSchema,
    example: valuesSchema.nullable().openapi({ description: 'The fields of an account that shows it.' }),
  })
  .openapi('ModelFinding')

export const draftSchema = z
  .strictObject({
    document: documentSchema,
    revision: z.int().openapi({ description: 'Also the ETag.', example: 7 }),
    basedOn: z.int().openapi({ description: 'The version that it started from; 0: none.', example: 1 }),
    updatedBy: z.string().openapi({ description: 'Who saved it, as the audit log names them.' }),
    updatedAt: instantSchema,
    problems: z.array(modelProblemSchema),
  })
  .openapi('Draft')

const metSchema = z
  .strictObject({
    tier: z.string(),
    meets: z.int().openapi({ description: 'Accounts for which the condition holds.' }),
    meetsMinor: minorSchema,
    takes: z.int().openapi({ description: 'Those of them that no tier before takes.' }),
    takesMinor: minorSchema,
    takesWithAcv: z.int().openapi({ description: 'Those of them whose ACV is known.' }),
    open: z.int().openapi({ description: 'Accounts for which a missing value leaves it open.' }),
  })
  .openapi('MetCondition')

export const checkSchema = z
  .strictObject({
    isModel: z.boolean(),
    problems: z
      .array(modelProblemSchema)
      .openapi({ description: 'What keeps the text from being a model, in the order of the text.' }),
    findings: z
      .array(modelFindingSchema)
      .openapi({ description: 'What is wrong or weak in the model, alone and against the accounts.' }),
    accounts: z.int().openapi({ description: 'How many accounts it was checked against.' }),
    tiers: z
      .array(metSchema)
      .openapi({ description: 'What the condition of each tier meets; none while the text is no model.' }),
  })
  .openapi('ModelCheck')

export const comparisonSchema = z
  .strictObject({
    changes: z.array(
      z.strictObject({ code: z.string(), path: pathSchema, message: z.string(), values: valuesSchema }),
    ),
  })
  .openapi('ModelComparison')

export const versionHeadSchema = z
  .strictObject({
    number: z.int().openapi({ example: 1 }),
    id: uuidSchema.openapi({ description: 'As plans and placements name the version.' }),
    digest: z.string().openapi({ description: 'SHA-256 of what the model means.' }),
    reason: z.string().nullable(),
    committedBy: uuidSchema.nullable().openapi({ description: 'Null for a key or the system.' }),
    committedAt: instantSchema,
  })
  .openapi('ModelVersionHead')

export const versionSchema = versionHeadSchema.extend({ document: documentSchema }).openapi('ModelVersion')

export function draftOut(call: Call, { problems, ...draft }: Draft): z.input<typeof draftSchema> {
  return { ...draft, problems: problemsOut(call, problems) }
}

export function checkOut(
  call: Call,
  { model, problems, findings, accounts, tiers }: ModelCheck,
): z.input<typeof checkSchema> {
  const words = wordsFor(call, model?.currency)
  return {
    isModel: model !== undefined,
    problems: problemsOut(call, problems),
    findings: findings.map((finding) => ({ ...findingOut(finding), ...describeFinding(words, finding) })),
    accounts,
    tiers: [...tiers],
  }
}

export function comparisonOut(
  call: Call,
  { changes, currency }: Comparison,
): z.input<typeof comparisonSchema> {
  const words = wordsFor(call, currency)
  const changeOut = (change: ModelChange) => ({
    code: change.code,
    path: change.path,
    message: describeChange(words, change),
    values: change.values,
  })
  return { changes: changes.map(changeOut) }
}

export function versionHeadOut(head: ModelVersionHead): z.input<typeof versionHeadSchema> {
  const { number, id, digest, reason, committedBy, committedAt } = head
  return { number, id, digest, reason: reason ?? null, committedBy: committedBy ?? null, committedAt }
}

export function versionOut(version: ModelVersion): z.input<typeof versionSchema> {
  return { ...versionHeadOut(version), document: version.document }
}

function problemsOut(
  call: Call,
  problems: readonly ModelFileProblem[],
): z.input<typeof modelProblemSchema>[] {
  return tellProblems(call, problems).map((told, index) => {
    const { line, column, path } = problems[index]!
    return { ...told, line, column, path }
  })
}

function findingOut({ code, severity, line, column, path, values, example }: ModelFinding) {
  return {
    ...{ code, severity, path, values },
    line: line ?? null,
    column: column ?? null,
    example: example === undefined ? null : nullForUnknown(example),
  }
}

function nullForUnknown(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]))
}
