import { createRoute, z } from '@hono/zod-openapi'
import { FUNCTIONS } from '../../domain/capacity/function-of-role.ts'
import type { BookSum, BookTally } from '../../domain/capacity/tally-books.ts'
import { type PersonBook, readTeamBooks, type TeamBooks } from '../../operations/person/read-team-books.ts'
import type { App } from '../app.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { personOut, personSchema } from './person-schema.ts'

const sumSchema = z.strictObject({
  accounts: z.int(),
  arrMinor: minorSchema.openapi({ description: 'Null for readers who may not see the money of this book.' }),
})

const byMonth = z.array(z.number()).length(12)

const bookSchema = z.strictObject({
  ...sumSchema.shape,
  withoutAcv: z.int().openapi({ description: 'Accounts of which no ACV is known.' }),
  byTier: z.array(z.strictObject({ tier: z.string(), ...sumSchema.shape, hours: z.number() })).openapi({
    description: 'In the order of the model; tiers of which the book has accounts.',
  }),
  withoutTier: z.int().openapi({ description: 'In no tier of the model: their hours are not known.' }),
  red: sumSchema.openapi({ description: 'Health is red.' }),
  renewing: sumSchema.openapi({ description: 'The renewal is within 90 days.' }),
  redRenewing: sumSchema.openapi({ description: 'Both.' }),
  hours: z.number().openapi({ description: 'Of the tiers’ own people in the twelve months ahead.' }),
  hoursByMonth: byMonth,
})

const personBookSchema = z
  .strictObject({
    person: personSchema,
    function: z.enum(FUNCTIONS).openapi({ description: 'Read from the words of the role.' }),
    ramp: z.number().openapi({ description: 'Share of full capacity today.' }),
    capacityHours: z.number().openapi({
      description: 'Hours of a year at today’s ramp, with leave.',
    }),
    capacityByMonth: byMonth.openapi({
      description: 'With ramp, leave, and the first and the last day in the team.',
    }),
    book: bookSchema,
  })
  .openapi('PersonBook')

const teamBooksSchema = z
  .strictObject({
    asOf: daySchema,
    currency: currencySchema,
    modelNumber: z.int(),
    productiveHours: z.number().openapi({
      description: 'Hours that one person of the model gives to accounts in a year.',
    }),
    books: z.array(personBookSchema),
    strangers: z
      .array(z.strictObject({ owner: z.string(), book: bookSchema }))
      .nullable()
      .openapi({
        description:
          'Owners whom the company’s list names and the team lacks. Null for a CSM who sees their own book only, as `unowned`.',
      }),
    unowned: z.strictObject({ awaiting: sumSchema, book: bookSchema }).nullable().openapi({
      description: 'What nobody owns; `awaiting` counts the tiers in which accounts have owners.',
    }),
  })
  .openapi('TeamBooks')

const route = createRoute({
  method: 'get',
  path: '/people/books',
  operationId: 'readTeamBooks',
  tags: ['People'],
  summary: 'Read what everybody carries',
  description:
    'For every CSM: accounts, hours by month against capacity, ARR, what is at risk and what renews, by the service of the model in force. A CSM who sees their own book gets only that. Money of other books is for those who may read plans. 409 `no-model` before the first commit.',
  responses: {
    200: { description: 'The books.', content: { 'application/json': { schema: teamBooksSchema } } },
    ...refusals(401, 403, 409),
  },
})

export function addBooksRoute(app: App): void {
  app.openapi(route, async (call) => call.json(booksOut(await readTeamBooks(call.get('context'))), 200))
}

function booksOut(team: TeamBooks): z.input<typeof teamBooksSchema> {
  const { asOf, currency, modelNumber, productiveHours, books, others, showsMoney } = team
  const tiers = team.model.tiers.map(({ id }) => id)
  const bookOf = (tally: BookTally) => bookOut(tally, { tiers, showsMoney })
  return {
    ...{ asOf: dayOut(asOf)!, currency, modelNumber, productiveHours },
    books: books.map((book) => personBookOut(book, tiers)),
    strangers: others?.strangers.map((tally) => ({ owner: tally.owner!, book: bookOf(tally) })) ?? null,
    unowned:
      others === undefined
        ? null
        : { awaiting: sumOut(others.awaiting, showsMoney), book: bookOf(others.unowned) },
  }
}

function personBookOut(
  { person, function: name, tally, ramp, capacityHours, capacityByMonth, showsMoney }: PersonBook,
  tiers: readonly string[],
): z.input<typeof personBookSchema> {
  return {
    ...{
      person: personOut({ ...person, csm: { ...person.csm, loadedCostMinor: undefined } }),
      function: name,
    },
    ...{ ramp, capacityHours: hoursOut(capacityHours), capacityByMonth: capacityByMonth.map(hoursOut) },
    book: bookOut(tally, { tiers, showsMoney }),
  }
}

function bookOut(
  tally: BookTally,
  { tiers, showsMoney }: { readonly tiers: readonly string[]; readonly showsMoney: boolean },
): z.input<typeof bookSchema> {
  const { withoutAcv, withoutTier, byTier, hoursByTier, hoursByMonth } = tally
  return {
    ...{ ...sumOut(tally, showsMoney), withoutAcv, withoutTier: withoutTier.accounts },
    byTier: tiers.flatMap((tier, index) =>
      byTier[index]!.accounts === 0
        ? []
        : [{ tier, ...sumOut(byTier[index]!, showsMoney), hours: hoursOut(hoursByTier[index]!) }],
    ),
    red: sumOut(tally.red, showsMoney),
    renewing: sumOut(tally.renewing, showsMoney),
    redRenewing: sumOut(tally.redRenewing, showsMoney),
    hours: hoursOut(hoursByMonth.reduce((sum, month) => sum + month, 0)),
    hoursByMonth: Array.from(hoursByMonth, hoursOut),
  }
}

function sumOut({ accounts, arrMinor }: BookSum, showsMoney: boolean): z.input<typeof sumSchema> {
  return { accounts, arrMinor: showsMoney ? arrMinor : null }
}

/** To a hundredth: less is no time of a person. */
function hoursOut(hours: number): number {
  return Math.round(hours * 100) / 100
}
