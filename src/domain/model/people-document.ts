import { z } from 'zod'
import { identifier, positive, quantity, share } from './amounts.ts'
import { ACTIVITIES } from './model.ts'

const YearLineDocument = z
  .strictObject({
    id: identifier().meta({ description: 'Name of the line, e.g. cadence_calls.' }),
    kind: z.enum(['account', 'internal']).meta({ description: 'Work for accounts, or internal work.' }),
    fromCadences: z
      .array(z.enum(ACTIVITIES))
      .min(1)
      .optional()
      .meta({ description: 'Hours follow from the tiers’ cadences of these activities and the book.' }),
    timesPerYear: quantity().optional().meta({ description: 'How often in a year …' }),
    hoursEach: quantity().optional().meta({ description: '… times these hours.' }),
    publishedHours: quantity()
      .optional()
      .meta({ description: 'Hours that the source printed, to be compared with the computed ones.' }),
  })
  .meta({ description: 'One line of a CSM’s year.' })

const weight = (what: string) =>
  quantity()
    .max(100)
    .optional()
    .meta({ description: `${what} Default: 1; 0 = does not count.` })

const BookWeightsDocument = z
  .strictObject({
    keepOwner: weight('A customer keeps the CSM they know.'),
    language: weight('The CSM speaks the customer’s language.'),
    region: weight('The CSM works in the customer’s region.'),
    skill: weight('The CSM knows the customer’s industry.'),
    evenness: weight('Everyone is loaded alike.'),
    concentration: weight('No CSM holds too much ARR.'),
  })
  .meta({ description: 'How much each goal counts when accounts are given to CSMs.' })

/** What one person can give in a year, and how a team grows and shrinks. */
export const PeopleDocument = z.strictObject({
  weeksOfLeave: z
    .number()
    .min(0)
    .max(52)
    .optional()
    .meta({ description: 'Weeks of leave per year. Default: 6.' }),
  hoursPerWeek: positive().max(168).optional().meta({ description: 'Working hours per week. Default: 40.' }),
  utilisation: share()
    .optional()
    .meta({ description: 'Share of the working hours that goes to accounts. Default: 0.7.' }),
  redUplift: quantity()
    .optional()
    .meta({ description: 'Added share of an account’s workload while its health is red. Default: 0.5.' }),
  rampByMonth: z
    .array(share())
    .min(1)
    .max(36)
    .optional()
    .meta({ description: 'Capacity of a new CSM by month. Default: 0.25, 0.5, 0.75, 1.' }),
  attritionPerYear: share()
    .optional()
    .meta({ description: 'Share of CSMs who leave in a year. Default: 0.15.' }),
  daysToHire: quantity().optional().meta({ description: 'Days from opening to start. Default: 60.' }),
  daysToHireP80: quantity().optional().meta({
    description: 'Days within which four of five openings are filled. Default: 4/3 of daysToHire.',
  }),
  books: BookWeightsDocument.optional(),
  yearLines: z
    .array(YearLineDocument)
    .optional()
    .meta({ description: 'A CSM-year by kind of work, so that a published time budget can be rebuilt.' }),
})

export type PeopleDocument = z.infer<typeof PeopleDocument>
