import { z } from 'zod'
import { type Anchor, COMPLEXITY_QUESTIONS, type ComplexityQuestion } from './answers.ts'
import { FACTORS } from './factor.ts'

/** The words for each anchor; the first of a list is the one that is suggested. */
export const COMPLEXITY_WORDS = {
  implementation: {
    1: ['hours_to_days', 'minutes_to_hours', 'minutes', 'hours'],
    3: ['days_to_weeks', 'days'],
    5: ['weeks_to_months', 'weeks', 'months'],
  },
  training: { 1: ['minimal'], 3: ['some'], 5: ['extensive'] },
  selfOnboarding: { 1: ['over_70', 'most'], 3: ['30_to_70', 'some'], 5: ['under_30', 'few'] },
  customisation: { 1: ['none'], 3: ['templated'], 5: ['custom', 'custom_per_account'] },
  criticality: { 1: ['nice_to_have'], 3: ['important'], 5: ['mission_critical'] },
  skill: { 1: ['low'], 3: ['moderate'], 5: ['deep'] },
} as const satisfies Record<ComplexityQuestion, Record<Anchor, readonly string[]>>

const share = () => z.number().min(0).max(1).optional()
const count = () => z.number().int().min(0).max(1e9).optional()
const anchor = () => z.literal([1, 3, 5])

function option(question: ComplexityQuestion) {
  const words = Object.values(COMPLEXITY_WORDS[question]).flat()
  return z.union([anchor(), z.enum(words)]).optional()
}

/** The answers file as a person writes it: every key may be left out. */
export const AnswersDocument = z.strictObject({
  margin: share(),
  targetShare: z.number().gt(0).max(1).optional(),
  marginTarget: z.number().min(-1).max(1).optional(),
  otherCostShare: share(),
  positioning: z.enum(['premium', 'standard', 'value']).optional(),
  competitorDedicatedAtOurPrice: z.boolean().optional(),
  complexity: z
    .strictObject({
      implementation: option('implementation'),
      training: option('training'),
      // The share of accounts that onboard alone may be given itself; as a share, 1 and the anchor 1 agree.
      selfOnboarding: z
        .union([
          z.number().min(0).max(1),
          anchor(),
          z.enum(Object.values(COMPLEXITY_WORDS.selfOnboarding).flat()),
        ])
        .optional(),
      customisation: option('customisation'),
      criticality: option('criticality'),
      skill: option('skill'),
    })
    .optional(),
  accountsIn12Months: count(),
  accountsIn24Months: count(),
  growthRate: z.number().min(-1).max(20).optional(),
  hiresPerQuarter: z.number().min(0).max(1e6).optional(),
  cac: z.number().min(0).max(1e12).optional(),
  overrides: z
    .array(
      z.strictObject({
        factor: z.enum(FACTORS),
        score: z.number().int().min(1).max(5),
        reason: z.string().trim().min(1).max(2000),
      }),
    )
    .max(100)
    .optional(),
  evidence: z
    .strictObject({
      acv: text(),
      complexity: text(),
      segment: text(),
      margin: text(),
      competition: text(),
      growth: text(),
    })
    .optional(),
})

export type AnswersDocument = z.infer<typeof AnswersDocument>

function text() {
  return z.string().trim().min(1).max(10_000).optional()
}

/** Every key at a place of the file, for suggestions. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  switch (path[0]) {
    case undefined:
      return Object.keys(AnswersDocument.shape)
    case 'complexity':
      return COMPLEXITY_QUESTIONS
    case 'evidence':
      return FACTORS
    case 'overrides':
      return path.length === 2 ? ['factor', 'score', 'reason'] : []
    default:
      return []
  }
}
