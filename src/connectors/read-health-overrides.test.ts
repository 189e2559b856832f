import { describe, expect, test } from 'vitest'
import { parseDay } from '../domain/kernel/day.ts'
import { readAccountTiers } from './read-account-tiers.ts'
import { readHealthOverrides } from './read-health-overrides.ts'
import { temporaryFiles } from './testing/temporary-files.ts'

const file = temporaryFiles()
const DAY = parseDay('2026-06-01')!

async function read(text: string) {
  const found = await readHealthOverrides(file('overrides.csv', text))
  if (found.kind === 'problems')
    return { overrides: [], rejected: found.problems.map(({ code }) => [1, code]) }
  return {
    overrides: found.overrides,
    rejected: found.summary.rejected.map(({ line, code }) => [line, code]),
  }
}

describe('[I47] overrides of health', () => {
  test('a score or a band, a reason and a last day; several of an account', async () => {
    const { overrides, rejected } = await read(
      'account_id,score,band,reason,from,until,by\nA,20,,Champion left,2026-06-01,2026-06-30,CSM 01\nA,,Amber,Quiet,,2026-06-30,\n',
    )
    expect(rejected).toEqual([])
    expect(overrides).toEqual([
      {
        accountId: 'A',
        score: 20,
        band: undefined,
        reason: 'Champion left',
        from: DAY,
        until: DAY + 29,
        by: 'CSM 01',
      },
      {
        ...{
          accountId: 'A',
          score: undefined,
          band: 'yellow',
          reason: 'Quiet',
          until: DAY + 29,
          by: undefined,
        },
        from: Number.MIN_SAFE_INTEGER,
      },
    ])
  })

  test('a row that lacks a part, or ends before it begins, is rejected', async () => {
    const { overrides, rejected } = await read(
      [
        'account,score,sentiment,reason,from,until',
        'A,,,nothing said,2026-06-01,2026-06-30',
        'B,20,,,2026-06-01,2026-06-30',
        'C,20,,no end,2026-06-01,',
        'D,,purple,odd,2026-06-01,2026-06-30',
        'E,120,,too much,2026-06-01,2026-06-30',
        'F,20,,reversed,2026-06-30,2026-06-01',
        'G,20,,unreadable,soon,2026-06-01',
        'H,20,,fine,2026-06-01,2026-06-01',
      ].join('\n'),
    )
    expect(overrides.map(({ accountId }) => accountId)).toEqual(['H'])
    expect(new Set(rejected.map(([line]) => line))).toEqual(new Set([2, 3, 4, 5, 6, 7, 8]))
  })
})

test('[I47] of a list of accounts that is read for tiers only account_id is needed', async () => {
  const found = await readAccountTiers(file('accounts.csv', 'id,company,tier,arr\nA,Alpha,high,5\nB,,,7\n'))
  expect(found.kind === 'tiers' && found.accounts).toEqual([
    { accountId: 'A', name: 'Alpha', tier: 'high' },
    { accountId: 'B', name: undefined, tier: undefined },
  ])
})
