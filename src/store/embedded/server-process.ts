import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { SOCKET_PORT } from './probe-server.ts'
import type { ServerBinaries } from './server-binaries.ts'
import type { ServerUser } from './server-user.ts'

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(SOCKET_PORT),
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Nothing is replicated from here: bulk loads into new tables then need no write-ahead log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  max_connections: '60',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  log_checkpoints: 'off',
  lc_messages: 'C',
}

const LARGEST_LOG = 10_000_000

/** Starts the server as a child in a session of its own, so that a terminal's Ctrl-C does not reach it. */
export function spawnServer(
  { postgres }: ServerBinaries,
  folder: DataFolder,
  user: ServerUser | undefined,
): ChildProcess {
  if (existsSync(folder.log) && statSync(folder.log).size > LARGEST_LOG) {
    renameSync(folder.log, `${folder.log}.1`)
  }
  const log = openSync(folder.log, 'a', 0o600)
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: folder.socket })
  try {
    return spawn(
      postgres,
      ['-D', folder.cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...user,
        cwd: folder.root,
        detached: true,
        stdio: ['ignore', log, log],
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      },
    )
  } finally {
    closeSync(log)
  }
}

/** What the server has written since its log had a size, the last lines of it. */
export function readLogSince(folder: DataFolder, size: number): string {
  const bytes = existsSync(folder.log) ? readFileSync(folder.log) : Buffer.alloc(0)
  const text = bytes.subarray(size <= bytes.length ? size : 0).toString('utf8')
  return text.trim().split('\n').slice(-12).join('\n')
}

/** The present size of the log. */
export function logSize(folder: DataFolder): number {
  return existsSync(folder.log) ? statSync(folder.log).size : 0
}

/** The number of the process that says it serves the cluster; undefined when none does. */
export function lockHolder(folder: DataFolder): number | undefined {
  const lock = join(folder.cluster, 'postmaster.pid')
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : undefined
}

/**
 * Removes the lock of a server that is gone while another program has got its process number, as happens after each restart
 * of a container. False when the number may well belong to a PostgreSQL.
 */
export function removeStaleLock(folder: DataFolder): boolean {
  const pid = lockHolder(folder)
  const name = `/proc/${pid}/comm`
  if (pid === undefined || !existsSync(name) || readFileSync(name, 'utf8').startsWith('postgres'))
    return false
  rmSync(join(folder.cluster, 'postmaster.pid'), { force: true })
  rmSync(join(folder.socket, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true })
  return true
}
