import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const DEMO = 'examples/demo'
const FILES = ['--accounts', `${DEMO}/accounts.csv`, '--team', `${DEMO}/team.csv`, '--as-of', '2026-07-01']
const assign = (...args: string[]) => runTierwise(['assign', ...FILES, '--json', ...args])
const booksOf = (...args: string[]) => {
  const { status, stdout, stderr } = assign(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}
const csmsOf = (books: { assignments: { account: string; csm: string }[] }) =>
  new Map(books.assignments.map(({ account, csm }) => [account, csm]))

describe('[Q144] [Q145] assign', () => {
  test('every account once, within every limit, with a bound, and the same bytes again', () => {
    const books = booksOf()
    const ids = [...books.assignments, ...books.uncovered].map(({ account }) => account)
    const rows = readFileSync(`${DEMO}/accounts.csv`, 'utf8').trim().split('\n').slice(1)
    expect(ids.toSorted()).toEqual(rows.map((row) => row.split(',')[0]).toSorted())
    expect(books.moved).toBe(
      books.assignments.filter(({ from, csm }: { from: string | null; csm: string }) => from && from !== csm)
        .length,
    )
    for (const { hours, capacityHours, accountsByTier, mostByTier } of books.utilisation) {
      expect(hours).toBeLessThanOrEqual(capacityHours + 1e-6)
      for (const tier of Object.keys(mostByTier)) {
        expect(accountsByTier[tier]).toBeLessThanOrEqual(mostByTier[tier])
      }
    }
    expect(books.lowerBound).toBeLessThanOrEqual(books.objective)
    expect(books.gap).toBeLessThanOrEqual(0.0005)
    for (const { because } of [...books.assignments, ...books.uncovered]) expect(because).toMatch(/\S \S/)
    expect(assign().stdout).toBe(assign().stdout)
  })

  test('who leaves gets nothing; no more change owner than allowed; what is locked stays', () => {
    const before = csmsOf(booksOf())
    const [account] = [...before].find(([, csm]) => csm === 'CSM 02')!
    const locks = file('locks.csv', `account_id,person_id\n${account},CSM 03\n`)
    const books = booksOf('--without', 'CSM 01', '--max-moves', '12', '--locks', locks)
    expect([...csmsOf(books).values()]).not.toContain('CSM 01')
    expect(csmsOf(books).get(account)).toBe('CSM 03')
    expect(books.moved).toBeLessThanOrEqual(12)
    expect(books.uncovered.map(({ reason }: { reason: string }) => reason)).toContain('move_limit')
  })

  test('owners of today come from a file of their own where one is given', () => {
    const before = [...csmsOf(booksOf())]
    const owners = before.map(([account, csm]) => `${account},${csm}`)
    const current = file('owners.csv', `account_id,owner\n${owners.join('\n')}\n`)
    expect(booksOf('--current', current).moved).toBe(0)
  })

  test('overload is named by CSM; an explanation prices every CSM', () => {
    const few = file('few.csv', 'person_id,hours_per_week\nCSM 01,5\nCSM 02,5\n')
    const args = ['--team', few, '--allow-overload', '--explain', 'C-0166']
    const books = JSON.parse(
      runTierwise([
        'assign',
        '--accounts',
        `${DEMO}/accounts.csv`,
        '--as-of',
        '2026-07-01',
        '--json',
        ...args,
      ]).stdout,
    )
    const sum = books.utilisation.reduce(
      (all: number, each: { missingHours: number }) => all + each.missingHours,
      0,
    )
    expect(books.missingHours).toBeCloseTo(sum, 6)
    expect(sum).toBeGreaterThan(0)
    expect(books.explanations).toHaveLength(1)
    expect(books.explanations[0].alternatives).toHaveLength(2)
  })

  test.each([
    { args: ['--without', 'CSM 99x'], code: 'person-not-in-team' },
    { args: ['--explain', 'nobody'], code: 'account-not-found' },
    { args: ['--locks', file('tier.csv', 'account_id,person_id\nC-0001,CSM 01\n')], code: 'lock-refused' },
    {
      args: ['--locks', file('who.csv', 'account_id,person_id\nC-0166,Nobody at all\n')],
      code: 'person-not-in-team',
    },
  ])('refused by name: $args', ({ args, code }) => {
    const { status, stdout, stderr } = assign(...args)
    expect(status).toBe(2)
    expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining({ code }))
    expect(stderr).toMatch(/^✖ .*\n {2}→ /)
  })

  test.each(['en', 'de', 'pt', 'ja', 'ms'])('the answer comes first, in %s', (language) => {
    const { status, stdout } = runTierwise(['assign', ...FILES, '--lang', language, '--explain', 'C-0166'])
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(/\d+.*\d+.*\d+/)
    expect(stdout).not.toMatch(/undefined|\{|assign\./)
  })
})

const maven = new URL('../../../shared/data/maven_crm/', import.meta.url)
test.skipIf(!existsSync(maven))('[Q144] maven_crm: 35 people and 85 accounts', () => {
  const people = readFileSync(new URL('sales_teams.csv', maven), 'utf8').trim().split(/\r?\n/).slice(1)
  const team = people.map((line) => {
    const [name, , region] = line.split(',')
    return `${name},${name},CSM,${region}`
  })
  const path = file('maven-team.csv', `person_id,name,role,regions\n${team.join('\n')}\n`)
  const list = ['--accounts', new URL('accounts.csv', maven).pathname, '--team', path]
  const { status, stdout } = runTierwise(['assign', ...list, '--json'])
  expect(status).toBe(0)
  const books = JSON.parse(stdout)
  expect(books.utilisation).toHaveLength(35)
  expect(books.assignments.length + books.uncovered.length).toBe(85)
  expect(books.uncovered.filter(({ counts }: { counts: boolean }) => counts)).toEqual([])
})
