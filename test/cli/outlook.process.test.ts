import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const DEMO = [
  ...['--accounts', 'examples/demo/accounts.csv', '--team', 'examples/demo/team.csv'],
  ...['--answers', 'examples/demo/answers.yaml', '--as-of', '2026-07-01'],
]
const FEW_RUNS = ['--runs', '200']

const jsonOf = (args: readonly string[]) => {
  const { status, stdout, stderr } = runTierwise([...args, ...FEW_RUNS, '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('[D22] forecast', () => {
  test('says first where the months lead, then month by month, by tier, side by side, and what it rests on', () => {
    const { status, stdout } = runTierwise(['forecast', ...DEMO, ...FEW_RUNS])
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(/^In 36 months, as the model says: [\d,]+ accounts and \$/)
    for (const part of [
      /Month by month/,
      /By tier/,
      /10× the accounts in 24 months/,
      /From your answers: 757 accounts/,
    ])
      expect(stdout).toMatch(part)
  })

  test('--json has months, bands, scenarios and assumptions; the same seed gives the same', () => {
    const found = jsonOf(['forecast', ...DEMO, '--months', '12'])
    expect(found).toMatchObject({
      asOf: '2026-07-01',
      currency: 'USD',
      scenario: { code: 'proposed' },
      asks: [],
      seed: 1,
    })
    expect(found.months).toHaveLength(12)
    expect(found.months[11]).toMatchObject({ month: 12, endOn: '2027-07-01' })
    // The answers say 760 accounts in twelve months; so many of them have a tier.
    expect(found.months[11].total.accounts).toBeCloseTo(757, 6)
    const { p10, p50, p90 } = found.bands.total.arr
    expect(p10[11] < p50[11] && p50[11] < p90[11]).toBe(true)
    const codes = found.scenarios.map(({ scenario }: { scenario: { code: string } }) => scenario.code)
    expect(codes).toEqual(['as_is', 'proposed', 'factor', 'factor', 'factor'])
    expect(found.assumptions.tiers[0].churnPerYear).toMatchObject({ source: 'default' })
    expect(jsonOf(['forecast', ...DEMO, '--months', '12'])).toEqual(found)
  })

  test('a growth that is chosen is reached, and today’s tiers are another scenario', () => {
    const doubled = jsonOf(['forecast', ...DEMO, '--factor', '2', '--within', '12', '--months', '18'])
    expect(doubled.months[11].total.accounts).toBeCloseTo(2 * doubled.today.accounts, 6)
    const today = jsonOf(['forecast', ...DEMO, '--scenario', 'as_is', '--months', '12'])
    expect(today.scenario).toEqual({ code: 'as_is' })
  })

  test('contracts over time tell churn and say so; one that cannot be read is named', () => {
    const rows = ['account_id,from,until,acv']
    for (let index = 0; index < 60; index++) {
      const until = index < 6 ? '2026-01-01' : ''
      rows.push(`C-${String(index + 1).padStart(4, '0')},2023-01-01,2025-01-01,50000`)
      rows.push(`C-${String(index + 1).padStart(4, '0')},2025-01-01,${until},60000`)
    }
    const path = join(folder, 'contracts.csv')
    writeFileSync(path, `${rows.join('\n')}\n`)
    const { assumptions } = jsonOf(['forecast', ...DEMO, '--contracts', path, '--months', '12'])
    const sources = assumptions.tiers.map(
      ({ churnPerYear }: { churnPerYear: { source: string } }) => churnPerYear.source,
    )
    expect(sources).toContain('derived')
    writeFileSync(path, 'account_id,from,acv\nC-0001,yesterday,5\n')
    const refused = runTierwise(['forecast', ...DEMO, '--contracts', path, '--json'])
    expect(refused.status).toBe(2)
    expect(JSON.parse(refused.stdout).problems[0]).toMatchObject({ line: 2 })
  })
})

describe('[D23] hiring', () => {
  test('says first how many to hire and by when the first opening must stand', () => {
    const { status, stdout } = runTierwise(['hiring', ...DEMO, ...FEW_RUNS])
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(
      /^Hire \d+ people in 24 months; the first opening must stand by \w+ \d+, 2026\./,
    )
    for (const part of [
      /Openings/,
      /Needed and there/,
      /people against the risk of falling short/,
      /Accounts per CSM at a risk of 10\.0%/,
    ])
      expect(stdout).toMatch(part)
  })

  test('--json: openings stand the 80th percentile of the time to hire before their start; doubling takes more', () => {
    const found = jsonOf(['hiring', ...DEMO])
    const days = (text: string) => Date.parse(text) / 86_400_000
    expect(found.openings.length).toBeGreaterThan(0)
    for (const { openOn, startOn } of found.openings) {
      expect(days(startOn) - days(openOn)).toBe(found.people.daysToHireP80)
      expect(openOn >= found.asOf).toBe(true)
    }
    const opened = found.openings.reduce((sum: number, { people }: { people: number }) => sum + people, 0)
    expect(opened).toBe(found.hires)
    expect(jsonOf(['hiring', ...DEMO, '--factor', '2', '--within', '12']).hires).toBeGreaterThan(found.hires)
  })

  test('without a team, and without anything that tells of new accounts, it says so', () => {
    const path = join(folder, 'list.csv')
    writeFileSync(
      path,
      `account_id,acv\n${Array.from({ length: 30 }, (_, index) => `A${index},150000`).join('\n')}\n`,
    )
    const { status, stdout } = runTierwise([
      'hiring',
      '--accounts',
      path,
      '--as-of',
      '2026-07-01',
      ...FEW_RUNS,
    ])
    expect(status).toBe(0)
    expect(stdout).toMatch(/Without a team file/)
    expect(stdout).toMatch(/How many accounts are won per month is not known/)
    const refused = runTierwise(['hiring', '--accounts', path, '--scenario', 'as_is', '--json'])
    expect(refused.status).toBe(2)
    expect(JSON.parse(refused.stdout).problems[0]).toMatchObject({ code: 'no-tiers-of-today' })
  })

  test.each([
    { args: ['--months', '6'], message: /12 to 36/ },
    { args: ['--factor', '0'], message: /from 1 to 100/ },
    { args: ['--risk', '80%'], message: /up to 0\.5/ },
    { args: ['--runs', '5'], message: /from 100 to 100000/ },
    { args: ['--seed', '1.5'], message: /whole number/ },
    { args: ['--within', '99'], message: /from 1 to 36/ },
    { args: ['--scenario', 'other'], message: /as_is, proposed/ },
  ])('$args is refused', ({ args, message }) => {
    const { status, stderr } = runTierwise(['hiring', ...DEMO, ...args])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })

  test.each(['de', 'pt', 'ja', 'ms'])('speaks %s', (language) => {
    const { status, stdout } = runTierwise([
      '--lang',
      language,
      'hiring',
      ...DEMO,
      ...FEW_RUNS,
      '--months',
      '12',
    ])
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/cli\.|hiring\.[a-z]|\bHire\b|Openings/)
  })
})
