import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { loadInputs } from '../load-inputs.ts'
import { makePlan } from '../make-plan.ts'
import { ProblemError } from '../problem.ts'
import { type DesignWishes, designPilot } from './design-pilot.ts'

const TODAY = parseDay('2026-03-01')!

const HEADER = 'account_id,acv,currency,employees,owner,start_date,renewal_date,health,open_escalation'
const ROWS = [
  'A,10000,USD,50,csm-1,2024-01-01,2026-09-01,70,false',
  'B,20000,USD,50,csm-1,2024-01-01,2026-03-10,70,false',
  'C,30000,USD,,csm-2,2024-01-01,2026-09-01,,false',
  'D,40000,USD,5000,csm-2,2024-01-01,2026-09-01,30,true',
  'E,50000,USD,5000,,2024-01-01,,80,false',
  'F,60000,USD,300,csm-3,2026-06-01,2027-06-01,80,false',
  'G,70000,USD,300,csm-3,2024-01-01,2026-03-29,90,false',
]

const USUAL: DesignWishes = {
  ...{ share: 0.25, seed: 1, strata: 'tier,segment,acv:4', unit: 'account', weeks: 4 },
  ...{ scope: undefined, exclude: undefined, startsOn: undefined, leavingPerYear: 0.1 },
}

async function design(wishes: Partial<DesignWishes> = {}, rows: readonly string[] = ROWS) {
  const accounts = join(mkdtempSync(join(tmpdir(), 'design-')), 'accounts.csv')
  writeFileSync(accounts, `${HEADER}\n${rows.join('\n')}\n`)
  const inputs = await loadInputs({ accounts, asOf: TODAY }, { today: TODAY })
  return designPilot({ inputs, plan: makePlan(inputs) }, { ...USUAL, ...wishes })
}

const inArms = (designed: Awaited<ReturnType<typeof design>>) =>
  designed.draw.accounts.map(({ account }) => account).join('')

test('[PT45] out are who has not started, renews inside, or has an open escalation', async () => {
  const designed = await design()
  expect(inArms(designed)).toBe('ACEG')
  expect(designed.excluded).toEqual([
    { account: 'B', reason: 'renewal_in_pilot' },
    { account: 'D', reason: 'open_escalation' },
    { account: 'F', reason: 'not_started' },
  ])
  expect(designed.exclusions).toMatchObject({ renewal_in_pilot: 1, open_escalation: 1, not_started: 1 })
  expect(designed.unknown).toMatchObject({ renewal: 1, strata: { segment: 1 } })
})

test('[PT45] the last day of treatment is inside, the day after it is not', async () => {
  expect(inArms(await design({ startsOn: parseDay('2026-03-02')! }))).toBe('ACE')
  expect(inArms(await design({ startsOn: parseDay('2026-03-30')! }))).toBe('ABCEG')
})

test('[PT44] an unknown field satisfies no condition: not in scope, and not excluded', async () => {
  const scoped = await design({ scope: 'health >= 70' })
  expect(inArms(scoped)).toBe('AEG')
  expect(scoped.exclusions).toMatchObject({ out_of_scope: 1, scope_unknown: 1 })
  const excluding = await design({ exclude: 'health >= 90' })
  expect(inArms(excluding)).toBe('ACE')
  expect(excluding.exclusions.excluded).toBe(1)
  expect(excluding.unknown.exclude).toBe(1)
})

test('[PT44] tiers can be a scope', async () => {
  const { draw, details } = await design({ scope: 'tier != "high"' })
  expect(draw.accounts.length).toBeGreaterThan(0)
  for (const { account } of draw.accounts) expect(details.get(account)?.tier).not.toBe('high')
})

test('[PT41] accounts in nobody’s book are left out and named', async () => {
  const designed = await design({ unit: 'book' })
  expect(inArms(designed)).toBe('ACG')
  expect(designed.excluded).toContainEqual({ account: 'E', reason: 'no_owner' })
  expect(designed.foresight.icc).toBe(0.05)
})

test('[PT37] the order of the rows does not matter', async () => {
  const { draw } = await design({}, [...ROWS].reverse())
  expect(draw).toEqual((await design()).draw)
})

test('[PT46] what cannot be shown is said: retention in four weeks', async () => {
  const many = Array.from(
    { length: 80 },
    (_, place) => `M${place},${10_000 + place},USD,50,csm-1,2024-01-01,2026-12-01,${50 + (place % 40)},false`,
  )
  const { foresight } = await design({}, many)
  expect(foresight.days).toBe(28)
  expect(foresight.leaving).toEqual({ perYear: 0.1, smallestEffect: undefined })
  // scipy 1.17, noncentral t: 20 against 60, two-sided 5 %, 80 %
  expect(foresight.smallestInSpreads).toBeCloseTo(0.732_424_853, 6)
  expect(foresight.health!.smallestEffect).toBeCloseTo(foresight.health!.sd * foresight.smallestInSpreads!, 9)
  const small = await design({})
  expect(small.foresight.smallestInSpreads).toBeUndefined()
})

test('[PT38] strata may be any field, and a wrong one is refused with what was meant', async () => {
  const byOwner = await design({ strata: 'owner,health:2' })
  expect(byOwner.draw.accounts).toHaveLength(4)
  expect((await design({ strata: 'none' })).draw.strata).toHaveLength(1)
  for (const [strata, suggestion] of [
    ['segmnt', 'segment'],
    ['tier:3', 'tier'],
    ['acv:1', 'acv'],
  ] as const) {
    const caught = await design({ strata }).catch((error: unknown) => error)
    expect(caught).toBeInstanceOf(ProblemError)
    expect((caught as ProblemError).problems[0]).toMatchObject({
      code: 'pilot-strata',
      values: { suggestion },
    })
  }
})

test('[PT38] the tier and the segment that the list itself says count before what would follow', async () => {
  const accounts = join(mkdtempSync(join(tmpdir(), 'design-')), 'accounts.csv')
  const rows = Array.from({ length: 40 }, (_, place) =>
    [`A${place}`, 5000, 'USD', place < 20 ? 'low' : 'tech', place % 2 ? 'Retail' : 'Wholesale', 'basic'].join(
      ',',
    ),
  )
  writeFileSync(accounts, `account_id,acv,currency,tier,segment,plan\n${rows.join('\n')}\n`)
  const inputs = await loadInputs({ accounts, asOf: TODAY }, { today: TODAY })
  const { draw } = designPilot({ inputs, plan: makePlan(inputs) }, { ...USUAL, strata: 'tier,segment,plan' })
  expect(draw.strata.map(({ stratum }) => stratum)).toEqual([
    // The model of these accounts has the tier tech alone; other tiers follow.
    ...['tech · Retail · basic', 'tech · Wholesale · basic'],
    ...['low · Retail · basic', 'low · Wholesale · basic'],
  ])
})

test('[PT44] a scope that nobody is in, and one that cannot be read, are refused', async () => {
  const codeOf = async (wishes: Partial<DesignWishes>) =>
    ((await design(wishes).catch((error: unknown) => error)) as ProblemError).problems[0]!.code
  expect(await codeOf({ scope: 'acv > 1000000' })).toBe('pilot-nobody')
  expect(await codeOf({ scope: 'acvv > 1' })).toBe('condition_unknown_field')
})
