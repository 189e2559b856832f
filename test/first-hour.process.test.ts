import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REASONS } from '../src/domain/model/model.ts'

// Does what docs/guide/first-hour.md says, block by block, against the real server. Needs bash, curl and jq, as the page does.
const PAGE = 'docs/guide/first-hour.md'
// Ids, and so the first account of a list, differ from workspace to workspace: any reason may stand there.
const REASON = new RegExp(`"(${REASONS.join('|')})"`)
let folder: string
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tierwise-first-hour-'))
  // The database's user must be able to pass through when the tests run as root.
  chmodSync(folder, 0o755)
  server = await startServer(await freePort())
})

afterAll(async () => {
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

test('the page takes a new user from the link to the reason on a past day, and over a crash', async () => {
  const token = /\/links\/([\w-]+)/.exec(server.said())?.[1]
  const first = run(
    `TIERWISE=${server.url}\nTOKEN=${token}\n${blocksOf('sh')}\nset | grep -E '^(KEY|ACCOUNT)=' > kept`,
  )
  expect(first).toContain('"C-')
  expect(first).toMatch(/"moving": [1-9]/)
  expect(first).toMatch(REASON)
  expect(first.match(/^true$/gm)).toHaveLength(4)
  await server.end('SIGKILL')
  server = await startServer(server.port)
  const call = /call\(\) .*/.exec(blocksOf('sh'))![0]
  const again = run(`TIERWISE=${server.url}\n. ./kept\n${call}\n${blocksOf('sh-again')}`)
  expect(again).toMatch(REASON)
  expect(again).toContain('"intact"')
}, 120_000)

function blocksOf(language: string): string {
  const blocks = readFileSync(PAGE, 'utf8').matchAll(
    new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'),
  )
  return [...blocks].map((block) => block[1]).join('\n')
}

function run(script: string): string {
  const lists = join(process.cwd(), 'examples/demo')
  const text = `set -euo pipefail\n${script.replace('LISTS=examples/demo', `LISTS=${lists}`)}`
  return execFileSync('bash', ['-c', text], { cwd: folder, encoding: 'utf8' })
}

type Server = {
  readonly url: string
  readonly port: number
  readonly said: () => string
  readonly end: (signal: NodeJS.Signals) => Promise<void>
}

async function startServer(port: number): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, ['src/main.ts', 'serve', '--port', String(port)], {
    env: { ...process.env, TIERWISE_DATA: join(folder, 'data'), TIERWISE_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (said += text))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`)
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady && said.includes('Ctrl-C')) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    port,
    said: () => said,
    async end(signal) {
      child.kill(signal)
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
