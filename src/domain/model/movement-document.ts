import { z } from 'zod'
import { amount, identifier, quantity, share } from './amounts.ts'
import { REASONS } from './model.ts'

const FloorsDocument = z.strictObject({
  strategic: z
    .union([z.literal('none'), identifier()])
    .optional()
    .meta({
      description:
        'Tier that strategic accounts are raised to, or none. Default: the lowest high-touch tier.',
    }),
  complexity: z
    .array(
      z.strictObject({
        from: z.number().int().min(1).max(5).meta({ description: 'From this complexity (1..5) on …' }),
        tier: identifier().meta({ description: '… an account is raised to this tier.' }),
      }),
    )
    .optional()
    .meta({ description: 'Tiers by complexity. Default: the lowest tier with people from complexity 5 on.' }),
  contract: z
    .boolean()
    .optional()
    .meta({ description: 'Whether a touch model that the contract promises is a floor. Default: true.' }),
})

const RiskDocument = z.strictObject({
  days: quantity().optional().meta({ description: 'Longest time in the higher tier. Default: 90.' }),
  floor: amount()
    .optional()
    .meta({ description: 'Lowest ACV for a promotion. Default: half of the next tier’s threshold.' }),
  calmDays: quantity()
    .optional()
    .meta({ description: 'Days without red health after which it ends. Default: 30.' }),
  coolDownDays: quantity()
    .optional()
    .meta({ description: 'Days after its end before another may start. Default: 90.' }),
})

const ApprovalDocument = z
  .strictObject({
    reasons: z
      .array(z.enum(REASONS))
      .min(1)
      .optional()
      .meta({ description: 'Movements for these reasons …' }),
    tiers: z.array(identifier()).min(1).optional().meta({ description: '… into or out of these tiers …' }),
    arrFrom: amount().optional().meta({ description: '… of accounts with at least this ARR.' }),
  })
  .meta({ description: 'A movement needs approval when every given part matches.' })

/** How accounts move between tiers, and what holds them back. */
export const MovementDocument = z.strictObject({
  hysteresis: share()
    .optional()
    .meta({ description: 'Share of a threshold that ACV must pass beyond it before a move. Default: 0.1.' }),
  boundMargin: share()
    .optional()
    .meta({ description: 'Share of a bound that a member may be beyond the line. Default: 0.1.' }),
  minimumStayDays: quantity()
    .optional()
    .meta({ description: 'Days in a tier before a move down. Default: 90.' }),
  renewalFreezeDays: quantity()
    .optional()
    .meta({ description: 'No move down within these days before a renewal. Default: 60.' }),
  freezeAllMoves: z
    .boolean()
    .optional()
    .meta({ description: 'Whether the freeze holds back every move, as in a migration. Default: false.' }),
  floors: FloorsDocument.optional().meta({
    description: 'Reasons that raise an account above its base tier.',
  }),
  risk: z
    .union([z.literal('none'), RiskDocument])
    .optional()
    .meta({ description: 'One tier higher for a limited time while health is red; none = never.' }),
  approvals: z
    .array(ApprovalDocument)
    .optional()
    .meta({ description: 'Movements that a person must approve.' }),
})

export type MovementDocument = z.infer<typeof MovementDocument>
