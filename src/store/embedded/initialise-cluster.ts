import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { StoreError } from '../store-error.ts'
import type { DataFolder } from './data-folder.ts'
import type { ServerBinaries } from './server-binaries.ts'
import type { ServerUser } from './server-user.ts'

/** The superuser of an embedded server; nobody else can reach its socket. */
export const SERVER_OWNER = 'tierwise'

/** Who owns the database and works in it: no superuser, because row-level security does not hold for one. */
export const DATABASE_OWNER = 'tierwise_app'

/**
 * Makes an empty cluster when there is none. It is made beside its place and moved there when complete: a crash leaves no half
 * of one, and of two processes that start at once one wins.
 */
export async function initialiseCluster(
  { initdb, postgres }: ServerBinaries,
  folder: DataFolder,
  user: ServerUser | undefined,
): Promise<void> {
  if (existsSync(folder.cluster)) return
  removeUnfinished(folder)
  const unfinished = `${folder.cluster}.${process.pid}`
  const child = spawn(
    initdb,
    [
      ...['--pgdata', unfinished, '--username', SERVER_OWNER, '--auth', 'trust', '--encoding', 'UTF8'],
      ...['--locale', 'C.UTF-8', '--lc-messages', 'C', ...builtinOrder(postgres)],
    ],
    {
      ...user,
      cwd: folder.root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    },
  )
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const [complaint, code] = await Promise.all([text(child.stderr), ended]).catch((cause) => {
    throw failed(folder, (cause as Error).message, cause)
  })
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw failed(folder, complaint.trim())
  }
  try {
    renameSync(unfinished, folder.cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder.cluster)) throw error
  }
}

/** From version 17 on there is an order of texts that no update of a C library changes. */
function builtinOrder(postgres: string): string[] {
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' })
  const major = Number(/(\d+)/.exec(stdout ?? '')?.[1])
  return major >= 17 ? ['--locale-provider', 'builtin'] : []
}

/** Folders of processes that died while they made a cluster. */
function removeUnfinished(folder: DataFolder): void {
  for (const name of readdirSync(folder.root)) {
    const pid = /^cluster\.(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(folder.root, name), { recursive: true, force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function failed(folder: DataFolder, complaint: string, cause?: unknown): StoreError {
  const hint = /No space left/.test(complaint)
    ? 'The disk is full: make room, or choose another data folder.'
    : 'Mend what it says, or choose another data folder.'
  return new StoreError(
    'data-folder',
    `No database could be made in ${folder.root}:\n${complaint}\n${hint}`,
    { cause },
  )
}
