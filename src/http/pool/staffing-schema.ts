import { z } from '@hono/zod-openapi'
import type { PoolSetting } from '../../domain/pool/pool-setting.ts'
import type { SimulatedPool } from '../../domain/pool/simulate-pool.ts'
import { simulationLength } from '../../domain/pool/simulation-length.ts'
import type { PoolStaffing } from '../../domain/pool/staff-pool.ts'

const share = z.number().min(0).max(0.95)

export const settingSchema = z
  .strictObject({
    casesPerDay: z.number().min(0.1).max(500).openapi({ description: 'On a working day.' }),
    handlingMinutes: z.number().min(1).max(2880).openapi({ description: 'Mean of one case.' }),
    handlingVariation: z
      .number()
      .min(0)
      .max(5)
      .openapi({ description: 'Standard deviation divided by mean; 1 is exponential.' }),
    openHours: z.number().min(1).max(24).openapi({ description: 'That the desk is open on a working day.' }),
    absentShare: share.openapi({ description: 'Of the working days: leave, holidays, illness.' }),
    deskShare: z
      .number()
      .min(0.05)
      .max(1)
      .openapi({ description: 'Of the hours of somebody present that go to the pool.' }),
    dailyCap: z.int().min(1).max(1000).nullable(),
    backgroundMinutes: z
      .number()
      .min(1)
      .max(480)
      .nullable()
      .openapi({ description: 'Length of one piece of the proactive work that fills free minutes.' }),
    promise: z.strictObject({
      hours: z.number().min(0.01).max(720),
      share: z.number().min(0.01).max(0.999),
      counts: z
        .enum(['open_hours', 'all_hours'])
        .openapi({ description: 'Whether nights and weekends count.' }),
    }),
  })
  .openapi('PoolSetting')

export const questionSchema = z
  .strictObject({
    setting: settingSchema,
    proactiveHoursPerDay: z.number().min(0).max(5000).default(0).openapi({
      description: 'Hours of proactive work on a day that the same people have to find time for.',
    }),
    people: z
      .int()
      .min(1)
      .max(500)
      .optional()
      .openapi({ description: 'What so many people would do is told too.' }),
    seed: z.int().min(0).max(4_294_967_295).default(1).openapi({
      description: 'The same seed gives the same answer on every machine.',
    }),
  })
  .refine(
    ({ setting, ...rest }) => simulationLength({ setting: settingIn(setting), ...rest }) !== undefined,
    {
      path: ['setting'],
      error:
        'so large a desk takes too long to simulate; ask for fewer cases or people, or longer pieces of proactive work',
    },
  )
  .openapi({
    example: {
      setting: {
        ...{ casesPerDay: 44, handlingMinutes: 35, handlingVariation: 1, openHours: 8, absentShare: 0.154 },
        ...{ deskShare: 0.85, dailyCap: null, backgroundMinutes: null },
        promise: { hours: 2, share: 0.9, counts: 'open_hours' },
      },
      ...{ proactiveHoursPerDay: 0, seed: 1 },
    },
  })

const estimateSchema = z.strictObject({ mean: z.number(), standardError: z.number() })

const figureSchema = z.strictObject({
  agents: z.int().openapi({ description: 'At the desk.' }),
  heads: z.number().openapi({ description: 'People for so many agents, before rounding up.' }),
  people: z.int(),
  occupancy: z.number().openapi({ description: 'Of the agents’ time that cases take.' }),
})

const simulatedSchema = z
  .strictObject({
    people: z.int(),
    kept: estimateSchema,
    waited: estimateSchema,
    meanWaitHours: estimateSchema,
    waitHours: z.strictObject({ p50: z.number(), p80: z.number(), p90: z.number(), p95: z.number() }),
    occupancy: estimateSchema,
    backgroundHoursPerDay: estimateSchema,
    shares: z.array(z.number()),
    cases: z.int(),
    seed: z.int(),
    runs: z.int(),
    days: z.int(),
  })
  .openapi('SimulatedPool')

export const staffingSchema = z
  .strictObject({
    load: z.number().openapi({ description: 'Offered load in erlangs.' }),
    agentsPerPerson: z.number(),
    erlang: figureSchema.extend({ kept: z.number() }),
    hours: figureSchema,
    cap: z
      .int()
      .nullable()
      .openapi({ description: 'People below whom the daily cap leaves cases for ever.' }),
    holds: z.enum(['erlang', 'hours']).openapi({
      description: 'Promises of less than an hour are planned by Erlang’s formula, others in hours.',
    }),
    people: z.int().openapi({ description: 'The answer.' }),
    isKept: z.boolean().openapi({ description: 'Whether the simulation keeps the promise with so many.' }),
    least: z.int().nullable().openapi({
      description: 'The fewest with whom the simulation keeps it; null where nobody does.',
    }),
    simulated: simulatedSchema,
    asked: z
      .strictObject({ simulated: simulatedSchema, erlang: z.number() })
      .nullable()
      .openapi({ description: 'With the people that were asked about.' }),
    curve: z.array(z.strictObject({ people: z.int(), simulated: estimateSchema, erlang: z.number() })),
  })
  .openapi('PoolStaffing')

export function settingIn(setting: z.output<typeof settingSchema>): PoolSetting {
  const { dailyCap, backgroundMinutes } = setting
  return { ...setting, dailyCap: dailyCap ?? undefined, backgroundMinutes: backgroundMinutes ?? undefined }
}

export function staffingOut({
  cap,
  least,
  curve,
  simulated,
  asked,
  ...answer
}: PoolStaffing): z.input<typeof staffingSchema> {
  return {
    ...answer,
    cap: cap ?? null,
    least: least ?? null,
    simulated: simulatedOut(simulated),
    asked: asked === undefined ? null : { ...asked, simulated: simulatedOut(asked.simulated) },
    curve: [...curve],
  }
}

function simulatedOut({ shares, ...simulated }: SimulatedPool): z.input<typeof simulatedSchema> {
  return { ...simulated, shares: [...shares] }
}
