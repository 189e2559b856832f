import { createRoute, z } from '@hono/zod-openapi'
import { formatDay } from '../../domain/kernel/day.ts'
import type { MoveLimits } from '../../domain/tiering/find-move-limits.ts'
import { explainAccount } from '../../operations/account/explain-account.ts'
import { tellExplanation } from '../../operations/account/tell-explanation.ts'
import type { App } from '../app.ts'
import { wordsFor } from '../problem/words-for.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { minorSchema } from '../schema/money-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { accountPath } from './account-path.ts'
import { explanationOut, explanationSchema } from './explanation-schema.ts'

const limitsSchema = z
  .strictObject({
    band: z
      .strictObject({ fromMinor: minorSchema, belowMinor: minorSchema })
      .openapi({ description: 'The ACVs of the tier, by the thresholds that the model states.' }),
    up: z
      .strictObject({ tier: z.string(), fromMinor: z.int() })
      .nullable()
      .openapi({ description: 'The next tier up and the ACV from which it is entered, margin counted in.' }),
    downBelowMinor: minorSchema.openapi({ description: 'The ACV below which the tier is left.' }),
    stayUntil: daySchema
      .nullable()
      .openapi({ description: 'The first day free of the minimum stay; null: nothing holds it.' }),
    freeze: z
      .strictObject({ from: daySchema, until: daySchema })
      .nullable()
      .openapi({ description: 'Days before the renewal on which no move down is made.' }),
  })
  .nullable()
  .openapi({ description: 'What would move it; null for an account without a base tier.' })

const answerSchema = z.strictObject({ ...explanationSchema.shape, limits: limitsSchema })

const route = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/explanation',
  operationId: 'explainAccount',
  tags: ['Accounts'],
  summary: 'Say why an account is in its tier',
  description:
    'On today’s facts and with the model in force: the rule and the values that decide, each tier that the account is not in and why, floors, risk and pin, what holds it back, and what would move it. In the words of the Accept-Language header. In a model with bounded tiers the whole base is ranked for this, which takes its time.',
  request: { params: accountPath },
  responses: {
    200: { description: 'The explanation.', content: { 'application/json': { schema: answerSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

export function addExplanationRoute(app: App): void {
  app.openapi(route, async (call) => {
    const context = call.get('context')
    const explained = await explainAccount(context, call.req.valid('param'))
    const { account, model, explanation } = explained
    const words = wordsFor(call, model.currency)
    const told = tellExplanation(account, explanation, { words, tiers: model.tiers })
    call.header('Content-Language', words.locale)
    const asOf = formatDay(context.today())
    const limits = explained.limits === undefined ? null : limitsOut(explained.limits)
    return call.json({ ...explanationOut(explained, told, asOf), limits }, 200)
  })
}

function limitsOut({ band, up, down, stayUntil, freeze }: MoveLimits): z.input<typeof limitsSchema> {
  return {
    band: { fromMinor: band.fromMinor ?? null, belowMinor: band.belowMinor ?? null },
    up: up ?? null,
    downBelowMinor: down?.belowMinor ?? null,
    stayUntil: dayOut(stayUntil),
    freeze: freeze === undefined ? null : { from: dayOut(freeze.from)!, until: dayOut(freeze.until)! },
  }
}
