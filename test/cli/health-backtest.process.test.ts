import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierwise-backtest-'))
const path = join(folder, 'accounts.csv')
// Every third account left; their health is lower, their seats say nothing.
const rows = Array.from({ length: 90 }, (_, row) => {
  const health = row % 3 === 0 ? 10 + (row % 50) : 30 + (row % 60)
  return `${health},${(row * 17) % 23},${row % 2 ? 'low' : 'high'},${row % 3 === 0 ? 'yes' : 'no'}`
})
writeFileSync(path, ['health,"seats, sold",tier,churned', ...rows].join('\n'))
const backtest = (...options: string[]) =>
  runTierwise(['health', 'backtest', path, '--outcome', 'churned', ...options])

describe('[D28] health backtest', () => {
  test('says first whether the score predicts, and what to do', () => {
    const { status, stdout, stderr } = backtest('--score', 'health', '--lower-is-riskier', '--group', 'tier')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')[0]).toMatch(/^This score predicts the outcome: AUC 0\.\d+, with 95% confidence/)
    expect(stdout).toMatch(/What to do: use it to decide/)
    expect(stdout).toMatch(/By tier/)
  })

  test('--json has the names that programs ask for', () => {
    const { status, stdout } = backtest('--score', 'health', '--group', 'tier', '--json')
    expect(status).toBe(0)
    const found = JSON.parse(stdout)
    expect(found).toMatchObject({
      verdict: 'predicts',
      direction: 'lower_is_riskier',
      directionFrom: 'found',
      n: 90,
      events: 30,
    })
    expect(found.auc).toBeGreaterThan(found.aucLower)
    expect(found.auc).toBeLessThan(found.aucUpper)
    expect(found.calibration).toMatchObject({ slope: expect.any(Number), bins: expect.any(Array) })
    expect(found.lift).toHaveLength(10)
    expect(found.groups.map(({ group }: { group: string }) => group)).toEqual(['high', 'low'])
    expect(found.missing).toEqual({ churned: 0, health: 0, tier: 0 })
  })

  test('signals that say nothing get a plain no, in the language asked for, and no weights', () => {
    const { status, stdout } = backtest('--signals', '"seats, sold",tier', '--lang', 'de')
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(/^Diese Signale sagen das Ergebnis nicht vorher: AUC 0,\d+/)
    expect(stdout).not.toMatch(/Health Score zählen/)
  })

  test('a column that is not there is refused with the one that was meant', () => {
    const { status, stdout } = backtest('--score', 'helth', '--json')
    expect(status).toBe(2)
    expect(JSON.parse(stdout).problems).toMatchObject([
      { code: 'map-unknown-column', fix: expect.stringContaining('health') },
    ])
  })
})
