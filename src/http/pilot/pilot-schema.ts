import { z } from '@hono/zod-openapi'
import type { Pilot } from '../../operations/pilot/get-pilot.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { drawOut, drawSchema } from './draw-schema.ts'
import { armCountsSchema, reasonsOut, reasonsSchema, verdictSchema } from './look-schema.ts'
import { protocolOut, protocolSchema } from './protocol-schema.ts'

export const pilotPath = z.object({ pilotId: uuidSchema })

const doneSchema = z
  .strictObject({
    at: instantSchema,
    by: z.string().openapi({ description: 'As the audit log names them.' }),
    name: z.string().nullable(),
  })
  .openapi('PilotStep', { description: 'When somebody did something, and who.' })

export const stateSchema = z.enum(['draft', 'running', 'finished', 'decided', 'cancelled'])

const LISTED = {
  pilotId: uuidSchema,
  state: stateSchema,
  revision: z.int(),
  protocol: protocolSchema,
  created: doneSchema,
  updated: doneSchema,
  lock: z
    .strictObject({
      hash: z.string().openapi({ description: 'SHA-256 of the locked protocol.' }),
      isIntact: z.boolean().openapi({
        description: 'False: the protocol is no longer the one that was locked.',
      }),
      at: instantSchema,
      by: z.string(),
      name: z.string().nullable(),
    })
    .nullable()
    .openapi({ description: 'Null before the start.' }),
  arms: orNull(armCountsSchema).openapi({
    description: 'How many accounts were drawn; null before the start.',
  }),
  ended: orNull(doneSchema),
  endedOn: daySchema.nullable().openapi({ description: 'The last day that the final analysis measured.' }),
  endReason: z.string().nullable(),
  decision: z
    .strictObject({
      verdict: verdictSchema.nullable().openapi({ description: 'Of the locked rule; null: none.' }),
      reasons: reasonsSchema,
      choice: verdictSchema.openapi({ description: 'What was decided.' }),
      note: z.string().nullable(),
      at: instantSchema,
      by: z.string(),
      name: z.string().nullable(),
    })
    .nullable(),
}

export const listedPilotSchema = z.strictObject(LISTED).openapi('ListedPilot')

export const pilotSchema = z
  .strictObject({
    ...LISTED,
    lockedText: z.string().nullable().openapi({ description: 'The protocol as it was locked.' }),
    draw: orNull(drawSchema),
  })
  .openapi('Pilot')

/** A pilot for a list. */
export function listedPilotOut(pilot: Pilot): z.input<typeof listedPilotSchema> {
  const { id, state, revision, protocol, lock, isIntact, endedAt, endedBy, decision } = pilot
  const { decidedAt, decidedBy, names } = pilot
  const done = (at: string, by: string) => ({ at, by, name: names.get(by) ?? null })
  return {
    ...{ pilotId: id, state, revision, protocol: protocolOut(protocol) },
    created: done(pilot.createdAt, pilot.createdBy),
    updated: done(pilot.updatedAt, pilot.updatedBy),
    lock:
      lock === undefined
        ? null
        : { hash: lock.hash, isIntact: isIntact === true, ...done(lock.lockedAt, lock.lockedBy) },
    arms: pilot.draw?.arms ?? null,
    ended: endedAt === undefined || endedBy === undefined ? null : done(endedAt, endedBy),
    ...{ endedOn: dayOut(pilot.endedOn), endReason: pilot.endReason ?? null },
    decision:
      decision === undefined || decidedAt === undefined || decidedBy === undefined
        ? null
        : {
            ...{ verdict: decision.verdict ?? null, reasons: reasonsOut(decision.reasons) },
            ...{ choice: decision.choice, note: decision.note ?? null, ...done(decidedAt, decidedBy) },
          },
  }
}

/** A pilot with its draw for an answer. */
export function pilotOut(pilot: Pilot): z.input<typeof pilotSchema> {
  const { lock, draw } = pilot
  return {
    ...listedPilotOut(pilot),
    lockedText: lock?.protocol ?? null,
    draw: draw === undefined ? null : drawOut(draw),
  }
}
