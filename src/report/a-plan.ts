import { anAccount } from '../domain/account/account.ts'
import { accountsOf } from '../domain/account/customer-base.ts'
import { type Answers, NO_ANSWERS } from '../domain/assessment/answers.ts'
import { parseDay } from '../domain/kernel/day.ts'
import type { Model } from '../domain/model/model.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { planCustomerBase } from '../domain/plan/plan-customer-base.ts'

export const AS_OF = parseDay('2026-03-15')!

type Known = {
  readonly accounts?: number
  readonly currency?: string
  readonly answers?: Partial<Answers>
  readonly acvProxy?: string
  /** The default model of the recommendation where none is given. */
  readonly model?: Model
  /** Name of the first account, which is new and therefore in the list of movements. */
  readonly firstName?: string
}

const SEGMENTS = [40, 300, 2500]

/** For tests: a real plan of accounts from 500 to 400,000, every seventh without a health score, one in fifty without ACV. */
export function aPlan({
  accounts = 120,
  currency = 'USD',
  answers = {},
  acvProxy,
  model,
  firstName,
}: Known = {}): Plan {
  const list = Array.from({ length: accounts }, (_, index) =>
    anAccount({
      id: `A-${index + 1}`,
      name: index === 0 && firstName !== undefined ? firstName : `Customer ${index + 1}`,
      acvMinor:
        index % 50 === 49 ? undefined : Math.round(50_000 * 800 ** (((index * 37) % accounts) / accounts)),
      employees: index % 11 === 10 ? undefined : SEGMENTS[index % 3]!,
      health: index % 7 === 6 ? undefined : (index * 29) % 101,
      startOn: AS_OF - 400,
      renewalOn: AS_OF + ((index * 13) % 365),
      // Two thirds have a tier; not all of them the one where they belong.
      tier: index % 3 === 0 ? undefined : index % 5 === 0 ? 'low' : 'tech',
    }),
  )
  return planCustomerBase({
    base: { currency, accounts: accountsOf(list), acvProxy, customFields: {} },
    model,
    team: undefined,
    answers: { ...NO_ANSWERS, ...answers },
    asOf: AS_OF,
  })
}
