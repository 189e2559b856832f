import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'

let folder: string
let data: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierwise-keep-'))
  // The database's user must be able to pass through when the tests run as root.
  chmodSync(folder, 0o755)
  data = join(folder, 'data')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[D21] a command that looks at a database makes none', () => {
  const file = join(folder, 'none.backup')
  for (const args of [
    ['database', 'status'],
    ['database', 'distribute', '--by', 'account'],
    ['backup', file],
  ]) {
    const { status, stdout } = runTierwise([...args, '--data', data, '--json'])
    expect([status, JSON.parse(stdout).problems[0].code], args[0]).toEqual([2, 'no-data'])
  }
  const missing = runTierwise(['restore', file, '--data', data, '--json'])
  expect(JSON.parse(missing.stdout).problems).toMatchObject([{ code: 'file-missing', file }])
  expect(existsSync(data)).toBe(false)
})

test('[D21] a database is migrated, described, backed up and restored from the terminal', () => {
  const file = join(folder, 'kept.backup')
  expect(jsonOf(['database', 'migrate'], data).applied.length).toBeGreaterThan(5)
  expect(runTierwise(['database', 'migrate', '--data', data]).stdout).toMatch(/^Nothing to apply/)
  expect(jsonOf(['database', 'status'], data)).toMatchObject({
    ...{ server: 'embedded', isRowSecurityActive: true, citus: 'none', spreadKey: null },
    migrations: { pending: [] },
  })
  expect(runTierwise(['database', 'status', '--data', data]).stdout).toMatch(
    /none pending\n.*holds for this user/,
  )
  expect(runTierwise(['database', 'distribute', '--by', 'workspace', '--data', data])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/does not have the Citus extension/),
  })
  expect(jsonOf(['backup', file], data)).toMatchObject({ file, rows: 0 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'kept.backup'])
  const again = runTierwise(['backup', file, '--data', data])
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('is already there')])
  expect(jsonOf(['restore', file], join(folder, 'restored'))).toMatchObject({ rows: 0, unfinishedJobs: 0 })
})

function jsonOf(args: readonly string[], dataFolder: string) {
  const { status, stdout, stderr } = runTierwise([...args, '--data', dataFolder, '--json'])
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}
