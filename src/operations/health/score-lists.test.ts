import { describe, expect, test } from 'vitest'
import { temporaryFiles } from '../../connectors/testing/temporary-files.ts'
import { parseDay } from '../../domain/kernel/day.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { type HealthFiles, scoreLists } from './score-lists.ts'

const file = temporaryFiles()
const asOf = parseDay('2026-06-30')!
const MODEL = `tierwise: 1
health:
  signals:
    - { metric: seats, group: usage, weight: 3, scale: [[0, 0], [100, 100]] }
    - { metric: logins, group: usage, weight: 1 }
`
const SIGNALS = `account_id,metric,day,value
A,seats,2026-06-20,80
A,logins,2026-06-20,5
B,logins,2026-06-20,9
C,seats,2026-06-20,20
A,seats,2026-07-05,1
A,unheard,2026-06-20,1
`

function files(given: Partial<Record<'signals' | 'model' | 'accounts' | 'overrides', string>>): HealthFiles {
  const { signals = SIGNALS, model = MODEL, accounts, overrides } = given
  return {
    ...{ signals: file('signals.csv', signals), model: file('model.yaml', model), asOf },
    accounts: accounts && file('accounts.csv', accounts),
    overrides: overrides && file('overrides.csv', overrides),
  }
}

describe('[Q146] scores from files', () => {
  test('all accounts that have signals, and what counts for nothing is counted', async () => {
    const { accounts, ignored } = await scoreLists(files({}))
    expect(accounts.map(({ account, health }) => [account, health.score])).toEqual([
      ['A', 0.75 * 80 + 0.25 * 25],
      ['B', undefined],
      ['C', 20],
    ])
    expect(ignored).toEqual({ metrics: new Map([['unheard', 1]]), later: 1, accounts: [] })
  })

  test('the accounts of a list, in their tiers, also those of which nothing was measured', async () => {
    const accounts = 'account_id,name,tier\nA,Alpha,high\nB,Beta,tech\nD,Delta,tech\n'
    const found = await scoreLists(files({ accounts }))
    expect(found.accounts.map(({ name, health }) => [name, health.score])).toEqual([
      ['Alpha', 0.75 * 80 + 0.25 * 50],
      ['Beta', undefined],
      ['Delta', undefined],
    ])
    expect(found.ignored.accounts).toEqual(['C'])
  })

  test('with what people say, and why it changed since a day', async () => {
    const overrides = 'account_id,score,reason,from,until\nA,10,Champion left,2026-06-25,2026-07-30\n'
    const found = await scoreLists({ ...files({ overrides }), since: asOf - 7 })
    expect(found.accounts[0]).toMatchObject({
      ...{
        health: { score: 10, band: 'red', override: { reason: 'Champion left' } },
        earlier: { override: undefined },
      },
      change: { difference: 10 - 66.25, causes: [{ cause: 'override_began' }] },
    })
  })

  test('a model without signals has nothing to score by', async () => {
    const found = await problemsIn(() => scoreLists(files({ model: 'tierwise: 1\n' })))
    expect(found).toMatchObject([{ code: 'health-not-scored' }])
  })

  test('a reading that cannot be read is refused with its place', async () => {
    const found = await problemsIn(() =>
      scoreLists(files({ signals: 'account_id,metric,day,value\nA,seats,2026-06-20,lots\n' })),
    )
    expect(found).toMatchObject([{ line: 2 }])
  })
})
