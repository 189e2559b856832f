import { createRoute } from '@hono/zod-openapi'
import { formatDay } from '../../domain/kernel/day.ts'
import { explainAccount } from '../../operations/account/explain-account.ts'
import { tellExplanation } from '../../operations/account/tell-explanation.ts'
import type { App } from '../app.ts'
import { wordsFor } from '../problem/words-for.ts'
import { refusals } from '../schema/problem-schema.ts'
import { accountPath } from './account-path.ts'
import { explanationOut, explanationSchema } from './explanation-schema.ts'

const route = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/explanation',
  operationId: 'explainAccount',
  tags: ['Accounts'],
  summary: 'Say why an account is in its tier',
  description:
    'On today’s facts and with the model in force: the rule and the values that decide, each tier that the account is not in and why, floors, risk and pin, and what holds it back. In the words of the Accept-Language header. In a model with bounded tiers the whole base is ranked for this, which takes its time.',
  request: { params: accountPath },
  responses: {
    200: { description: 'The explanation.', content: { 'application/json': { schema: explanationSchema } } },
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
    return call.json(explanationOut(explained, told, formatDay(context.today())), 200)
  })
}
