import { z } from '@hono/zod-openapi'
import type { ReadHandoff } from '../../operations/handoff/read-handoff.ts'
import type { StoredRecord } from '../../store/handoffs.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const MOST_ENTRIES = 100
const entries = z.array(z.string().max(2000)).max(MOST_ENTRIES).nullish()
const none = entries.openapi({ description: 'An empty list says that there are none.' })

const PARTS = {
  goals: entries.openapi({ description: 'What the customer wants to reach.' }),
  successPlan: z.string().max(10_000).nullish(),
  stakeholders: entries,
  openIssues: none,
  risks: none,
  promisesMade: none,
  nextSteps: entries,
}

/** What the receiver must know; null or left out: nobody has said. */
export const recordSchema = z.strictObject(PARTS).openapi('HandoffRecord', {
  example: {
    goals: ['Half the time to first value'],
    successPlan: 'Roll out to two more teams until December',
    stakeholders: ['Head of Operations: champion'],
    openIssues: [],
    risks: [],
    promisesMade: ['A review in September'],
    nextSteps: ['Introduce the new CSM'],
  },
})

const partSchema = z.enum([
  ...(['goals', 'successPlan', 'stakeholders', 'openIssues', 'risks', 'promisesMade', 'nextSteps'] as const),
])
const personSchema = z.strictObject({ id: uuidSchema, name: z.string().nullable() })

export const handoffSchema = z
  .strictObject({
    id: uuidSchema,
    accountId: uuidSchema,
    accountExternalId: z.string(),
    accountName: z.string().nullable(),
    from: personSchema,
    to: personSchema,
    occasion: z.enum(['leaving', 'reassigned', 'by_hand']),
    state: z.enum(['open', 'accepted', 'cancelled']),
    record: z.strictObject(PARTS),
    missing: z.array(partSchema).openapi({ description: 'Parts that must be filled before it is accepted.' }),
    revision: z.int().openapi({ description: 'Also the ETag.' }),
    run: z.int().openapi({ description: 'The run that has opened it.' }),
    openedAt: instantSchema,
    updatedAt: instantSchema,
    acceptedAt: instantSchema.nullable(),
    acceptedBy: z.string().nullable().openapi({ example: 'user:0197c0f0-6c00-7000-8000-000000000001' }),
  })
  .openapi('Handoff')

/** A record as it is kept: without what nobody has said. */
export function recordIn(record: z.output<typeof recordSchema>): StoredRecord {
  const said = Object.entries(record).filter(([, part]) => part !== undefined && part !== null)
  return Object.fromEntries(said) as StoredRecord
}

/** A handoff for an answer. */
export function handoffOut(handoff: ReadHandoff): z.input<typeof handoffSchema> {
  const { handoffId, accountId, externalId, accountName = null, occasion, state, record } = handoff
  const { missing, revision, run, openedAt, updatedAt, acceptedAt = null, acceptedBy = null } = handoff
  return {
    ...{ id: handoffId, accountId, accountExternalId: externalId, accountName, occasion, state },
    ...{ revision, run, openedAt, updatedAt, acceptedAt, acceptedBy, missing: [...missing] },
    from: { id: handoff.fromPersonId, name: handoff.fromName ?? null },
    to: { id: handoff.toPersonId, name: handoff.toName ?? null },
    record: recordOut(record),
  }
}

function recordOut(record: StoredRecord): z.input<typeof handoffSchema>['record'] {
  const listOf = (list: readonly string[] | undefined) => (list === undefined ? null : [...list])
  return {
    goals: listOf(record.goals),
    successPlan: record.successPlan ?? null,
    stakeholders: listOf(record.stakeholders),
    openIssues: listOf(record.openIssues),
    risks: listOf(record.risks),
    promisesMade: listOf(record.promisesMade),
    nextSteps: listOf(record.nextSteps),
  }
}
