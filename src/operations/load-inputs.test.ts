import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFiles } from '../connectors/testing/temporary-files.ts'
import { parseDay } from '../domain/kernel/day.ts'
import { explainAccounts } from './explain-account.ts'
import { findFrontier } from './find-frontier.ts'
import { loadInputs } from './load-inputs.ts'
import { makePlan } from './make-plan.ts'
import { noteInputs } from './note-inputs.ts'
import type { Problem } from './problem.ts'
import { problemsIn } from './testing/problems-in.ts'

const TODAY = parseDay('2026-07-01')!
const file = temporaryFiles()

const LIST = 'account_id,acv\nA,120000\nB,30000\nC,3000\n'
const MODEL = `tierwise: 1
name: Two tiers
tiers:
  - { id: named, touch: high, when: acv >= 100000, ratio: { target: 10 } }
  - { id: rest, touch: tech }
`

describe('[Q1] the order of reading', () => {
  test('a fault of the answers or the model does not wait for the list', async () => {
    const accounts = file('list.csv', 'account_id,acv\nA,-1\n')
    expect(await codesOf({ accounts, answers: file('bad.yaml', 'margn: 1\n') })).toEqual(['unknown_key'])
    expect(await codesOf({ accounts, model: file('bad-model.yaml', `${MODEL}tires: []\n`) })).toEqual([
      'unknown_key',
    ])
  })

  test('all problems of that file are told', async () => {
    const answers = file('several.yaml', 'margn: 1\nmargin: 70\npositioning: cheap\n')
    const accounts = file('list.csv', LIST)
    expect(await codesOf({ accounts, answers })).toEqual(['unknown_key', 'too_big', 'not_in_list'])
  })

  test('a condition that only the list can judge waits for it', async () => {
    const model = file('custom.yaml', MODEL.replace('acv >= 100000', 'custom.a == custom.b'))
    const typed = file('typed.csv', 'account_id,acv,a,b\nA,1,red,red\nB,2,red,blue\n')
    const plan = makePlan(await load({ accounts: typed, model }))
    expect(plan.tiers.map(({ accounts }) => accounts)).toEqual([1, 1])
    const untyped = file('untyped.csv', LIST)
    expect(await codesOf({ accounts: untyped, model })).toEqual(
      expect.arrayContaining(['condition_unknown_field']),
    )
  })
})

describe('[Q2] rows that cannot be read', () => {
  const accounts = file('odd.csv', 'account_id,acv,health\nA,5,wrong\nB,-1,50\nC,7,60\n')

  test('stop the work, each with its place', async () => {
    const problems = await problemsOf({ accounts })
    expect(problems).toMatchObject([
      { code: 'rows-rejected', file: accounts, values: { count: 1, rows: 3 } },
      { code: 'negative-acv', file: accounts, line: 3, column: 'acv' },
    ])
  })

  test('are left out when the caller says so; values that cannot be read count as not known', async () => {
    const inputs = await load({ accounts, skipRejected: true })
    expect([...inputs.base.accounts].map(({ id, health }) => ({ id, health }))).toEqual([
      { id: 'A', health: undefined },
      { id: 'C', health: 60 },
    ])
    expect(noteInputs(inputs, makePlan(inputs))).toMatchObject([
      { code: 'currency-assumed' },
      { code: 'rows-left-out', values: { count: 1, rows: 3, file: 'odd.csv' } },
      { code: 'values-left-out', values: { count: 1, file: 'odd.csv' } },
    ])
  })
})

describe('[Q3] what can be read', () => {
  const accounts = file('list.csv', LIST)
  const folder = dirname(accounts)

  test.each(['accounts', 'map', 'model', 'answers', 'team', 'current'])(
    '%s: no folder, no stream, and there',
    async (role) => {
      expect(await codesOf({ accounts, [role]: folder })).toEqual(['file-is-folder'])
      expect(await codesOf({ accounts, [role]: '/dev/zero' })).toEqual(['file-is-stream'])
      expect(await codesOf({ accounts, [role]: join(folder, 'none') })).toEqual(['file-missing'])
      expect(await codesOf({ accounts, [role]: join(accounts, 'below-a-file') })).toEqual(['file-missing'])
    },
  )

  test.each(['map', 'model', 'answers'])('%s: small', async (role) => {
    const path = file(`large-${role}.yaml`, `# ${'x'.repeat(1_000_000)}`)
    expect(await codesOf({ accounts, [role]: path })).toEqual(['document-too-large'])
  })

  test.each(['model', 'answers'])('%s: UTF-8', async (role) => {
    const path = file(`latin-${role}.yaml`, Buffer.from('name: Zürich', 'latin1'))
    expect(await codesOf({ accounts, [role]: path })).toEqual(['document-not-utf8'])
  })

  test('[Q4] by any path: relative, with blanks, in other scripts, through links', async () => {
    const odd = join(folder, 'Kunden 顧客 (α)')
    mkdirSync(odd)
    const path = file('Kunden 顧客 (α)/Liste – neu.csv', LIST)
    symlinkSync(path, join(odd, 'link.csv'))
    for (const given of [relative('.', path), path, join(odd, 'link.csv')]) {
      expect((await load({ accounts: given })).base.accounts.size).toBe(3)
    }
    const bad = file('Kunden 顧客 (α)/bad.csv', 'account_id,acv\nA,x\n')
    const given = relative('.', bad)
    expect((await problemsOf({ accounts: given })).map((problem) => problem.file)).toEqual([given, given])
  })
})

describe('[Q7] currencies', () => {
  const model = file('euro.yaml', MODEL.replace('tiers:', 'currency: EUR\nrate: 1\ntiers:'))

  test('a list that names none has the model’s', async () => {
    const { base, summary } = await load({ accounts: file('list.csv', LIST), model })
    expect(base.currency).toBe('EUR')
    expect(summary.notes).toEqual([])
  })

  test('two different ones are refused', async () => {
    const accounts = file('dollars.csv', 'account_id,acv,currency\nA,5,USD\n')
    expect(await problemsOf({ accounts, model })).toMatchObject([
      { code: 'currency-mismatch', file: model, values: { modelCurrency: 'EUR', listCurrency: 'USD' } },
    ])
  })
})

test('[Q8] nothing that was given is dropped silently', async () => {
  const inputs = await load({
    accounts: file('list.csv', LIST),
    model: file('model.yaml', MODEL),
    team: file('team.csv', 'person_id,tiers,shoe_size\nCSM 01,named,40\nCSM 02,ghost;named,41\nCSM 03,,42\n'),
    current: file(
      'current.csv',
      'account_id,tier,since,pin_tier,pin_reason,pin_expires,mood\n' +
        'A,gone,2026-01-01,,,,x\nB,rest,2026-01-01,spook,because,2027-01-01,x\nZ,named,2026-01-01,,,,x\n',
    ),
  })
  const notes = noteInputs(inputs, makePlan(inputs)).filter(({ code }) => code !== 'currency-assumed')
  expect(notes).toEqual([
    { code: 'columns-ignored', values: { file: 'team.csv', columns: ['shoe_size'] } },
    { code: 'team-tiers-unknown', values: { count: 1, tiers: ['ghost'] } },
    { code: 'columns-ignored', values: { file: 'current.csv', columns: ['mood'] } },
    { code: 'current-accounts-unknown', values: { count: 1 } },
    { code: 'current-tiers-unknown', values: { count: 1, tiers: ['gone'] } },
    { code: 'pin-tiers-unknown', values: { count: 1, tiers: ['spook'] } },
  ])
})

test('[Q9] accounts that cannot be explained are named, all of them', async () => {
  const accounts = file('later.csv', 'account_id,acv,start_date\nA,5,2026-01-01\nB,5,2090-01-01\n')
  const inputs = await load({ accounts })
  const plan = makePlan(inputs)
  expect(explainAccounts(inputs, plan, ['A', 'A']).map(({ account }) => account.id)).toEqual(['A', 'A'])
  const problems = await problemsIn(() => explainAccounts(inputs, plan, ['B', 'Z', 'A', 'Z']))
  expect(problems).toMatchObject([
    { code: 'account-not-active', values: { account: 'B', asOfDay: TODAY } },
    { code: 'account-not-found', values: { account: 'Z' } },
  ])
})

describe('[Q10] the frontier', () => {
  const accounts = file(
    'frontier.csv',
    'account_id,acv,start_date\nA,1000,\nB,,\nC,3000,\nD,2000,\nE,9000,2090-01-01\n',
  )
  const twoTiers = file('frontier.yaml', MODEL.replace('touch: tech', 'touch: low, ratio: { target: 2 }'))

  test('ranks active accounts of known ACV for the first tier with people, or the one asked for', async () => {
    const inputs = await load({ accounts, model: twoTiers })
    const plan = makePlan(inputs)
    expect(findFrontier(inputs, plan, { heads: [1] })).toMatchObject({ tier: 'named', ratio: 10 })
    const found = findFrontier(inputs, plan, { heads: [1, 2], tier: 'rest' })
    expect(found.points).toMatchObject([
      { heads: 1, acvLineMinor: 200_000, accountsCovered: 2, arrCoveredMinor: 500_000 },
      { heads: 2, acvLineMinor: 100_000, accountsCovered: 3, arrCoveredMinor: 600_000 },
    ])
  })

  test('needs a tier with people', async () => {
    const inputs = await load({ accounts, model: twoTiers })
    const plan = makePlan(inputs)
    expect(await problemsIn(() => findFrontier(inputs, plan, { heads: [1], tier: 'none' }))).toMatchObject([
      { code: 'no-tier-with-people', values: { tier: 'none', tiers: ['named', 'rest'] } },
    ])
  })
})

type Files = Parameters<typeof loadInputs>[0]

function load(files: Files) {
  return loadInputs(files, { today: TODAY })
}

function problemsOf(files: Files): Promise<readonly Problem[]> {
  return problemsIn(() => load(files))
}

async function codesOf(files: Files): Promise<string[]> {
  return (await problemsOf(files)).map(({ code }) => code)
}
