import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/cli/terminal/display-width.ts'
import { runShell, runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const DEMO = `--accounts ${resolve('examples/demo/accounts.csv')} --as-of 2026-07-01`

describe('[D6] a reader that has seen enough', () => {
  test('ends the printing without an error', () => {
    const { status, stdout, stderr } = runShell(
      `tierwise plan ${DEMO} --json | head -1; echo "\${PIPESTATUS[0]}"`,
    )
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{\n0\n', stderr: '' })
  })

  test('ends the help without an error', () => {
    // By the time of the first word the reader is gone.
    const line = `(sleep 0.3; tierwise pilot power --help) | true; echo "\${PIPESTATUS[0]}"`
    expect(runShell(line)).toEqual({ status: 0, stdout: '0\n', stderr: '' })
  })

  test('does not stop the report, nor the exit code of findings', () => {
    const line = `set -o pipefail; tierwise plan ${DEMO} --report plan.md --fail-on warning | true; echo "\${PIPESTATUS[0]}"`
    expect(runShell(line, { cwd: folder })).toMatchObject({ stdout: '1\n', stderr: '' })
    expect(existsSync(join(folder, 'plan.md'))).toBe(true)
  })
})

test.skipIf(!existsSync('/dev/full'))('[D6] output that cannot be written is told', () => {
  const { status, stderr } = runShell(`tierwise economics --csm-cost 5 --ratio 1 > /dev/full`)
  expect(status).toBe(2)
  expect(stderr).toMatch(/ENOSPC/)
})

test('[D6] closed streams do no harm', () => {
  expect(runShell(`tierwise economics --csm-cost 5 --ratio 1 <&- >&- 2>&-`)).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
  expect(runShell(`tierwise import none.csv 2> /dev/full`).status).toBe(2)
})

test('[D14] no colours in a pipe', () => {
  const { stdout } = runTierwise(['check', 'examples/models/sourcegraph-2025.yaml'])
  expect(stdout).toBe(stripVTControlCharacters(stdout))
})

const hasTerminal = runShell('script --version').status === 0

/** What a person sees in a terminal of so many columns. */
function inTerminal(columns: number, line: string, env: Readonly<Record<string, string>> = {}): string {
  const main = resolve('src/main.ts')
  const inner = `stty cols ${columns}; '${process.execPath}' '${main}' ${line}`
  const { stdout } = runShell(`script --quiet --return --command "${inner}" /dev/null`, {
    env: { TERM: 'xterm', ...env },
  })
  return stdout.replaceAll('\r\n', '\n')
}

describe.skipIf(!hasTerminal)('in a terminal', () => {
  test('[D14] colours, unless NO_COLOR or a dumb terminal says otherwise', () => {
    const line = `check ${resolve('examples/models/sourcegraph-2025.yaml')}`
    const coloured = inTerminal(80, line)
    expect(stripVTControlCharacters(coloured)).not.toBe(coloured)
    const plain = inTerminal(80, line, { NO_COLOR: '1' })
    expect(plain).toBe(stripVTControlCharacters(coloured))
    expect(inTerminal(80, line, { TERM: 'dumb' })).toBe(plain)
  })

  test('[D14] stderr has its own: colours for a person although stdout is a pipe', () => {
    expect(inTerminal(80, 'import none.csv > /dev/null')).toContain('\u001B[31m✖\u001B[39m')
    expect(inTerminal(80, 'import none.csv 2>&1 | cat')).not.toContain('\u001B')
  })

  test.each([
    { lang: 'en', columns: 60 },
    { lang: 'de', columns: 80 },
    { lang: 'ja', columns: 80 },
  ])('[D12] [D13] a plan in $lang fits $columns columns', ({ lang, columns }) => {
    const shown = inTerminal(
      columns,
      `plan ${DEMO} --lang ${lang} --team ${resolve('examples/demo/team.csv')}`,
    )
    const lines = stripVTControlCharacters(shown).split('\n')
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([])
  })
})
