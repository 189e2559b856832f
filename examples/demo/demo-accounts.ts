import { calendarOf, type Day, dayOf, parseDay } from '../../src/domain/kernel/day.ts'
import { Chance } from './chance.ts'
import { DEMO_TEAM } from './demo-team.ts'

/** One customer of the demo company, as its CRM would know it. `undefined` is a gap in the CRM. */
export type DemoAccount = {
  readonly id: string
  readonly name: string
  readonly acv: number | undefined
  readonly employees: number | undefined
  readonly industry: string
  readonly region: string
  readonly country: string
  readonly language: string
  readonly startOn: Day
  readonly renewalOn: Day
  readonly owner: string | undefined
  readonly tier: string | undefined
  readonly strategic: boolean
  readonly complexity: number | undefined
  readonly health: number | undefined
  readonly nps: number | undefined
  readonly parentId: string | undefined
  readonly contractTouch: string | undefined
}

/** The day that the demo company's files are true for. */
export const DEMO_DAY = parseDay('2026-07-01')!

const ACCOUNTS = 600
const CHILDREN = 24
const BIGGEST_OF_ONE_CSM = 9

const SIZES = [
  {
    weight: 0.53,
    employees: { from: 4, to: 99 },
    median: 5_400,
    sigma: 0.6,
    complexity: 2.2,
    longTerm: 0.02,
  },
  {
    weight: 0.34,
    employees: { from: 100, to: 999 },
    median: 29_000,
    sigma: 0.55,
    complexity: 2.9,
    longTerm: 0.15,
  },
  {
    weight: 0.13,
    employees: { from: 1_000, to: 48_000 },
    median: 118_000,
    sigma: 0.75,
    complexity: 3.6,
    longTerm: 0.45,
  },
] as const

const COUNTRIES = [
  { weight: 30, country: 'US', region: 'AMER', language: 'en' },
  { weight: 6, country: 'CA', region: 'AMER', language: 'en' },
  { weight: 12, country: 'BR', region: 'AMER', language: 'pt' },
  { weight: 4, country: 'MX', region: 'AMER', language: 'es' },
  { weight: 9, country: 'GB', region: 'EMEA', language: 'en' },
  { weight: 14, country: 'DE', region: 'EMEA', language: 'de' },
  { weight: 5, country: 'FR', region: 'EMEA', language: 'fr' },
  { weight: 3, country: 'NL', region: 'EMEA', language: 'nl' },
  { weight: 8, country: 'JP', region: 'APAC', language: 'ja' },
  { weight: 5, country: 'MY', region: 'APAC', language: 'ms' },
  { weight: 2, country: 'SG', region: 'APAC', language: 'en' },
  { weight: 2, country: 'AU', region: 'APAC', language: 'en' },
] as const

const INDUSTRIES = [
  'Banking',
  'Education',
  'Energy',
  'Healthcare',
  'Insurance',
  'Logistics',
  'Manufacturing',
  'Media',
  'Public sector',
  'Retail',
  'Software',
  'Travel',
] as const

/** All customers of the demo company; the same seed makes the same customers. */
export function makeDemoAccounts(seed: number): DemoAccount[] {
  const chance = new Chance(seed)
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => makeAccount(index + 1, chance))
  return withOwners(withChildren(accounts, chance), chance)
}

function makeAccount(number: number, chance: Chance): DemoAccount {
  const size = chance.pickWeighted(SIZES)
  const { country, region, language } = chance.pickWeighted(COUNTRIES)
  const isBig = size.median > 100_000
  // Some big companies begin with one department.
  const median = isBig && chance.happens(0.08) ? size.median * 0.06 : size.median
  const acv = roundedPrice(Math.max(900, chance.logNormal(median, size.sigma)))
  const startOn = DEMO_DAY - Math.round(chance.logUniform(180, 2_400) - 155)
  const years = chance.happens(size.longTerm) ? chance.whole(2, 3) : 1
  const strategic = chance.happens(isBig ? 0.08 : 0.012)
  const tier = tierOfLastYear(acv, startOn, chance)
  const health = Math.round(Math.min(99, Math.max(4, 73 + 17 * chance.normal())))
  const wish = isBig ? 'high' : 'low'
  return {
    id: `C-${padded(number)}`,
    name: `Customer ${padded(number)}`,
    acv: chance.happens(0.013) ? undefined : chance.happens(0.004) ? 0 : acv,
    employees: chance.happens(0.06)
      ? undefined
      : Math.round(chance.logUniform(size.employees.from, size.employees.to)),
    industry: chance.pick(INDUSTRIES),
    region,
    country,
    language,
    startOn,
    renewalOn: nextRenewal(startOn, years),
    owner: undefined,
    tier,
    strategic,
    complexity: chance.happens(0.15)
      ? undefined
      : wholeWithin(size.complexity + 0.75 * chance.normal(), 1, 5),
    health: chance.happens(HEALTH_GAPS[tier ?? 'tech']!) ? undefined : health,
    nps: chance.happens(0.55) ? undefined : wholeWithin(health / 9 + 1.2 * chance.normal(), 0, 10),
    parentId: undefined,
    contractTouch: chance.happens(size.median > 10_000 ? 0.05 : 0.004) ? wish : undefined,
  }
}

/** Share of accounts of today's tiers whose health nobody measures. */
const HEALTH_GAPS: Readonly<Record<string, number>> = { high: 0.04, low: 0.14, tech: 0.55 }

/** Today's tier: set once a year from the ACV of that time, by hand now and then, and not yet for new customers. */
function tierOfLastYear(acv: number, startOn: Day, chance: Chance): string | undefined {
  const acvThen = acv / chance.logNormal(1.07, 0.22)
  if (startOn > DEMO_DAY - 60) return undefined
  if (chance.happens(0.035)) return chance.pick(['high', 'low', 'tech'])
  return acvThen >= 100_000 ? 'high' : acvThen >= 10_000 ? 'low' : 'tech'
}

/** Makes some small customers subsidiaries of big ones in the same industry. */
function withChildren(accounts: readonly DemoAccount[], chance: Chance): DemoAccount[] {
  const parents = accounts.filter(({ acv }) => acv !== undefined && acv >= 90_000)
  const changed = [...accounts]
  for (let made = 0; made < CHILDREN; ) {
    const index = chance.whole(0, accounts.length - 1)
    const account = changed[index]!
    if (parents.includes(account) || account.parentId !== undefined) continue
    const parent = chance.pick(parents)
    changed[index] = { ...account, parentId: parent.id, industry: parent.industry }
    made++
  }
  return changed
}

/** Books as they grew: by region, the biggest customers with whoever came first, a few with nobody. */
function withOwners(accounts: readonly DemoAccount[], chance: Chance): DemoAccount[] {
  const biggest = accounts
    .filter(({ tier }) => tier === 'high')
    .toSorted((a, b) => (b.acv ?? 0) - (a.acv ?? 0))
    .slice(0, BIGGEST_OF_ONE_CSM)
  return accounts.map((account) => {
    if (account.tier === undefined || account.tier === 'tech') return account
    if (biggest.includes(account)) return { ...account, owner: DEMO_TEAM[0]!.id }
    if (chance.happens(0.03)) return account
    const serving = DEMO_TEAM.filter(({ tiers }) => tiers.includes(account.tier!))
    const near = serving.filter(({ regions }) => regions.includes(account.region))
    const fluent = near.filter(({ languages }) => languages.includes(account.language))
    return { ...account, owner: chance.pick(fluent.length > 0 ? fluent : near).id }
  })
}

/** The first end of a term after the demo day; terms are whole years from the start. */
function nextRenewal(startOn: Day, years: number): Day {
  const { year, month, date } = calendarOf(startOn)
  for (let ends = year + years; ; ends += years) {
    const day = dayOf(ends, month, date) ?? dayOf(ends, month, date - 1)!
    if (day > DEMO_DAY) return day
  }
}

/** Prices end in hundreds, big ones in five hundreds. */
function roundedPrice(acv: number): number {
  const step = acv < 20_000 ? 100 : 500
  return Math.round(acv / step) * step
}

function wholeWithin(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, Math.round(value)))
}

function padded(number: number): string {
  return String(number).padStart(4, '0')
}
