import { z } from 'zod'
import { amount, identifier, positive, quantity, share } from './amounts.ts'
import { HealthDocument } from './health-document.ts'
import { CUSTOM_FIELD_TYPES } from './model.ts'
import { MovementDocument } from './movement-document.ts'
import { PeopleDocument } from './people-document.ts'
import { TierDocument } from './tier-document.ts'

/** The model as a person writes it: everything but `tierwise` may be left out and is then taken from the parameter set. */
export const ModelDocument = z.strictObject({
  $schema: z.string().optional().meta({ description: 'Address of this schema, for editors.' }),
  tierwise: z.literal(1).meta({ description: 'Version of the model format.' }),
  name: z.string().min(1).max(200).optional().meta({ description: 'Name of the model.' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .meta({ description: 'Currency of all money in the model, ISO 4217. Default: USD.' }),
  rate: positive().max(1e6).optional().meta({
    description:
      'Units of the currency for one USD: default numbers are multiplied by it. Left out: they are taken as they are.',
  }),
  parameters: z.enum(['selection', 'structure']).optional().meta({
    description: 'The named set of published numbers that fills what is left out. Default: selection.',
  }),
  fields: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/), z.enum(CUSTOM_FIELD_TYPES))
    .optional()
    .meta({
      description:
        'Own account fields that conditions use as custom.NAME, with their types; a count is a whole number.',
    }),
  match: z.enum(['first', 'exclusive']).optional().meta({
    description:
      'first (default): the first tier whose condition holds. exclusive: exactly one tier’s condition must hold.',
  }),
  targetShare: share().gt(0).optional().meta({ description: 'Share of ACV that CS may cost. Default: 0.1.' }),
  targetRange: z
    .strictObject({
      from: share().meta({ description: 'Lower end.' }),
      to: share().gt(0).meta({ description: 'Upper end.' }),
    })
    .optional()
    .meta({ description: 'Range of the cost share that counts as sound. Default: 0.05 to 0.15.' }),
  marginTarget: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .meta({ description: 'Overall margin wanted after CS cost. Default: 0.2.' }),
  marginFloor: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .meta({ description: 'Margin left below which a tier is too expensive. Default: 0.' }),
  retentionTarget: share().optional().meta({ description: 'Yearly retention wanted.' }),
  zones: z
    .strictObject({
      lowFrom: amount()
        .optional()
        .meta({ description: 'ACV from which low touch begins. Default: 10,000 USD.' }),
      highFrom: amount()
        .optional()
        .meta({ description: 'ACV from which high touch begins. Default: 100,000 USD.' }),
    })
    .optional()
    .meta({ description: 'ACV zones of the assessment.' }),
  segments: z
    .strictObject({
      midMarketFrom: quantity()
        .optional()
        .meta({ description: 'Employees from which it is mid-market. Default: 100.' }),
      enterpriseFrom: quantity()
        .optional()
        .meta({ description: 'Employees from which it is enterprise. Default: 1000.' }),
    })
    .optional()
    .meta({ description: 'Segments by employees of the customer.' }),
  health: HealthDocument.optional().meta({
    description: 'Health bands, score 0..100, and the signals that make the score.',
  }),
  tiers: z.array(TierDocument).min(1).max(100).optional().meta({
    description: 'Tiers from the highest touch down. Default: the hybrid of high, low and tech touch.',
  }),
  movement: MovementDocument.optional().meta({ description: 'How accounts move between tiers.' }),
  people: PeopleDocument.optional().meta({ description: 'Capacity, hiring and a CSM’s year.' }),
  warnings: z
    .strictObject({
      concentration: share()
        .optional()
        .meta({ description: 'Share of ARR held by one CSM that is too much. Default: 0.2.' }),
      healthCoverage: share()
        .optional()
        .meta({ description: 'Share of accounts with a health score that is too few. Default: 0.5.' }),
    })
    .optional()
    .meta({ description: 'Limits of findings.' }),
  book: z
    .record(identifier(), quantity())
    .optional()
    .meta({ description: 'Accounts of each tier in one CSM’s book, when the source states it.' }),
})

export type ModelDocument = z.infer<typeof ModelDocument>
