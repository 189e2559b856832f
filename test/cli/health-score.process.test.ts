import { describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'

const GITLAB = [
  ...['health', 'score', '--model', 'examples/health/gitlab-health.yaml'],
  ...['--signals', 'examples/health/gitlab-signals.csv', '--as-of', '2026-06-30'],
]

describe('[D27] health score', () => {
  test('says first how many accounts are how healthy, then each with what pulls it down, the lowest first', () => {
    const { status, stdout, stderr } = runTierwise(GITLAB)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')[0]).toMatch(/^3 of 4 accounts have a health score: 1 green, 1 yellow, 1 red/)
    expect(stdout).toMatch(/red-sentiment +49 +red .*csm_sentiment makes it red/)
    expect(stdout.indexOf('check-2')).toBeLessThan(stdout.indexOf('check-1'))
  })

  test('--json opens each score to its contributions; with --since to why it is another', () => {
    const { status, stdout } = runTierwise([...GITLAB, '--since', '2026-06-19', '--json'])
    expect(status).toBe(0)
    const { accounts, counts } = JSON.parse(stdout)
    expect(counts).toMatchObject({ accounts: 4, scored: 3, unknown: 1, overridden: 1 })
    expect(accounts[0]).toMatchObject({
      account: 'check-1',
      score: 80,
      band: 'green',
      coverage: 1,
      override: null,
    })
    expect(accounts[0].contributions[0]).toEqual({
      ...{ signal: 'license_utilisation', group: 'product', value: 80, day: '2026-06-20', points: 80 },
      ...{ weight: 0.15, effectiveWeight: 0.15, contribution: 12, state: 'present' },
    })
    expect(accounts[3]).toMatchObject({ score: null, band: null, change: { difference: null } })
    expect(accounts[3].change.causes[0]).toMatchObject({
      cause: 'stale',
      signal: 'license_utilisation',
      effect: null,
    })
  })

  test('a day to compare with that is not before is refused', () => {
    const { status, stdout } = runTierwise([...GITLAB, '--since', '2026-06-30', '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'health-since' }])
  })
})
