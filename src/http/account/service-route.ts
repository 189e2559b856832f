import { createRoute, z } from '@hono/zod-openapi'
import { VERDICTS } from '../../domain/economics/judge-cost-share.ts'
import { type Exact, roundHalfAway, toNumber } from '../../domain/kernel/exact.ts'
import { LANGUAGES } from '../../domain/model/model.ts'
import type { AccountPrice } from '../../domain/service/price-account.ts'
import { type AccountService, readAccountService } from '../../operations/account/read-account-service.ts'
import type { App } from '../app.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { accountPath } from './account-path.ts'

const share = z.number().nullable()

const priceSchema = {
  hours: z.number(),
  costMinor: z.int(),
  shareOfAcv: share.openapi({ description: 'Null without an ACV.' }),
}

const tierPriceSchema = z.strictObject({
  tier: z.string(),
  touch: z.enum(['high', 'low', 'tech']),
  label: z.partialRecord(z.enum(LANGUAGES), z.string()),
  isOwn: z.boolean().openapi({ description: 'Whether the account is in it.' }),
  ratio: z.number().nullable().openapi({ description: 'Accounts per CSM; null: nobody is assigned.' }),
  costMinor: minorSchema.openapi({
    description: 'A year; null where nobody knows how many accounts share a fixed program.',
  }),
  parts: z
    .strictObject({
      directMinor: z.int(),
      sharedMinor: z.int(),
      technologyMinor: z.int(),
      programMinor: z.int(),
      variableMinor: z.int(),
    })
    .nullable(),
  costShare: share,
  coverageMultiple: z.number().nullable(),
  breakEvenAcvMinor: minorSchema,
  verdict: z.enum(VERDICTS).nullable(),
  because: z.string().nullable(),
  lines: z.array(
    z.strictObject({
      line: z.string().openapi({ example: 'business_review' }),
      occasion: z.enum(['every_year', 'new_account', 'turned_red']),
      who: z.string().openapi({ example: 'csm' }),
      times: z.number().nullable().openapi({ description: 'A year; null where customers decide.' }),
      ...priceSchema,
    }),
  ),
  perYear: z.strictObject(priceSchema),
  firstYear: z.strictObject(priceSchema),
})

const serviceSchema = z
  .strictObject({
    asOf: daySchema,
    modelNumber: z.int(),
    currency: currencySchema,
    acvMinor: minorSchema,
    tier: z.string().nullable(),
    targetShare: z.number(),
    targetRange: z.strictObject({ from: z.number(), to: z.number() }),
    isMarginKnown: z.boolean(),
    tiers: z.array(tierPriceSchema),
  })
  .openapi('AccountService')

const route = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/service',
  operationId: 'readAccountService',
  tags: ['Accounts'],
  summary: 'Read what the service of an account costs',
  description:
    'Every promise of its tier with hours and money at its own ACV, cost share, multiple and verdict, and the same for every other tier, by the model in force and the margin and target that the company has answered. 409 `no-model` before the first commit.',
  request: { params: accountPath },
  responses: {
    200: { description: 'The service.', content: { 'application/json': { schema: serviceSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

export function addServiceRoute(app: App): void {
  app.openapi(route, async (call) => {
    return call.json(serviceOut(await readAccountService(call.get('context'), call.req.valid('param'))), 200)
  })
}

function serviceOut(service: AccountService): z.input<typeof serviceSchema> {
  const { asOf, acvMinor, tier, prices, targetRange, ...rest } = service
  return {
    ...{ ...rest, asOf: dayOut(asOf)!, acvMinor: acvMinor ?? null, tier: tier ?? null },
    targetRange: { ...targetRange },
    tiers: prices.map((price) => tierOut(price, tier)),
  }
}

function tierOut(
  { tier, unit, verdict, service }: AccountPrice,
  own: string | undefined,
): z.input<typeof tierPriceSchema> {
  const { csCost } = unit
  return {
    ...{ tier: tier.id, touch: tier.touch, label: tier.label, isOwn: tier.id === own },
    ratio: tier.ratio?.target ?? null,
    costMinor: minorOf(csCost?.gross),
    parts:
      csCost === undefined
        ? null
        : {
            directMinor: roundHalfAway(csCost.direct),
            sharedMinor: roundHalfAway(csCost.shared),
            technologyMinor: roundHalfAway(csCost.technology),
            programMinor: roundHalfAway(csCost.program),
            variableMinor: roundHalfAway(csCost.variable),
          },
    costShare: numberOf(unit.costShare),
    coverageMultiple: numberOf(unit.coverageMultiple),
    breakEvenAcvMinor: unit.breakEvenAcvMinor ?? null,
    verdict: verdict?.code ?? null,
    because: verdict?.because ?? null,
    lines: service.lines.map(({ times, shareOfAcv, ...line }) => {
      return { ...line, times: times ?? null, shareOfAcv: shareOfAcv ?? null }
    }),
    perYear: { ...service.perYear, shareOfAcv: service.perYear.shareOfAcv ?? null },
    firstYear: { ...service.firstYear, shareOfAcv: service.firstYear.shareOfAcv ?? null },
  }
}

function minorOf(value: Exact | undefined): number | null {
  return value === undefined ? null : roundHalfAway(value)
}

function numberOf(value: Exact | undefined): number | null {
  return value === undefined ? null : toNumber(value)
}
