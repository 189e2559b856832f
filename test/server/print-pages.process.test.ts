import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureChromium } from '../../scripts/ensure-chromium.mjs'
import { describe as wordsIn } from '../../src/language/describe.ts'
import { createPagePrinter } from '../../src/operations/report/create-page-printer.ts'
import { problemsIn } from '../../src/operations/testing/problems-in.ts'
import { folderPrefix } from '../../src/operations/work-folder.ts'
import { aPlan } from '../../src/report/a-plan.ts'
import { renderHtml } from '../../src/report/render-html.ts'

const searchPath = process.env.PATH
let chromium: string
let folder: string

beforeAll(() => {
  chromium = ensureChromium()
  folder = mkdtempSync(join(tmpdir(), 'tierwise-printer-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program in the place of the browser. */
function program(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return path
}

const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('tierwise-print-'))

describe('[Q113] printing', () => {
  test('a report becomes a tagged PDF of A4 pages with title, language, outline and embedded fonts', async () => {
    const before = leftBehind()
    const words = wordsIn({ language: 'ja', currency: 'JPY' })
    const html = renderHtml(aPlan({ currency: 'JPY' }), words)
    const pdf = Buffer.from(await createPagePrinter({ chromium, searchPath })(html))
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-1.')).toBe(true)
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Type \/MarkInfo\s*\/Marked true/)
    expect(text).toMatch(/\/StructTreeRoot/)
    expect(text).toMatch(/\/Lang \(ja-JP\)/)
    expect(text).toMatch(/\/Outlines/)
    expect(text).toMatch(/\/FontFile2|\/Subtype \/Type3/)
    expect(text.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(4)
    expect(text).toMatch(/\/MediaBox \[0 0 594\.9\d* 841\.9\d*\]/)
    expect(leftBehind()).toEqual(before)
  })

  test('nothing is fetched, not even from this machine', async () => {
    let asked = 0
    const server = createServer((_, answer) => {
      asked++
      answer.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const page = `<html><img src="http://127.0.0.1:${port}/x.png"><link rel=stylesheet href="http://localhost:${port}/y.css">Text</html>`
    await createPagePrinter({ chromium, searchPath })(page)
    server.close()
    expect(asked).toBe(0)
  })

  test('whoever goes away ends it, with everything that it has started', async () => {
    const before = leftBehind()
    const mark = `${Math.floor(Math.random() * 1e6) + 86_400}`
    const slow = program('slow', `sleep ${mark} & sleep ${mark}`)
    const leaving = new AbortController()
    const printed = createPagePrinter({ chromium: slow, searchPath })('x', leaving.signal)
    await expect.poll(() => running(mark)).toBe(2)
    leaving.abort()
    await expect(printed).rejects.toThrow()
    await expect.poll(() => running(mark)).toBe(0)
    expect(leftBehind()).toEqual(before)
  })

  test('what a server that was killed has left goes with the next page', async () => {
    const killed = spawnSync(process.execPath, ['--version'])
    const [dead, alive] = [killed.pid, process.pid].map((pid) => mkdtempSync(folderPrefix('print', pid)))
    const done = program('done', 'echo page > "$HOME/report.pdf"')
    await createPagePrinter({ chromium: done, searchPath })('x')
    expect([existsSync(dead!), existsSync(alive!)]).toEqual([false, true])
    rmSync(alive!, { recursive: true })
  })

  test('it has so much time, so many at once, and others wait', async () => {
    const mark = `${Math.floor(Math.random() * 1e6) + 86_400}`
    const print = createPagePrinter({
      ...{
        chromium: program('endless', `sleep ${mark}`),
        searchPath,
        limitMilliseconds: 700,
        atOnce: 2,
        waiting: 1,
      },
    })
    const leaving = new AbortController()
    const tried = [print('1'), print('2'), print('3', leaving.signal), print('4')]
    const results = Promise.allSettled(tried)
    expect(await problemsIn(() => tried[3]!)).toEqual([
      { code: 'pdf-not-printed', values: { reason: 'busy' } },
    ])
    leaving.abort()
    expect(await problemsIn(() => tried[0]!)).toMatchObject([
      { code: 'pdf-not-printed', values: { reason: 'time', seconds: 1 } },
    ])
    await results
    expect(running(mark)).toBe(0)
    // The turns are free again.
    expect(await problemsIn(() => print('5'))).toMatchObject([{ values: { reason: 'time' } }])
  })

  test('a browser that fails, or that there is not, is told', async () => {
    const print = (name: string) => createPagePrinter({ chromium: name, searchPath })('x')
    const failing = program('failing', 'exit 3')
    expect(await problemsIn(() => print(failing))).toEqual([
      { code: 'pdf-not-printed', values: { reason: 'fault' } },
    ])
    const missing = [{ code: 'pdf-needs-browser', values: {} }]
    expect(await problemsIn(() => print('/nowhere/chromium'))).toEqual(missing)
    const nowhere = createPagePrinter({ searchPath: folder })
    expect(await problemsIn(() => nowhere('x'))).toEqual(
      process.platform === 'darwin' ? expect.anything() : missing,
    )
  })

  test('it sees nothing of the environment of the server', async () => {
    process.env.TIERWISE_TEST_SECRET = 'secret'
    const tell = program('tell', 'for last; do :; done; env > "$HOME/report.pdf"')
    const seen = Buffer.from(await createPagePrinter({ chromium: tell, searchPath })('x')).toString()
    delete process.env.TIERWISE_TEST_SECRET
    expect(seen).toContain('HOME=')
    expect(seen).not.toContain('secret')
  })
})

/** How many processes sleep for just so long. */
function running(mark: string): number {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.startsWith(`sleep ${mark}`)).length
}
