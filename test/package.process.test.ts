import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The package as it would be published, unpacked far from the checkout: what is not in it cannot be found.
let folder: string
let unpacked: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierwise-package-'))
  run('npm', ['pack', '--pack-destination', folder])
  run('tar', ['-xzf', join(folder, readdirSync(folder)[0]!), '-C', folder])
  unpacked = join(folder, 'package')
  symlinkSync(resolve('node_modules'), join(unpacked, 'node_modules'))
}, 60_000)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('its command explains itself', () => {
  expect(run('node', [join(unpacked, 'dist/main.js'), '--help'])).toContain('Usage: tierwise')
})

test('it plans the demo company just as the checkout does', () => {
  const options = ['plan', '--accounts', 'examples/demo/accounts.csv', '--team', 'examples/demo/team.csv']
  const command = [...options, '--answers', 'examples/demo/answers.yaml', '--as-of', '2026-07-01', '--json']
  const published = run('node', ['dist/main.js', ...command], unpacked)
  expect(JSON.parse(published)).toEqual(JSON.parse(run('node', ['src/main.ts', ...command])))
})

test('its library is there for anyone', () => {
  const listing = "import('tierwise/domain').then((domain) => console.log(Object.keys(domain).join()))"
  expect(run('node', ['--input-type=module', '-e', listing], unpacked)).toContain('planCustomerBase')
})

test('it brings no tests along', () => {
  const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
  expect(
    files.filter((file) => !file.startsWith('node_modules') && /\.test\.|\/testing\//.test(file)),
  ).toEqual([])
})

function run(command: string, options: string[], cwd = '.'): string {
  const { status, stdout, stderr } = spawnSync(command, options, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  })
  if (status !== 0)
    throw new Error(`${command} ${options.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}
