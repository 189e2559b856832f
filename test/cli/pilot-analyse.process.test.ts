import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierwise-analyse-'))
  file = join(folder, 'result.csv')
  const rows = Array.from({ length: 160 }, (_, at) => {
    const arm = at % 4 === 0 ? 'pilot' : 'control'
    const nps = (at % 9) + ((at * 7) % 5) + (arm === 'pilot' ? 4 : 0)
    return [
      arm,
      at === 8 ? 'NA' : nps,
      at % 2 === 0 ? 'yes' : 'no',
      at % 9,
      `s${at % 3}`,
      `csm ${at % 20}`,
    ].join(',')
  })
  writeFileSync(file, `arm,nps,renewed,nps_before,stratum,csm\n${rows.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const analyse = (...args: readonly string[]) =>
  runTierwise(['pilot', 'analyse', file, '--arm', 'arm', '--control', 'control', ...args])

describe('[D29] pilot analyse', () => {
  test('--json has the names that others read, the primary metric at the top and all of them below', () => {
    const { status, stdout, stderr } = analyse(
      ...['--metric', 'nps', '--metric', 'renewed', '--covariate', 'nps_before', '--strata', 'stratum'],
      ...['--cluster', 'csm', '--expected', '0.75,0.25', '--json'],
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const found = JSON.parse(stdout)
    expect(found.arms).toMatchObject([
      { arm: 'control', n: 120, missing: 0 },
      { arm: 'pilot', n: 39, missing: 1 },
    ])
    expect(found.sampleRatio).toEqual({ chiSquared: 0, df: 1, p: 1 })
    const [comparison] = found.comparisons
    for (const name of ['difference', 'standardError', 'lower', 'upper', 'p'])
      expect(comparison[name], name).toBeTypeOf('number')
    for (const name of ['difference', 'standardError', 'varianceSaved'])
      expect(comparison.cuped[name], name).toBeTypeOf('number')
    for (const name of ['difference', 'standardError'])
      expect(comparison.poststratified[name], name).toBeTypeOf('number')
    for (const name of ['lower', 'upper']) expect(comparison.sequential[name], name).toBeTypeOf('number')
    expect(found.metrics.map(({ metric }: { metric: string }) => metric)).toEqual(['nps', 'renewed'])
  })

  test('the first line says it in words, in the language of the reader', () => {
    const { stdout } = analyse('--metric', 'nps', '--expected', 'pilot=1,control=3', '--lang', 'de')
    expect(stdout.split('\n')[0]).toMatch(
      /^pilot: nps lag \d,\d+ höher als in der Kontrollgruppe \(control\)/,
    )
    expect(stdout).toContain('--cluster csm')
  })

  test('what the period before was worth is said', () => {
    const { stdout } = analyse('--metric', 'nps', '--covariate', 'nps_before')
    expect(stdout).toMatch(
      /what was known before takes \d+\.\d% of the variance out, as good as [\d,.]+ times/,
    )
  })

  test('unequal arms of which nobody said what was drawn are asked about', () => {
    expect(analyse('--metric', 'nps').stdout).toContain('Give --expected')
  })

  test('an arm that is not there is refused with 2', () => {
    const { status, stderr } = runTierwise([
      'pilot',
      'analyse',
      file,
      '--arm',
      'arm',
      '--control',
      'x',
      '--metric',
      'nps',
    ])
    expect(status).toBe(2)
    expect(stderr).toContain('No row has the arm “x”; found: pilot and control.')
  })
})
