import { expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'

const LIST = ['--accounts', 'examples/demo/accounts.csv']

test.each([
  { args: ['plna'], message: /unknown command 'plna'[\s\S]*Did you mean plan/ },
  { args: ['plan'], message: /required option '--accounts <file>' not specified/ },
  { args: ['plan', '--accounts'], message: /argument missing/ },
  { args: ['plan', ...LIST, ...LIST], message: /'--accounts <file>' is given twice/ },
  { args: ['--lang', 'de', 'plan', ...LIST, '--lang', 'ja'], message: /'--lang <language>' is given twice/ },
  { args: ['plan', ...LIST, '--wat'], message: /unknown option '--wat'/ },
  { args: ['plan', 'surplus', ...LIST], message: /too many arguments/ },
  { args: ['plan', ...LIST, '--as-of', '2026-02-30'], message: /--as-of <day>.*YYYY-MM-DD/ },
  { args: ['plan', ...LIST, '--lang', 'fr'], message: /en, de, pt, ja, ms/ },
  { args: ['plan', ...LIST, '--fail-on', 'anything'], message: /info, warning, error, never/ },
  { args: ['check'], message: /missing required argument 'model'/ },
  { args: ['diff', 'one.yaml'], message: /missing required argument 'after'/ },
  { args: ['explain', ...LIST], message: /'--account <id...>' not specified/ },
  { args: ['frontier', ...LIST, '--heads', '0'], message: /numbers of people above zero/ },
  { args: ['economics', '--ratio', '0'], message: /number above zero/ },
  { args: ['economics', '--acv', '1e999'], message: /number from 0 to a trillion/ },
  { args: ['economics', '--acv', '-5'], message: /number from 0 to a trillion/ },
  { args: ['economics', '--margin', '70'], message: /share from 0 to 1/ },
  { args: ['economics', '--currency', 'EURO'], message: /ISO 4217/ },
])('[D1] [D2] [D8] $args', ({ args, message }) => {
  const { status, stdout, stderr } = runTierwise([...args, '--json'])
  expect(status).toBe(2)
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/\n\s+at /)
  const { problems } = JSON.parse(stdout)
  expect(problems).toEqual([expect.objectContaining({ code: 'usage', message: expect.stringMatching(/./) })])
})

test('[D1] without a command: the help, and 2; asking for it: 0', () => {
  const alone = runTierwise([])
  expect(alone).toMatchObject({ status: 2, stdout: '' })
  expect(alone.stderr).toContain('Usage: tierwise')
  expect(JSON.parse(runTierwise(['--json']).stdout).problems).toMatchObject([
    { message: 'a command is missing' },
  ])
  const asked = runTierwise(['--help'])
  expect(asked).toMatchObject({ status: 0, stdout: alone.stderr, stderr: '' })
  expect(asked.stdout).toContain('Exit codes: 0 done, 1 findings at or above --fail-on, 2 bad input')
  expect(runTierwise(['--version'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  })
})

test('[D9] each command explains itself, with examples', () => {
  for (const command of [
    'init',
    'check',
    'diff',
    'import',
    'assess',
    'plan',
    'explain',
    'hiring',
    'forecast',
    'frontier',
    'economics',
  ]) {
    const { status, stdout } = runTierwise(['help', command])
    expect({ command, status }).toEqual({ command, status: 0 })
    expect(stdout).toMatch(new RegExp(`^Usage: tierwise ${command}`))
    expect(stdout).toMatch(new RegExp(`\\n  tierwise ${command} `))
    expect(
      Math.max(
        ...stdout
          .split('\nExample')[0]!
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80)
  }
})
