import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const LIST = ['--accounts', 'examples/demo/accounts.csv']
const DEMO = [...LIST, '--answers', 'examples/demo/answers.yaml', '--as-of', '2026-07-01']
const HYBRID = 'examples/models/default-hybrid.yaml'
const SOURCEGRAPH = 'examples/models/sourcegraph-2025.yaml'

/** A call, what its first line is like, and which keys its document has. */
const CALLS = [
  { args: ['check', HYBRID], first: /: /, keys: ['model', 'version', 'findings'] },
  { args: ['diff', HYBRID, SOURCEGRAPH], first: /^• /, keys: ['before', 'after', 'changes'] },
  {
    args: ['import', 'examples/demo/accounts.csv'],
    first: /600 of 600/,
    keys: ['file', 'rows', 'accepted', 'mapping', 'notes', 'rejected', 'asOf'],
  },
  {
    args: ['assess', ...DEMO],
    first: /^Hybrid\. /,
    keys: ['asOf', 'currency', 'customerBase', 'assessment'],
  },
  { args: ['plan', ...DEMO], first: /^Hybrid\. .* of revenue\.$/, keys: ['asOf', 'tiers', 'findings'] },
  {
    args: ['explain', ...DEMO, '--account', 'C-0265'],
    first: /^C-0265 .*Tech touch/,
    keys: ['model', 'version', 'accounts'],
  },
  { args: ['frontier', ...DEMO, '--heads', '3', '5,8'], first: /1:12/, keys: ['currency', 'tier', 'points'] },
  {
    args: ['economics', '--csm-cost', '120000', '--ratio', '50', '--acv', '30000'],
    first: /^\$2,400 .* 8\.0% .*comfortable/,
    keys: ['costPerAccountMinor', 'verdict'],
  },
]

test.each(CALLS)(
  '[D2] [D7] [D11] $args.0: the answer first; --json before it: one document',
  ({ args, first, keys }) => {
    const spoken = runTierwise(args)
    expect(spoken).toMatchObject({ status: 0, stderr: '' })
    expect(spoken.stdout.split('\n')[0]).toMatch(first)
    const { status, stdout, stderr } = runTierwise(['--json', ...args])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining(keys))
  },
)

test('[D3] init and demo write files, and say so', () => {
  const init = runTierwise(['init', 'company', '--json'], { cwd: folder })
  expect(init).toMatchObject({ status: 0, stderr: '' })
  const files = ['answers.yaml', 'model.schema.json', 'model.yaml']
  expect(readdirSync(join(folder, 'company')).sort()).toEqual(files)
  expect(JSON.parse(init.stdout).written.sort()).toEqual(files.map((name) => join('company', name)))
  expect(runTierwise(['init', 'company'], { cwd: folder })).toMatchObject({ status: 2, stdout: '' })

  const demo = runTierwise(['demo', '--json'], { cwd: folder })
  expect(JSON.parse(demo.stdout).customerBase.accounts).toBe(600)
  const report = join(folder, 'tierwise-report.html')
  expect(demo).toMatchObject({ status: 0, stderr: `Report: ${report}\n` })
  expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/i)
})

describe('[D1] --fail-on', () => {
  const exitCodes = (args: readonly string[]) => runTierwise(args).status

  test('is never unless said; then a finding of that severity or above ends with 1', () => {
    writeFileSync(
      join(folder, 'warned.yaml'),
      'tierwise: 1\nname: x\ntiers: [{ id: a, touch: low, when: acv > 5 }]\n',
    )
    const warned = ['check', join(folder, 'warned.yaml')]
    expect(exitCodes(warned)).toBe(0)
    expect(exitCodes([...warned, '--fail-on', 'warning'])).toBe(1)
    expect(exitCodes([...warned, '--fail-on', 'info', '--json'])).toBe(1)
    expect(exitCodes([...warned, '--fail-on', 'error'])).toBe(0)
    expect(exitCodes(['plan', ...DEMO, '--fail-on', 'warning'])).toBe(1)
    expect(exitCodes(['plan', ...DEMO, '--fail-on', 'never'])).toBe(0)
  })

  test('is unknown to commands without findings', () => {
    expect(exitCodes(['economics', '--csm-cost', '1', '--fail-on', 'error'])).toBe(2)
  })
})

test('[D19] import: rows that are rejected end it with 2, with their places; a saved map reads the list alike', () => {
  const list = join(folder, 'odd.csv')
  writeFileSync(list, 'Kunde;Vertragswert;Stimmung\nA;1.234,50 €;gut\nB;-5,00 €;gut\nC;viel;\n')
  const map = join(folder, 'map.yaml')
  writeFileSync(map, 'columns: { account_id: Kunde, acv: Vertragswert }\ncustom: { mood: Stimmung }\n')
  const spoken = runTierwise(['import', list, '--map', map])
  expect(spoken).toMatchObject({ status: 2, stderr: '' })
  expect(spoken.stdout).toContain(`✖ ${list}:3:Vertragswert`)
  expect(spoken.stdout).toContain(`✖ ${list}:4:Vertragswert`)

  const saved = join(folder, 'saved.yaml')
  const first = runTierwise(['import', list, '--map', map, '--save-map', saved, '--json'])
  const again = runTierwise(['import', list, '--map', saved, '--json'])
  expect(first.stderr).toContain(saved)
  expect(again.stdout).toBe(first.stdout)
  expect(JSON.parse(again.stdout)).toMatchObject({
    rows: 3,
    accepted: 1,
    currency: 'EUR',
    rejected: [
      { code: 'negative-acv', file: list, line: 3, column: 'Vertragswert', scope: 'row' },
      { code: 'number-unreadable', file: list, line: 4, column: 'Vertragswert', scope: 'row' },
    ],
  })
})

test('[D18] explain: every rule and value', () => {
  const { stdout } = runTierwise(['explain', ...DEMO, '--account', 'C-0265', 'C-0164', 'C-0013'])
  for (const part of [
    '  ✖ acv >= 100000  acv = 6300',
    'ACV                  $6,300',
    'C-0164 Customer 0164 is in no tier. Missing: acv.',
    '? acv >= 100000  acv = —',
    'too close to the threshold',
    'strategic   ',
    'risk        ',
  ]) {
    expect(stdout).toContain(part)
  }
})

test('[D20] the same files, day and language give the same bytes', () => {
  const args = ['plan', ...DEMO, '--team', 'examples/demo/team.csv', '--json', '--lang', 'de']
  expect(runTierwise(args).stdout).toBe(runTierwise(args).stdout)
})

test('[D5] a fault of tierwise itself asks to be reported; TIERWISE_DEBUG says where it happened', () => {
  // A file that loads in the place of a part of the program, and fails as no input could make it fail.
  const broken = `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module'
    registerHooks({ load: (url, context, next) => url.endsWith('/describe-economics.ts')
      ? { format: 'module', shortCircuit: true, source: 'export function describeEconomics() { throw new Error("the sky fell") }' }
      : next(url, context) })`)}`
  const call = ['economics', '--csm-cost', '1', '--json']
  const env = { NODE_OPTIONS: `--import=${broken}`, NODE_DISABLE_COMPILE_CACHE: '1' }
  const quiet = runTierwise(call, { env })
  expect(quiet.status).toBe(70)
  expect(JSON.parse(quiet.stdout).problems).toMatchObject([{ code: 'fault' }])
  expect(quiet.stderr).toMatch(/the sky fell/)
  expect(quiet.stderr).toMatch(/report/)
  expect(quiet.stderr).not.toMatch(/\n\s+at /)
  expect(runTierwise(call, { env: { ...env, TIERWISE_DEBUG: '1' } }).stderr).toMatch(
    /\n\s+at describeEconomics/,
  )
})
