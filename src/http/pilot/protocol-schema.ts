import { z } from '@hono/zod-openapi'
import type { Protocol } from '../../domain/pilot/protocol.ts'
import { dayInputSchema, dayOut, daySchema } from '../schema/day-schema.ts'

const MOST_METRICS = 20
const MOST_LETTERS = 4000

const name = z.string().trim().min(1).max(120)
const text = z.string().max(MOST_LETTERS)
const condition = z.string().max(MOST_LETTERS)

const sourceSchema = z
  .discriminatedUnion('code', [
    z.strictObject({ code: z.literal('health') }),
    z.strictObject({
      code: z.literal('signal'),
      metric: z.string().min(1).max(200),
      how: z.enum(['mean', 'sum', 'last']),
    }),
    z.strictObject({ code: z.literal('acv') }),
    z.strictObject({ code: z.literal('left') }),
  ])
  .openapi('PilotMetricSource', {
    description:
      'Health on the last day, a signal over the days of treatment, the ACV on the last day in whole minor units, or whether (proportion) or after how many days (time) the account has left.',
  })

const metricSchema = z
  .strictObject({
    name: name.openapi({ description: 'Unique in the protocol.' }),
    source: sourceSchema,
    kind: z.enum(['mean', 'proportion', 'time']),
    better: z.enum(['higher', 'lower']),
  })
  .openapi('PilotMetric', {
    example: { name: 'Health', source: { code: 'health' }, kind: 'mean', better: 'higher' },
  })

const PARTS = {
  name,
  hypothesis: text.openapi({ description: 'What is expected. It may be empty until the start.' }),
  treatment: text.openapi({ description: 'What the treated accounts get. It may be empty until the start.' }),
  scope: condition.openapi({
    description: 'A condition: who may take part; empty: every active account.',
    example: 'acv < 100000',
  }),
  exclude: condition.openapi({
    description: 'A condition: who may not, although in scope; empty: nobody.',
    example: 'days_to_renewal < 60',
  }),
  share: z.number().gt(0).lt(1).openapi({ description: 'Of the accounts in scope, how many are treated.' }),
  seed: z.int().min(0).max(4_294_967_295).openapi({ description: 'The same seed gives the same draw.' }),
  strata: z.array(z.enum(['tier', 'segment', 'acv:4'])).max(3),
  unit: z.enum(['account', 'book']).openapi({
    description: 'Whether single accounts are drawn, or whole books, where people deliver the treatment.',
  }),
  primary: metricSchema,
  others: z.array(metricSchema).max(MOST_METRICS).openapi({ description: 'They must not become worse.' }),
  rule: z.strictObject({
    minimumEffect: z.number().gt(0).openapi({
      description: 'The least effect on the primary metric, in its own unit, that would pay for the change.',
    }),
    alpha: z.number().gt(0).max(0.5).openapi({
      description: 'How often a treatment that does nothing may be taken for one that does something.',
    }),
  }),
}

const example = {
  name: 'Onboarding calls',
  hypothesis: 'A call in the first month raises health by four points.',
  treatment: 'One call of half an hour in the first two weeks.',
  ...{ scope: 'acv < 100000', exclude: 'days_to_renewal < 60', share: 0.25, seed: 1 },
  ...{ strata: ['tier', 'acv:4'], unit: 'account', startsOn: '2026-07-06', endsOn: '2026-08-03' },
  primary: { name: 'Health', source: { code: 'health' }, kind: 'mean', better: 'higher' },
  ...{ others: [], rule: { minimumEffect: 4, alpha: 0.05 } },
}

export const protocolInputSchema = z
  .strictObject({
    ...PARTS,
    startsOn: dayInputSchema.openapi({ description: 'The first day of treatment.' }),
    endsOn: dayInputSchema.openapi({ description: 'The first day after it.' }),
  })
  .openapi('NewPilotProtocol', { example: example as never })

export const protocolSchema = z
  .strictObject({ ...PARTS, startsOn: daySchema, endsOn: daySchema })
  .openapi('PilotProtocol')

/** A protocol as the operation takes it: each stratifier once. */
export function protocolIn(given: z.output<typeof protocolInputSchema>): Protocol {
  return { ...given, strata: [...new Set(given.strata)] }
}

/** A protocol for an answer. */
export function protocolOut(protocol: Protocol): z.input<typeof protocolSchema> {
  const { strata, others, startsOn, endsOn } = protocol
  return {
    ...protocol,
    ...{ strata: [...strata], others: [...others] },
    ...{ startsOn: dayOut(startsOn)!, endsOn: dayOut(endsOn)! },
  }
}
