import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runTierwise } from './run-tierwise.ts'

const minor = z.int()
const unknownMinor = minor.nullable()
const share = z.number().min(0).max(1)
/** A cost share is a share of ACV: more than all of it where the cost is higher. */
const costShare = z.number().min(0).nullable()
const touch = z.enum(['high', 'low', 'tech'])

/** The promised fields under their names; more may be there. */
const PLAN = z.looseObject({
  asOf: z.iso.date(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  customerBase: z.looseObject({
    accounts: z.int(),
    arrMinor: minor,
    meanAcvMinor: unknownMinor,
    medianAcvMinor: unknownMinor,
    minAcvMinor: unknownMinor,
    maxAcvMinor: unknownMinor,
    top20Share: share.nullable(),
  }),
  assessment: z.looseObject({
    factors: z
      .array(
        z.looseObject({
          factor: z.enum(['acv', 'complexity', 'segment', 'margin', 'competition', 'growth']),
          score: z.int().min(1).max(5).nullable(),
          source: z.string(),
          evidence: z.array(z.looseObject({ message: z.string() })),
        }),
      )
      .length(6),
    total: z.int().min(6).max(30).nullable(),
    candidates: z.array(touch),
    borderline: z.boolean(),
    recommendation: z.enum(['high', 'low', 'tech', 'hybrid']).nullable(),
    split: z.array(z.looseObject({ touch, accounts: z.int(), arrMinor: minor })),
    guards: z.array(z.looseObject({ code: z.string(), reason: z.string() })),
  }),
  tiers: z.array(
    z.looseObject({
      id: z.string(),
      touch,
      accounts: z.int(),
      arrMinor: minor,
      csCostMinor: minor,
      costPerAccountMinor: unknownMinor,
      costShare,
      coverageMultiple: z.number().nullable(),
      staffedCostMinor: minor,
      verdict: z.string().nullable(),
      csmsNeeded: z.number(),
      ratio: z.number().nullable(),
    }),
  ),
  unplaced: z.array(z.looseObject({ account: z.string(), missing: z.array(z.string()) })),
  economics: z.looseObject({ csCostMinor: minor, costShare }),
  movements: z.array(
    z.looseObject({
      account: z.string(),
      from: z.string().nullable(),
      to: z.string(),
      reason: z.string(),
      arrMinor: unknownMinor,
    }),
  ),
  held: z.array(z.looseObject({ account: z.string(), tier: z.string(), rule: z.string() })),
  findings: z.array(
    z.looseObject({
      code: z.string(),
      severity: z.enum(['info', 'warning', 'error']),
      accounts: z.array(z.string()),
      moneyMinor: unknownMinor,
      message: z.string(),
      fix: z.string(),
    }),
  ),
})

const DATA = resolve('../shared/data')

const BASES = [
  {
    name: 'the demo company',
    args: [
      '--accounts',
      'examples/demo/accounts.csv',
      '--team',
      'examples/demo/team.csv',
      '--answers',
      'examples/demo/answers.yaml',
    ],
    knows: { asOf: expect.any(String), customerBase: { accounts: 600 } },
  },
  {
    name: 'maven_crm: won deals of the last year stand for ACV',
    args: ['--accounts', `${DATA}/maven_crm/accounts.csv`],
    knows: { asOf: '2017-12-31', customerBase: { accounts: 85, arrMinor: 1_000_553_400 } },
  },
  {
    name: 'ravenstack: the sum of active subscriptions, monthly × 12',
    args: ['--accounts', `${DATA}/ravenstack/ravenstack_accounts.csv`],
    knows: { asOf: '2024-12-31', customerBase: { accounts: 500, arrMinor: 12 * 1_015_960_800 } },
  },
  {
    name: 'wholesale_customers: the sum of six columns',
    args: ['--accounts', `${DATA}/wholesale_customers/wholesale_customers.csv`, '--as-of', '2026-07-01'],
    knows: { currency: 'EUR', customerBase: { accounts: 440 } },
  },
  {
    name: 'telco (CSV)',
    args: ['--accounts', `${DATA}/telco/Telco-Customer-Churn.csv`, '--as-of', '2026-07-01'],
    knows: { customerBase: { accounts: 7043 } },
  },
  {
    name: 'telco (XLSX)',
    args: ['--accounts', `${DATA}/telco/Telco_customer_churn.xlsx`, '--as-of', '2026-07-01'],
    knows: { customerBase: { accounts: 7043 } },
  },
]

describe('[D16] plan --json', () => {
  for (const { name, args, knows } of BASES) {
    test.skipIf(!existsSync(args[1]!))(name, () => {
      const { status, stdout, stderr } = runTierwise(['plan', ...args, '--json'])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const document = JSON.parse(stdout)
      expect(PLAN.parse(document)).toMatchObject(knows)
      expect(oddFields(document)).toEqual([])
      const { tiers, unplaced, heldOutside, customerBase, economics } = document
      const sum = (field: string) =>
        tiers.reduce((total: number, tier: Record<string, number>) => total + tier[field]!, 0)
      expect(sum('accounts') + unplaced.length + heldOutside.accounts).toBe(customerBase.active)
      expect(sum('csCostMinor')).toBe(economics.csCostMinor)
    })
  }
})

/** Money that is no whole number, shares that are none, anywhere in the document. */
function oddFields(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => oddFields(item, `${path}[]`))
  if (value === null || typeof value !== 'object') {
    if (typeof value !== 'number') return []
    if (/Minor$/.test(path)) return Number.isSafeInteger(value) ? [] : [`${path}: ${value}`]
    if (/top20Share$/.test(path)) return value >= 0 && value <= 1 ? [] : [`${path}: ${value}`]
    return []
  }
  return Object.entries(value).flatMap(([key, part]) => oddFields(part, `${path}.${key}`))
}
