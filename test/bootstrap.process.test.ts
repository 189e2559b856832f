import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

// A checkout with one dependency, and in npm's place a program that notes that it was called and installs that one.
let checkout: string

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'tierwise-checkout-'))
  mkdirSync(join(checkout, 'scripts'))
  cpSync('scripts/bootstrap.mjs', join(checkout, 'scripts/bootstrap.mjs'))
  writeLock('package-lock.json', '1.0.0')
  writeFileSync(
    join(checkout, 'npm.cjs'),
    `const fs = require('fs'), path = require('path')
fs.writeFileSync('called-with', process.argv.slice(2).join(' '))
if (fs.existsSync('no-network')) process.exit(1)
fs.mkdirSync('node_modules/.bin', { recursive: true })
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
fs.rmSync('node_modules/.bin/node', { force: true })
fs.symlinkSync(process.execPath, 'node_modules/.bin/node')
console.log('words of npm')
`,
  )
})

afterEach(() => {
  rmSync(checkout, { recursive: true })
})

test('a fresh clone: installs, and says so on stderr only', () => {
  const { status, stdout, stderr } = bootstrap()
  expect(status).toBe(0)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/installing[\s\S]*words of npm[\s\S]*running on Node v\d+/)
  expect(readFileSync(join(checkout, 'called-with'), 'utf8')).toMatch(/^ci /)
})

test('installed already: does nothing and says nothing', () => {
  bootstrap()
  rmSync(join(checkout, 'called-with'))
  expect(bootstrap()).toMatchObject({ status: 0, stdout: '', stderr: '' })
  expect(existsSync(join(checkout, 'called-with'))).toBe(false)
})

test('the lock file asks for another version: installs again', () => {
  bootstrap()
  rmSync(join(checkout, 'called-with'))
  writeLock('package-lock.json', '1.0.1')
  expect(bootstrap().status).toBe(0)
  expect(existsSync(join(checkout, 'called-with'))).toBe(true)
})

test('a binary for another platform is not missed', () => {
  bootstrap()
  rmSync(join(checkout, 'called-with'))
  writeLock('package-lock.json', '1.0.0', {
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  })
  expect(bootstrap().status).toBe(0)
  expect(existsSync(join(checkout, 'called-with'))).toBe(false)
})

test('npm fails: so does the script, and it says what to look at', () => {
  writeFileSync(join(checkout, 'no-network'), '')
  const { status, stderr } = bootstrap()
  expect(status).toBe(1)
  expect(stderr).toContain('Is the package registry reachable')
})

function bootstrap() {
  return spawnSync(process.execPath, ['scripts/bootstrap.mjs'], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(checkout, 'npm.cjs') },
  })
}

function writeLock(name: string, version: string, others: Record<string, object> = {}) {
  const packages = { '': { name: 'example' }, 'node_modules/example': { version }, ...others }
  writeFileSync(join(checkout, name), JSON.stringify({ packages }))
}
