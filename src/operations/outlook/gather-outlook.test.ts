import { expect, test } from 'vitest'
import { type Account, anAccount } from '../../domain/account/account.ts'
import { accountsOf } from '../../domain/account/customer-base.ts'
import { type Answers, NO_ANSWERS } from '../../domain/assessment/answers.ts'
import type { ContractSpan } from '../../domain/forecast/contract-history.ts'
import { dayOf } from '../../domain/kernel/day.ts'
import { aModel } from '../../domain/model/a-model.ts'
import { gatherOutlook } from './gather-outlook.ts'

const asOf = dayOf(2026, 7, 1)!
const model = aModel()
const LIST: Partial<Account>[] = [
  ...Array.from({ length: 10 }, () => ({ acvMinor: 20_000_000 })),
  ...Array.from({ length: 90 }, () => ({ acvMinor: 500_000 })),
]

/** The first ten are in the first tier, the others in the last. */
function gather({
  answers = {},
  contracts,
  list = LIST,
}: {
  readonly answers?: Partial<Answers>
  readonly contracts?: readonly (readonly [string, readonly ContractSpan[]])[]
  readonly list?: readonly Partial<Account>[]
}) {
  return gatherOutlook({
    ...{ model, asOf, contracts, team: undefined, moves: undefined, current: () => undefined },
    accounts: accountsOf(list.map((known, index) => anAccount({ id: `A${index}`, ...known }))),
    tierAt: (position) => (position < 10 ? 0 : position < 100 ? model.tiers.length - 1 : -1),
    answers: { ...NO_ANSWERS, ...answers },
  })
}

test('[Q142] an account that has left is counted where the mean ACV is nearest to its last', async () => {
  const year = (acvMinor: number, until: number | undefined) => ({ from: asOf - 700, until, acvMinor })
  const contracts = [
    ...Array.from({ length: 10 }, (_, index) => [`A${index}`, [year(20_000_000, undefined)]] as const),
    ['gone', [year(9_000_000, asOf - 100)]] as const,
    ['small', [year(400_000, asOf - 100)]] as const,
  ]
  const [first] = (await gather({ contracts })).tiers
  expect(first!.assumptions.churnPerYear.basis).toMatchObject({ code: 'contracts', events: 1 })
})

test('[Q142] a projection is scaled to the accounts that have a tier', async () => {
  const list = [...LIST, ...Array.from({ length: 100 }, () => ({}))]
  const { tiers } = await gather({ list, answers: { accountsIn12Months: 400 } })
  expect(tiers[0]!.assumptions.newPerMonth.basis).toEqual({ code: 'projection', accounts: 200, months: 12 })
  const later = await gather({ answers: { accountsIn24Months: 150 } })
  expect(later.tiers[0]!.assumptions.newPerMonth.basis).toEqual({
    code: 'projection',
    accounts: 150,
    months: 24,
  })
})

test('[Q142] today stands beside the model where a tier is recorded, and sums are all that leaves', async () => {
  expect((await gather({})).asIs).toBeUndefined()
  const list = LIST.map((account) => ({ ...account, name: 'Secret Ltd', tier: model.tiers[0]!.id }))
  const outlook = await gather({ list })
  expect(outlook.asIs![0]).toMatchObject({ accounts: 100, arrMinor: 245_000_000 })
  expect(JSON.stringify(outlook)).not.toContain('Secret')
})
