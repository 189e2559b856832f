import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

const MAIN = resolve('src/main.ts')

export type TestServer = {
  readonly child: ChildProcess
  /** What it has printed when it was ready. */
  readonly started: {
    readonly publicUrl: string
    readonly ownerLink: string | undefined
    readonly database: string
    readonly pid: number
  }
  readonly log: () => string
  /** Its exit code, and how long it took, in milliseconds. */
  readonly end: (signal: NodeJS.Signals) => Promise<{ readonly code: number | null; readonly ms: number }>
}

/** A folder for the data of a server; gone when the test is. */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-serve-'))
  // The database does not run as root and must be able to pass through.
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000)
  return join(folder, 'data')
}

/** Runs `tierwise serve` until it has told where it is. It is killed when the test ends. */
export async function aServer(
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--json', ...options], {
    env: { ...process.env, TIERWISE_LANG: 'en', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  let printed = ''
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  const exited = new Promise<number | null>((settle) => child.once('exit', (code) => settle(code)))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
    // The embedded database notices that its owner is gone.
    await wait(500)
  }, 60_000)
  while (!printed.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${printed}${log}`)
    await wait(20)
  }
  return {
    child,
    started: JSON.parse(printed),
    log: () => log,
    end: async (signal) => {
      const begun = performance.now()
      child.kill(signal)
      const code = await exited
      return { code, ms: performance.now() - begun }
    },
  }
}
