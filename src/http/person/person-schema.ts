import { z } from '@hono/zod-openapi'
import type { StoredPerson } from '../../store/people.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const shareSchema = z.number().min(0).max(1).nullable()

export const personSchema = z
  .strictObject({
    personId: uuidSchema,
    source: z.string(),
    externalId: z.string().openapi({ description: 'As the source calls the person.' }),
    name: z.string().nullable(),
    role: z.string().nullable(),
    tiers: z.array(z.string()).openapi({ description: 'The tiers that the person serves; none: any.' }),
    hoursPerWeek: z.number().nullable(),
    productiveShare: shareSchema,
    ramp: shareSchema.openapi({ description: 'Share of the full capacity reached today.' }),
    languages: z.array(z.string()),
    regions: z.array(z.string()),
    skills: z.array(z.string()),
    leave: z.array(z.strictObject({ from: daySchema, until: daySchema })).openapi({
      description: 'Both days away.',
    }),
    startOn: daySchema.nullable(),
    endOn: daySchema.nullable().openapi({ description: 'The last day in the team.' }),
    loadedCostMinor: minorSchema.openapi({
      description: 'Of a year. Null where it is not known, and for readers who may not make plans.',
    }),
    currency: currencySchema.nullable(),
  })
  .openapi('Person')

/** A person of the team for an answer. */
export function personOut({
  csm,
  source,
  externalId,
  endOn,
  currency,
}: StoredPerson): z.input<typeof personSchema> {
  return {
    personId: csm.id,
    source,
    externalId,
    name: csm.name ?? null,
    role: csm.role ?? null,
    tiers: [...csm.tiers],
    hoursPerWeek: csm.hoursPerWeek ?? null,
    productiveShare: csm.productiveShare ?? null,
    ramp: csm.ramp ?? null,
    languages: [...csm.languages],
    regions: [...csm.regions],
    skills: [...csm.skills],
    leave: csm.leave.map(({ from, until }) => ({ from: dayOut(from)!, until: dayOut(until)! })),
    startOn: dayOut(csm.startOn),
    endOn: dayOut(endOn),
    loadedCostMinor: csm.loadedCostMinor ?? null,
    currency: currency ?? null,
  }
}
