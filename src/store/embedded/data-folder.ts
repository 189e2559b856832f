import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { StoreError } from '../store-error.ts'
import { isReachableByOthers } from './server-binaries.ts'
import type { ServerUser } from './server-user.ts'

/** The places of an embedded server; all but a long path's socket lie in its data folder. */
export type DataFolder = {
  readonly root: string
  /** What PostgreSQL calls its data directory. */
  readonly cluster: string
  readonly socket: string
  readonly log: string
}

/** A socket's whole path must fit into 104 bytes on macOS and 108 on Linux, `/.s.PGSQL.5432` included. */
const LONGEST_SOCKET_FOLDER = 85

/** The places of the server in a data folder. Makes nothing. */
export function dataFolderAt(path: string): DataFolder {
  const root = resolve(path)
  const inside = join(root, 'socket')
  const digest = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const isShort = Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER
  return {
    root,
    cluster: join(root, 'cluster'),
    socket: isShort ? inside : join(tmpdir(), `tierwise-${digest}`),
    log: join(root, 'postgresql.log'),
  }
}

/** Makes the folders, closed to everybody but the server's user. Throws `data-folder` with what to change. */
export function prepareDataFolder(folder: DataFolder, user: ServerUser | undefined): void {
  try {
    makeFolder(dirname(folder.root), 0o777)
    makePrivate(folder.root, user)
    makePrivate(folder.socket, user)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const reason = REASONS[code ?? ''] ?? message
    throw new StoreError(
      'data-folder',
      `The data folder ${folder.root} cannot be used: ${reason}. Choose another one, or mend this one.`,
      { cause },
    )
  }
  if (user !== undefined && !isReachableByOthers(dirname(folder.root))) {
    throw new StoreError(
      'data-folder',
      `The data folder ${folder.root} lies in a folder that only root may enter, and a database does not run as root.\n` +
        'Choose one that every user can reach, say /var/lib/tierwise/data',
    )
  }
}

/** The number by which PostgreSQL tells one cluster from every other: the first eight bytes of its control file. */
export function clusterIdentity(folder: DataFolder): string {
  return readFileSync(join(folder.cluster, 'global/pg_control')).readBigUInt64LE(0).toString()
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'it belongs to somebody else',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder must be',
  EEXIST: 'a file stands where a folder must be',
}

/** One by one: with `recursive` Node tries for ever where nothing can be made, as below /proc. */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return
  makeFolder(dirname(path), 0o777)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another process that starts at the same time may have been quicker.
    if (!existsSync(path)) throw error
  }
}

function makePrivate(path: string, user: ServerUser | undefined): void {
  makeFolder(path, 0o700)
  const { uid, mode } = statSync(path)
  if (user !== undefined && uid !== user.uid) chownSync(path, user.uid, user.gid)
  if ((mode & 0o777) !== 0o700) chmodSync(path, 0o700)
}
