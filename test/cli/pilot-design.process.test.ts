import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const DEMO = ['--accounts', 'examples/demo/accounts.csv', '--as-of', '2026-07-01']

const jsonOf = (args: readonly string[]) => {
  const { status, stdout, stderr } = runTierwise([...args, '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('[PT37] pilot design draws the same again, and keeps a draw that was written', () => {
  const out = join(folder, 'draw.csv')
  const args = ['pilot', 'design', ...DEMO, '--share', '0.25', '--seed', '1']
  const first = jsonOf([...args, '--out', out])
  const { counts, accounts } = first
  expect(Math.abs(counts.treated - counts.accounts / 4)).toBeLessThan(1)
  expect(counts.listed).toBe(counts.accounts + counts.excluded)
  const lines = readFileSync(out, 'utf8').trimEnd().split('\r\n')
  expect(lines[0]).toBe('account_id,arm,stratum,owner,tier')
  expect(lines).toHaveLength(accounts.length + 1)
  expect(jsonOf(args)).toEqual(first)
  expect(runTierwise([...args, '--out', out]).stderr).toContain('draw.csv')
  expect(runTierwise([...args, '--out', out]).status).toBe(2)
})

test('[PT29] pilot did says the difference first, and refuses what it cannot read with the closest name', () => {
  const file = join(folder, 'stores.csv')
  writeFileSync(file, 'shop,before,after,state\na,1,4,NJ\nb,2,4,NJ\nc,1,1,PA\nd,2,3,PA\ne,NA,3,PA\n')
  const args = ['pilot', 'did', file, '--before', 'before', '--after', 'after']
  const found = jsonOf([...args, '--treated', 'state=NJ'])
  expect(found).toMatchObject({ difference: 2.5 - (7 / 3 - 1.5), balanced: { n: 4, difference: 2 } })
  expect(found.missing.controlValues).toBe(1)
  const { stdout } = runTierwise([...args, '--treated', 'state=NJ', '--lang', 'de'])
  expect(stdout).toMatch(/^Kein Unterschied ist gezeigt: Die Veränderung der Testgruppe minus die der/)
  const unclear = runTierwise([...args, '--treated', 'state'])
  expect(unclear).toMatchObject({ status: 2, stdout: '' })
  expect(unclear.stderr).toContain('state=VALUE')
  expect(runTierwise([...args, '--treated', 'sate']).stderr).toContain('Did you mean “state”?')
})
