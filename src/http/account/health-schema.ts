import { z } from '@hono/zod-openapi'
import { changeJson, healthJson, overrideJson } from '../../operations/health/health-json.ts'
import type { ReadHealth } from '../../operations/health/read-health.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const points = z.number().min(0).max(100).nullable()
const share = z.number().min(0).max(1)
const band = z.enum(['red', 'yellow', 'green']).nullable()
const state = z.enum(['present', 'stale', 'missing'])
const computed = z.strictObject({ score: points, band })

const contribution = z.strictObject({
  signal: z.string(),
  group: z.string(),
  state: state.openapi({ description: 'Only present signals count; the others give their weight away.' }),
  value: z.number().nullable(),
  day: daySchema.nullable(),
  points,
  weight: share.openapi({ description: 'Share of the whole weight, as if every signal were present.' }),
  effectiveWeight: share.openapi({
    description: 'Share once the present signals have taken that of the others.',
  }),
  contribution: z
    .number()
    .openapi({ description: 'Points times effective weight: they add up to the computed score.' }),
})

const personOverride = z.strictObject({
  kind: z.literal('person'),
  id: uuidSchema.nullable(),
  score: points,
  band,
  reason: z.string(),
  from: daySchema.nullable(),
  until: daySchema.openapi({ description: 'The last day.' }),
  by: z.string().nullable(),
})

const activeOverride = z
  .union([
    personOverride,
    z.strictObject({ kind: z.literal('signal'), signal: z.string(), points: z.number() }),
  ])
  .nullable()
  .openapi({ description: 'What replaces the computed score: a person’s word, or a signal that makes red.' })

const side = z
  .strictObject({ state, value: z.number().nullable(), points, effectiveWeight: share })
  .nullable()

const cause = z.strictObject({
  cause: z.enum([
    ...(['points', 'stale', 'fresh', 'arrived', 'missing', 'weight', 'shared', 'added', 'removed'] as const),
    ...(['override_began', 'override_ended', 'override_changed'] as const),
  ]),
  signal: z.string().nullable(),
  group: z.string().nullable(),
  effect: z
    .number()
    .nullable()
    .openapi({ description: 'Effects add up to the difference; null where there is none.' }),
  before: side,
  after: side,
  override: activeOverride,
})

const brief = z.strictObject({ asOf: daySchema, score: points, band, coverage: share, computed })

export const healthSchema = z
  .strictObject({
    accountId: uuidSchema,
    asOf: daySchema,
    scoredOn: daySchema.nullable().openapi({
      description:
        'Since when it counts as it does, overrides apart; null: never scored, the daily run does it.',
    }),
    score: points.openapi({ description: 'As it counts, overrides included; null: unknown.' }),
    band,
    coverage: share.openapi({ description: 'Share of the weight that is known.' }),
    computed: computed.openapi({ description: 'What the signals alone say.' }),
    trend: z
      .number()
      .nullable()
      .openapi({ description: 'Points that the computed score has moved in 28 days.' }),
    override: activeOverride,
    contributions: z.array(contribution),
    change: z
      .strictObject({
        before: brief,
        after: brief,
        difference: z.number().nullable(),
        causes: z.array(cause),
      })
      .nullable()
      .openapi({
        description:
          'Why it is another than on the day that was asked about; null: not asked, or never scored then.',
      }),
    history: z.array(z.strictObject({ day: daySchema, score: points, band, coverage: share })).openapi({
      description: 'The days on which something counted otherwise than before, the latest first.',
    }),
    overrides: z.array(
      z.strictObject({
        ...{ id: uuidSchema, score: points, band, reason: z.string(), from: daySchema, until: daySchema },
        ...{
          by: z.string(),
          createdAt: z.string(),
          endedBy: z.string().nullable(),
          endedAt: z.string().nullable(),
        },
      }),
    ),
  })
  .openapi('AccountHealth')

type HealthOut = z.infer<typeof healthSchema>

/** The health of an account as the API says it. */
export function healthOut({
  accountId,
  health,
  scoredOn,
  change,
  history,
  overrides,
}: ReadHealth): HealthOut {
  const { contributions, override: _, ...told } = healthJson(health)
  return nullified({
    ...{ accountId, asOf: dayOut(health.asOf)!, scoredOn: dayOut(scoredOn), ...told },
    override: health.override && activeOut(health.override),
    contributions,
    change: change && {
      ...changeJson(change.before, health, change),
      causes: changeJson(change.before, health, change).causes.map((each, index) => {
        const { override } = change.causes[index]!
        return { ...each, override: override && activeOut(override) }
      }),
    },
    history: history.map(({ day, ...rest }) => ({ ...rest, day: dayOut(day)! })),
    overrides: overrides.map(({ accountId: _account, from, until, ...rest }) => ({
      ...rest,
      ...{ from: dayOut(from)!, until: dayOut(until)! },
    })),
  }) as HealthOut
}

/** An override in force without what only its list tells. */
function activeOut(override: NonNullable<ReadHealth['health']['override']>) {
  if (override.kind === 'signal') return override
  const { kind, id, score, band: said, reason, from, until, by } = override
  return overrideJson({ kind, id, score, band: said, reason, from, until, by })
}

/** With null for what is not known, at every depth. */
function nullified(value: unknown): unknown {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map(nullified)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nullified(inner)]))
}
