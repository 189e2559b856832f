import { existsSync, readFileSync, statSync } from 'node:fs'
import { StoreError } from '../store-error.ts'

/** The user to whom a server that root starts is handed: PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number }

/** The usual users for a program without rights, the best first. */
const CANDIDATES = ['postgres', 'nobody']

/**
 * The user to run the server as; undefined when the present one will do. A data folder that exists keeps its owner, so that a
 * machine that got a `postgres` user later still opens it.
 */
export function findServerUser(clusterFolder: string): ServerUser | undefined {
  if (process.geteuid?.() !== 0) return undefined
  if (existsSync(clusterFolder)) {
    const { uid, gid } = statSync(clusterFolder)
    if (uid !== 0) return { uid, gid }
  }
  return userOf(readFileSync('/etc/passwd', 'utf8'))
}

/** The best user in a passwd file. Throws `no-embedded-server` when it has none of the usual ones. */
export function userOf(passwd: string): ServerUser {
  const entries = passwd.split('\n').map((line) => line.split(':'))
  for (const name of CANDIDATES) {
    const entry = entries.find((fields) => fields[0] === name)
    if (entry !== undefined) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new StoreError(
    'no-embedded-server',
    `A database does not run as root, and this machine has none of the users ${CANDIDATES.join(', ')}.\n` +
      'Start Tierwise as another user, or set DATABASE_URL to a PostgreSQL 15 or later.',
  )
}
