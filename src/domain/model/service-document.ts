import { z } from 'zod'
import { positive, quantity } from './amounts.ts'
import { ACTIVITIES } from './model.ts'

const EntitlementDocument = z.strictObject({
  times: positive().meta({ description: 'At most so many …' }),
  per: z
    .enum(['month', 'quarter', 'half_year', 'year'])
    .meta({ description: '… per account in this period.' }),
})

const CadenceDocument = z
  .strictObject({
    activity: z.enum(ACTIVITIES).meta({ description: 'What is delivered.' }),
    everyDays: positive()
      .min(1)
      .optional()
      .meta({ description: 'Days from one delivery to the next. Give this or timesPerYear.' }),
    timesPerYear: positive()
      .max(365)
      .optional()
      .meta({ description: 'Deliveries per year of 365 days. Give this or everyDays.' }),
    minutes: quantity().optional().meta({
      description:
        'Minutes of one delivery including preparation and follow-up. Default: 0 when automated; needed otherwise.',
    }),
    accountsPerDelivery: positive().min(1).optional().meta({
      description: 'Accounts that one delivery serves: 1 (default) for a call, more for a webinar.',
    }),
    who: z.enum(['csm', 'pool', 'specialist', 'automation', 'leadership']).optional().meta({
      description:
        'Who delivers it. Default: pool in a pooled tier, csm in a dedicated one, automation in tech touch.',
    }),
    entitlement: EntitlementDocument.optional().meta({
      description: 'A cap per account; deliveries above it are over-service.',
    }),
  })
  .meta({ description: 'An activity that every account of the tier gets again and again.' })

export type CadenceDocument = z.infer<typeof CadenceDocument>

const OnboardingDocument = z.strictObject({
  kind: z
    .enum(['custom', 'templated', 'self_serve'])
    .optional()
    .meta({ description: 'How new accounts start.' }),
  hours: quantity().optional().meta({ description: 'Hours of people per new account.' }),
  who: z.enum(['csm', 'specialist', 'automation']).optional().meta({ description: 'Who does it.' }),
})

/** What a tier gets. Every key left out takes the default of the tier's touch model. */
export const ServiceDocument = z
  .strictObject({
    cadences: z
      .array(CadenceDocument)
      .optional()
      .meta({ description: 'Recurring activities. Given, the list replaces the default one.' }),
    reactiveHours: quantity()
      .optional()
      .meta({ description: 'Hours per account and year that customers ask for by themselves.' }),
    reactiveEntitlement: EntitlementDocument.optional().meta({
      description: 'A cap on the cases that customers may open by themselves.',
    }),
    onboarding: OnboardingDocument.optional().meta({ description: 'The start of a new account.' }),
    renewalHours: quantity().optional().meta({ description: 'Hours per renewal.' }),
    saveHours: quantity().optional().meta({ description: 'Hours to save one account that turned red.' }),
    successPlan: z
      .enum(['custom', 'templated', 'in_product', 'none'])
      .optional()
      .meta({ description: 'Kind of success plan.' }),
    channels: z.array(z.string().min(1)).optional().meta({ description: 'Ways in which customers are met.' }),
    firstResponseHours: positive().optional().meta({ description: 'Promised hours to a first response.' }),
    training: z.string().min(1).optional().meta({ description: 'What training an account gets.' }),
    playbooks: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: 'Playbooks that the tier runs on.' }),
    escalation: z.string().min(1).optional().meta({ description: 'Whom a problem goes to.' }),
  })
  .meta({ description: 'What an account of this tier gets.' })

export type ServiceDocument = z.infer<typeof ServiceDocument>
