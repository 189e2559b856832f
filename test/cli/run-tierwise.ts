import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

export const MAIN = resolve('src/main.ts')

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

type Surroundings = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }

/** Runs the command line as a person would, in surroundings that say nothing about language or colours. */
export function runTierwise(args: readonly string[], { cwd, env }: Surroundings = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...quietEnvironment(), ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { status, stdout, stderr }
}

/** Runs a line of a shell in which `tierwise` is the command line. */
export function runShell(line: string, { cwd, env }: Surroundings = {}): Run {
  const script = `tierwise() { "${process.execPath}" "${MAIN}" "$@"; }; ${line}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd,
    env: { ...quietEnvironment(), ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { status, stdout, stderr }
}

function quietEnvironment(): NodeJS.ProcessEnv {
  const { TIERWISE_LANG, TIERWISE_DEBUG, NO_COLOR, LANG, LC_ALL, LC_MESSAGES, ...others } = process.env
  return others
}
