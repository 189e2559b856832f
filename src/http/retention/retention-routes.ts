import { createRoute } from '@hono/zod-openapi'
import { readCustomerSurvival } from '../../operations/retention/read-customer-survival.ts'
import { readRenewals } from '../../operations/retention/read-renewals.ts'
import { readRetention } from '../../operations/retention/read-retention.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { projectionOut, projectionQuery, projectionSchema } from './projection-schema.ts'
import { retentionOut, retentionQuery, retentionSchema } from './retention-schema.ts'
import { survivalOut, survivalQuery, survivalSchema } from './survival-schema.ts'

const bridgeRoute = createRoute({
  method: 'get',
  path: '/retention',
  operationId: 'readRetention',
  tags: ['Retention'],
  summary: 'Read how recurring revenue was kept',
  description:
    'What was new, came back, expanded, contracted and left, month by month and by quarter or year, with GRR, NRR and logo churn by the definition that is asked for; by group and by cohort. ARR of the contracts that the workspace keeps, in its currency; what is left out is counted.',
  request: { query: retentionQuery },
  responses: {
    200: { description: 'The retention.', content: { 'application/json': { schema: retentionSchema } } },
    ...refusals(400, 401, 403),
  },
})

const survivalRoute = createRoute({
  method: 'get',
  path: '/retention/survival',
  operationId: 'readCustomerSurvival',
  tags: ['Retention'],
  summary: 'Read how long customers stay',
  description:
    'Kaplan–Meier with 95 % limits, in months from the first contract until a customer leaves, of the whole and by group, with a log-rank test of whether the groups differ. Only customers count whose begin the record has seen.',
  request: { query: survivalQuery },
  responses: {
    200: { description: 'The curves.', content: { 'application/json': { schema: survivalSchema } } },
    ...refusals(400, 401, 403),
  },
})

const projectionRoute = createRoute({
  method: 'get',
  path: '/retention/projection',
  operationId: 'readRenewals',
  tags: ['Retention'],
  summary: 'Read renewals to come',
  description:
    'A shifted beta-geometric (Fader & Hardie 2007), fitted to the yearly cohorts of the contracts by maximum likelihood: projected survival, renewal rates and lifetimes with intervals, each cohort on its own, and whether they go together. Where nothing can be fitted `fit` is null and `refused` says why.',
  request: { query: projectionQuery },
  responses: {
    200: { description: 'The projection.', content: { 'application/json': { schema: projectionSchema } } },
    ...refusals(400, 401, 403),
  },
})

export function addRetentionRoutes(app: App): void {
  app.openapi(bridgeRoute, async (call) =>
    call.json(retentionOut(await readRetention(call.get('context'), call.req.valid('query'))), 200),
  )
  app.openapi(survivalRoute, async (call) =>
    call.json(survivalOut(await readCustomerSurvival(call.get('context'), call.req.valid('query'))), 200),
  )
  app.openapi(projectionRoute, async (call) =>
    call.json(projectionOut(await readRenewals(call.get('context'), call.req.valid('query'))), 200),
  )
}
