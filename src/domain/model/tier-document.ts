import { z } from 'zod'
import { amount, expression, identifier, positive } from './amounts.ts'
import { ServiceDocument } from './service-document.ts'

const text = () => z.string().min(1).max(200).optional()

/** Words per language; a plain text stands for English. */
export const LabelDocument = z.union([
  z.string().min(1).max(200),
  z.strictObject({
    en: text().meta({ description: 'English' }),
    de: text().meta({ description: 'German' }),
    pt: text().meta({ description: 'Portuguese (Brazil)' }),
    ja: text().meta({ description: 'Japanese' }),
    ms: text().meta({ description: 'Malay' }),
  }),
])

const RatioDocument = z.strictObject({
  from: positive()
    .optional()
    .meta({ description: 'Fewest accounts per CSM. Default: the touch model’s band.' }),
  to: positive().optional().meta({ description: 'Most accounts per CSM. Default: the touch model’s band.' }),
  target: positive().meta({ description: 'Accounts per CSM that the tier is costed and staffed with.' }),
  source: z.enum(['own', 'benchmark']).optional().meta({
    description: 'Where the target comes from: own figures (default) or a benchmark, which may not fit.',
  }),
})

const CostDocument = z.strictObject({
  csm: amount().optional().meta({ description: 'Fully loaded cost of one CSM and year.' }),
  shared: amount()
    .optional()
    .meta({ description: 'Support, onboarding and operations per account and year.' }),
  technology: amount().optional().meta({ description: 'Technology per account and year.' }),
  program: amount().optional().meta({ description: 'Fixed yearly cost of a tech-touch program.' }),
  variable: amount().optional().meta({ description: 'Cost per account and year beside the program.' }),
  serviceRevenue: amount()
    .optional()
    .meta({ description: 'Revenue per account and year of paid success services.' }),
})

const BoundDocument = z.strictObject({
  accounts: z
    .union([z.number().int().min(0).max(1e9), z.literal('people')])
    .meta({ description: 'How many accounts fit; people = as many as the people of the tier carry.' }),
  orderBy: expression()
    .optional()
    .meta({ description: 'Expression that ranks those who qualify, the largest first. Default: acv.' }),
})

/** A named group of accounts with one touch model, one service level and one cost structure. */
export const TierDocument = z.strictObject({
  id: identifier().meta({ description: 'Short name used in files and in the other parts of the model.' }),
  label: LabelDocument.optional().meta({
    description: 'Name shown to people, one text or one per language.',
  }),
  touch: z
    .enum(['high', 'low', 'tech'])
    .meta({ description: 'The touch model: how the accounts are served.' }),
  when: expression().optional().meta({
    description:
      'Entry condition in CEL over account fields, e.g. acv >= 100000. Left out: the tier takes the rest.',
  }),
  threshold: amount().optional().meta({
    description:
      'The ACV that the condition turns on, for hysteresis and risk. Default: N of a single acv >= N in the condition.',
  }),
  bound: BoundDocument.optional().meta({ description: 'A limit by capacity instead of a threshold.' }),
  ratio: RatioDocument.optional().meta({
    description: 'Accounts per CSM. Default: the parameter set’s (none in tech touch).',
  }),
  cost: CostDocument.optional().meta({
    description: 'Money in whole units of the currency. Each key left out takes the parameter set’s number.',
  }),
  service: ServiceDocument.optional(),
  pool: z
    .union([z.literal('none'), identifier()])
    .optional()
    .meta({
      description:
        'Name of the pool whose people serve the tier; tiers with one name share them; none = own CSMs. Default: pooled in low touch, none otherwise.',
    }),
  renewalOwner: z
    .enum(['csm', 'account_management', 'sales'])
    .optional()
    .meta({ description: 'Who owns the renewal. Default: csm in high touch, account_management otherwise.' }),
})

export type TierDocument = z.infer<typeof TierDocument>
