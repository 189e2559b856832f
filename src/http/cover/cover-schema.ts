import { z } from '@hono/zod-openapi'
import { type DueAccount, NO_COVER_REASONS } from '../../domain/assignment/cover-leave.ts'
import type { ProposedCovers } from '../../operations/cover/propose-covers.ts'
import type { StoredCover } from '../../store/covers.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { minorSchema } from '../schema/money-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const personSchema = z.strictObject({ id: uuidSchema, name: z.string().nullable() })

export const coverSchema = z
  .strictObject({
    id: uuidSchema,
    accountId: uuidSchema,
    accountExternalId: z.string(),
    accountName: z.string().nullable(),
    person: personSchema.openapi({ description: 'Who stands in.' }),
    forPerson: personSchema.openapi({ description: 'Who is away.' }),
    from: daySchema,
    until: daySchema.openapi({ description: 'The last day.' }),
    createdBy: z.string(),
    createdAt: instantSchema,
  })
  .openapi('Cover')

const DUE = {
  accountId: uuidSchema,
  accountExternalId: z.string().nullable(),
  accountName: z.string().nullable(),
  acvMinor: minorSchema,
  hours: z.number().openapi({ description: 'Of work due in those days.' }),
  due: z.array(
    z.strictObject({
      kind: z.enum(['renewal', 'onboarding', 'cadence']),
      activity: z.string().nullable(),
      on: daySchema.nullable(),
      hours: z.number(),
    }),
  ),
}

export const proposedCoversSchema = z
  .strictObject({
    personId: uuidSchema,
    from: daySchema,
    until: daySchema,
    covered: z.array(z.strictObject({ ...DUE, cover: personSchema })),
    uncovered: z.array(z.strictObject({ ...DUE, reason: z.enum(NO_COVER_REASONS) })),
    quiet: z.int().openapi({ description: 'Accounts of the book with nothing due meanwhile.' }),
    covers: z
      .array(
        z.strictObject({
          person: personSchema,
          accounts: z.int(),
          hours: z.number(),
          freeHours: z.number().openapi({ description: 'That their own book leaves in those days.' }),
        }),
      )
      .openapi({ description: 'Those who stand in.' }),
  })
  .openapi('ProposedCovers')

/** A cover for an answer. */
export function coverOut(cover: StoredCover): z.input<typeof coverSchema> {
  const { coverId, accountId, externalId, accountName = null, from, until, createdBy, createdAt } = cover
  return {
    ...{ id: coverId, accountId, accountExternalId: externalId, accountName, createdBy, createdAt },
    ...{ from: dayOut(from)!, until: dayOut(until)! },
    person: { id: cover.personId, name: cover.personName ?? null },
    forPerson: { id: cover.forPersonId, name: cover.forPersonName ?? null },
  }
}

/** Proposed covers for an answer. */
export function proposedCoversOut(proposed: ProposedCovers): z.input<typeof proposedCoversSchema> {
  const { csm, from, until, covered, uncovered, quiet, covers, names, externalIdOf } = proposed
  const personOf = (id: string) => ({ id, name: names.get(id) ?? null })
  const dueOut = ({ account, name, acvMinor, due, hours }: DueAccount) => ({
    ...{ accountId: account, accountExternalId: externalIdOf(account) ?? null, accountName: name ?? null },
    ...{ acvMinor: acvMinor ?? null, hours },
    due: due.map(({ kind, activity = null, on, hours: part }) => ({
      ...{ kind, activity, on: dayOut(on), hours: part },
    })),
  })
  return {
    ...{ personId: csm, from: dayOut(from)!, until: dayOut(until)!, quiet },
    covered: covered.map((due) => ({ ...dueOut(due), cover: personOf(due.cover) })),
    uncovered: uncovered.map((due) => ({ ...dueOut(due), reason: due.reason })),
    covers: covers.map(({ csm: coverer, ...rest }) => ({ ...rest, person: personOf(coverer) })),
  }
}
