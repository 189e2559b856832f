import { z } from '@hono/zod-openapi'
import type { WaitingTimes } from '../../domain/pool/measure-pool.ts'
import type { PoolSummary } from '../../operations/pool/list-pools.ts'
import type { PoolView } from '../../operations/pool/read-pool.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { settingSchema } from './staffing-schema.ts'

export const poolPath = z.object({
  pool: z.string().min(1).max(200).openapi({ description: 'As the model calls it.', example: 'pooled' }),
})

const waitingTimesSchema = z.strictObject({
  opened: z.int(),
  answered: z.int(),
  p50Hours: z.number().nullable().openapi({ description: 'Half of them waited no longer. Null of none.' }),
  p90Hours: z.number().nullable(),
  kept: z.int().openapi({ description: 'Promised first responses that came in time.' }),
  due: z.int().openapi({ description: 'Those, and those that came late or are past due.' }),
})

export const poolSchema = z
  .strictObject({
    pool: z.string(),
    tiers: z.array(z.strictObject({ tier: z.string(), firstResponseHours: z.number().nullable() })),
    people: z.int(),
    available: z.int().openapi({ description: 'Who is switched on, has started and is not on leave today.' }),
    waiting: z.int(),
    waitingSince: instantSchema.nullable(),
    inWork: z.int(),
    overdue: z.int().openapi({ description: 'Past due and without a first response.' }),
    measured: waitingTimesSchema
      .extend({ meanMinutes: z.number().nullable() })
      .openapi({ description: 'Of the cases that were opened in the last four weeks.' }),
  })
  .openapi('Pool')

export const memberSchema = z
  .strictObject({
    personId: uuidSchema,
    isAvailable: z.boolean(),
    dailyCap: z.int().nullable().openapi({ description: 'Cases in a day; null: no limit.' }),
    openCap: z.int().nullable().openapi({ description: 'Cases open at once; null: no limit.' }),
  })
  .openapi('PoolMember')

export const poolViewSchema = poolSchema
  .extend({
    now: instantSchema,
    ownPersonId: uuidSchema.nullable().openapi({ description: 'Which of the people you are.' }),
    weeks: z
      .array(waitingTimesSchema.extend({ startsAt: instantSchema }))
      .openapi({ description: 'Twelve weeks and the present one, by the Monday in UTC.' }),
    members: z.array(
      memberSchema.extend({
        name: z.string().nullable(),
        externalId: z.string(),
        languages: z.array(z.string()),
        skills: z.array(z.string()),
        isOnLeave: z.boolean(),
        hasStarted: z.boolean(),
        givenToday: z.int(),
        open: z.int(),
        cases: z.int().openapi({ description: 'In twelve weeks.' }),
        minutes: z.int(),
        share: z.number().openapi({ description: 'Of the cases of twelve weeks that somebody had.' }),
        capacityDays: z.number().openapi({
          description: 'Full days of work in the last seven, without leave: what fair shares follow.',
        }),
      }),
    ),
    usual: z.strictObject({
      setting: settingSchema,
      proactiveHoursPerDay: z.number(),
      casesFrom: z.enum(['measured', 'model', 'guess']),
      minutesFrom: z.enum(['measured', 'guess']),
    }),
  })
  .openapi('PoolView')

export function poolOut({ tiers, measured, waitingSince, ...pool }: PoolSummary): z.input<typeof poolSchema> {
  return {
    ...pool,
    waitingSince: waitingSince ?? null,
    tiers: tiers.map(({ tier, firstResponseHours }) => ({
      tier,
      firstResponseHours: firstResponseHours ?? null,
    })),
    measured: { ...waitingOut(measured), meanMinutes: measured.meanMinutes ?? null },
  }
}

export function poolViewOut(view: PoolView): z.input<typeof poolViewSchema> {
  const { now, summary, weeks, members, usual, ownPersonId } = view
  const { dailyCap, backgroundMinutes, ...setting } = usual.setting
  return {
    ...poolOut(summary),
    ...{ now, ownPersonId: ownPersonId ?? null },
    weeks: weeks.map(({ startsAt, ...week }) => ({
      startsAt: new Date(startsAt).toISOString(),
      ...waitingOut(week),
    })),
    members: members.map(({ id, given, share, name, dailyCap: cap, openCap, ...member }) => ({
      ...member,
      ...{ personId: id, name: name ?? null, dailyCap: cap ?? null, openCap: openCap ?? null },
      ...share,
      languages: [...member.languages],
      skills: [...member.skills],
    })),
    usual: {
      ...usual,
      setting: { ...setting, dailyCap: dailyCap ?? null, backgroundMinutes: backgroundMinutes ?? null },
    },
  }
}

function waitingOut(times: WaitingTimes & { readonly opened: number }): z.input<typeof waitingTimesSchema> {
  const { opened, answered, p50Hours, p90Hours, promises } = times
  return { opened, answered, p50Hours: p50Hours ?? null, p90Hours: p90Hours ?? null, ...promises }
}
