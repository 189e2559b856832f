import { z } from 'zod'
import { identifier, quantity, share } from './amounts.ts'
import { DIRECTIONS, SHARINGS } from './health-rules.ts'

const tierWeights = (what: string) =>
  z
    .record(identifier(), quantity())
    .optional()
    .meta({ description: `${what} in single tiers, where it is another.` })

const HealthGroupDocument = z
  .strictObject({
    id: identifier().meta({
      description:
        'usage, adoption, engagement, support, sentiment, relationship or commercial; or a name of your own.',
    }),
    weight: quantity().meta({ description: 'Weight of the group, whatever its signals weigh.' }),
    tiers: tierWeights('Weight of the group'),
  })
  .meta({ description: 'One group of signals.' })

const HealthSignalDocument = z
  .strictObject({
    metric: z
      .string()
      .regex(/^[a-z][a-z0-9_.]{0,63}$/)
      .meta({ description: 'Name of the metric in the list of signals, such as active_users.' }),
    group: identifier().meta({
      description: 'One of the seven groups, or one that stands in groups.',
    }),
    weight: quantity()
      .optional()
      .meta({ description: 'Weight, within the group where that has one of its own. Default: 1.' }),
    tiers: tierWeights('Weight of the signal'),
    direction: z.enum(DIRECTIONS).optional().meta({
      description:
        'Which values are good: higher, lower, or those in the middle. Default: what the scale says; higher without one.',
    }),
    scale: z
      .array(z.array(z.number().min(-1e18).max(1e18)).length(2))
      .min(2)
      .max(50)
      .optional()
      .meta({
        description:
          'Pairs of a value and its points (0..100), values ascending; between two pairs points are in proportion. Left out: the share of the tier’s accounts that are worse.',
      }),
    freshDays: quantity()
      .optional()
      .meta({ description: 'Days after which a value no longer counts. Default: 60.' }),
    redMakesRed: z.boolean().optional().meta({
      description: 'Whether red points of this signal make the whole account red. Default: false.',
    }),
  })
  .meta({ description: 'One signal of the health score.' })

/** Health bands, and how a score is made of signals. */
export const HealthDocument = z.strictObject({
  redBelow: z.number().min(0).max(100).optional().meta({ description: 'Red below this score. Default: 40.' }),
  greenFrom: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'Green from this score on. Default: 70.' }),
  coverage: share().optional().meta({
    description: 'Share of the weight that must be known for a score. Default: 0.5.',
  }),
  sharing: z.enum(SHARINGS).optional().meta({
    description:
      'Who takes the weight of a missing signal: first its group, or all signals alike. Default: group.',
  }),
  groups: z.array(HealthGroupDocument).optional().meta({
    description: 'Weights of groups. A group that is not here weighs what its signals weigh.',
  }),
  signals: z.array(HealthSignalDocument).optional().meta({
    description: 'Signals that make the score. None: the health of the customer list is taken as it is.',
  }),
})

export type HealthDocument = z.infer<typeof HealthDocument>
