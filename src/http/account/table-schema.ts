import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from '@hono/zod-openapi'
import type { Account } from '../../domain/account/account.ts'
import type { AccountTable } from '../../operations/account/read-account-table.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema } from '../schema/money-schema.ts'

const numbers = z.array(z.number().nullable())
const coded = z.strictObject({
  values: z.array(z.string()).openapi({ description: 'Each once.' }),
  at: z.array(z.int()).openapi({ description: 'For each account its place in `values`; −1: not known.' }),
})

export const tableSchema = z
  .strictObject({
    asOf: daySchema,
    currency: currencySchema,
    count: z.int(),
    inOtherCurrency: z.int().nullable().openapi({
      description:
        'Contracts in another currency; their ACV is not known here. Null for a CSM who sees only their own book.',
    }),
    id: z.array(z.string()),
    externalId: z.array(z.string().nullable()),
    name: z.array(z.string().nullable()),
    acvMinor: numbers,
    employees: numbers,
    health: numbers,
    renewalOn: numbers.openapi({ description: 'In days since 1970-01-01.' }),
    startOn: numbers.openapi({ description: 'In days since 1970-01-01.' }),
    complexity: numbers.openapi({ description: '1 (simple) to 5 (complex).' }),
    strategic: z.array(z.boolean().nullable()),
    tier: coded,
    owner: coded.openapi({
      description: 'By id, or as the company’s list calls somebody whom the team lacks.',
    }),
    ownerNames: z.array(z.string()).openapi({ description: 'Of `owner.values`, in its order.' }),
    region: coded,
    country: coded,
    industry: coded,
    contractTouch: coded,
  })
  .openapi('AccountTable')

type Column = keyof Pick<
  Account,
  'acvMinor' | 'employees' | 'health' | 'renewalOn' | 'startOn' | 'complexity'
>
type Coded = keyof Pick<Account, 'tier' | 'owner' | 'region' | 'country' | 'industry' | 'contractTouch'>

const ACCOUNTS_AT_A_TIME = 10_000

const NUMBERS: readonly Column[] = ['acvMinor', 'employees', 'health', 'renewalOn', 'startOn', 'complexity']
const CODED: readonly Coded[] = ['tier', 'owner', 'region', 'country', 'industry', 'contractTouch']

/** The accounts for an answer, column by column: a tenth of the size of as many objects, and faster to read. */
export async function tableOut(table: AccountTable): Promise<z.input<typeof tableSchema>> {
  const id: string[] = []
  const externalId: (string | null)[] = []
  const name: (string | null)[] = []
  const strategic: (boolean | null)[] = []
  const found = Object.fromEntries(NUMBERS.map((column) => [column, [] as (number | null)[]])) as Record<
    Column,
    (number | null)[]
  >
  const codes = Object.fromEntries(CODED.map((column) => [column, new Codes()])) as Record<Coded, Codes>
  for (const account of table.accounts) {
    id.push(account.id)
    externalId.push(table.externalIdOf(account.id) ?? null)
    name.push(account.name ?? null)
    strategic.push(account.strategic ?? null)
    for (const column of NUMBERS) found[column].push(account[column] ?? null)
    for (const column of CODED) codes[column].add(account[column])
    // Others are served meanwhile.
    if (id.length % ACCOUNTS_AT_A_TIME === 0) await nextTurn()
  }
  return {
    ...{ asOf: dayOut(table.asOf)!, currency: table.currency, count: id.length },
    ...{ inOtherCurrency: table.inOtherCurrency ?? null, id, externalId, name, strategic, ...found },
    tier: codes.tier.out(),
    owner: codes.owner.out(),
    ownerNames: codes.owner.out().values.map(table.nameOfOwner),
    region: codes.region.out(),
    country: codes.country.out(),
    industry: codes.industry.out(),
    contractTouch: codes.contractTouch.out(),
  }
}

/** Texts of which few differ, each kept once. */
class Codes {
  private readonly places = new Map<string, number>()
  private readonly at: number[] = []

  add(text: string | undefined): void {
    if (text === undefined) {
      this.at.push(-1)
      return
    }
    const place = this.places.get(text) ?? this.places.size
    if (place === this.places.size) this.places.set(text, place)
    this.at.push(place)
  }

  out(): z.input<typeof coded> {
    return { values: [...this.places.keys()], at: this.at }
  }
}
