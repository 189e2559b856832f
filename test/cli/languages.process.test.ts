import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import { runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const DEMO = [
  '--accounts',
  'examples/demo/accounts.csv',
  '--team',
  'examples/demo/team.csv',
  '--as-of',
  '2026-07-01',
]

/** Ids of the catalogues, and values that nobody turned into words. */
const NO_WORDS =
  /\b(cli|report|finding|problem|note|reason|hold|verdict|guard|evidence|check|change|touch|segment|factor|basis)\.[a-z][a-z_-]+|\bundefined\b|\[object|NaN|\{[a-zA-Z]+[,}]/

describe.each(LANGUAGES)('[D9] %s', (lang) => {
  test('a plan and its report without a missing word', () => {
    const report = join(folder, `plan-${lang}.html`)
    const { status, stdout, stderr } = runTierwise(['plan', ...DEMO, '--lang', lang, '--report', report])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(NO_WORDS.exec(stdout)?.[0]).toBeUndefined()
    const page = readFileSync(report, 'utf8')
    expect(page).toMatch(new RegExp(`<html[^>]* lang="${lang}`))
    const text = page.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')
    expect(NO_WORDS.exec(text)?.[0]).toBeUndefined()
  })

  test('an explanation, a check and bad input without a missing word', () => {
    const calls = [
      ['explain', ...DEMO, '--account', 'C-0265', 'C-0164', 'C-0013'],
      ['check', 'examples/models/sourcegraph-2025.yaml'],
      ['import', 'none.csv'],
    ]
    for (const call of calls) {
      const { stdout, stderr } = runTierwise([...call, '--lang', lang])
      expect(NO_WORDS.exec(stdout + stderr)?.[0]).toBeUndefined()
    }
  })
})

test('[D9] the language of the surroundings, unless another is asked for', () => {
  const call = ['economics', '--csm-cost', '120000', '--ratio', '50']
  const german = runTierwise([...call, '--lang', 'de']).stdout
  expect(german).toContain('CS-Kosten je Kunde')
  expect(runTierwise(call, { env: { LANG: 'de_DE.UTF-8' } }).stdout).toBe(german)
  expect(runTierwise(call, { env: { LANG: 'ja_JP.UTF-8', TIERWISE_LANG: 'de' } }).stdout).toBe(german)
  expect(runTierwise(call, { env: { LANG: 'fr_FR.UTF-8' } }).stdout).toBe(runTierwise(call).stdout)
})
