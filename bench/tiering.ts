import { Engine, type RuleProperties } from 'json-rules-engine'
import { anAccount } from '../src/domain/account/account.ts'
import { accountsOf } from '../src/domain/account/customer-base.ts'
import { aModel } from '../src/domain/model/a-model.ts'
import { factContextOf } from '../src/domain/plan/plan-customer-base.ts'
import { planPlacements } from '../src/domain/tiering/plan-placements.ts'
import { generateAccountLines } from './generate-accounts.ts'

const HIGH_FROM = 100_000
const LOW_FROM = 10_000

type Row = { readonly id: string; readonly acv: number; readonly employees: number | undefined }

/** The same parsed rows for both: `ours` places them fully, the rules engine only matches the entry conditions. */
export async function compareTiering(count: number, engineCount: number) {
  const rows: Row[] = []
  for (const line of generateAccountLines(count, 1)) {
    const [id, , acv, , employees] = line.split(',')
    if (id !== 'account_id')
      rows.push({ id: id!, acv: Number(acv), employees: employees ? Number(employees) : undefined })
  }
  const ours = placeWithTierwise(rows)
  const engine = await placeWithRulesEngine(rows.slice(0, engineCount))
  const agree = rows.slice(0, engineCount).every((_, index) => ours.tiers[index] === engine.tiers[index])
  if (!agree) throw new Error('the two disagree on a tier: the comparison would be of different work')
  return {
    accounts: count,
    oursPerSecond: count / ours.seconds,
    enginePerSecond: engineCount / engine.seconds,
  }
}

function placeWithTierwise(rows: readonly Row[]) {
  const model = aModel({
    tiers: [
      { id: 'high', touch: 'high', when: `acv >= ${HIGH_FROM}` },
      { id: 'low', touch: 'low', when: `acv >= ${LOW_FROM} || (known(employees) && employees >= 1000)` },
      { id: 'tech', touch: 'tech' },
    ],
  })
  const accounts = accountsOf(
    rows.map(({ id, acv, employees }) => anAccount({ id, acvMinor: Math.round(acv * 100), employees })),
  )
  const context = factContextOf({ model, asOf: 20_454, companyComplexity: undefined })
  const place = () => planPlacements({ model, accounts, current: () => undefined, context })
  place()
  const started = performance.now()
  const placements = place()
  const seconds = (performance.now() - started) / 1000
  return { seconds, tiers: [...placements.tier].map((tier) => model.tiers[tier]!.id) }
}

async function placeWithRulesEngine(rows: readonly Row[]) {
  const rule = (tier: string, priority: number, conditions: RuleProperties['conditions']) => ({
    priority,
    conditions,
    event: { type: tier },
  })
  const atLeast = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value })
  const engine = new Engine(
    [
      rule('high', 3, { all: [atLeast('acv', HIGH_FROM)] }),
      rule('low', 2, { any: [atLeast('acv', LOW_FROM), atLeast('employees', 1000)] }),
      rule('tech', 1, { all: [atLeast('acv', 0)] }),
    ],
    { allowUndefinedFacts: true },
  )
  // First match wins: the rules of lower priority are not looked at any more.
  engine.on('success', () => engine.stop())
  const tiers: string[] = []
  const started = performance.now()
  for (const { acv, employees } of rows) {
    const { events } = await engine.run({ acv, employees })
    tiers.push(events[0]!.type)
  }
  return { seconds: (performance.now() - started) / 1000, tiers }
}
