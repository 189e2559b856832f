// Where the programs of Debian's PostgreSQL 15 are: the lowest version that Tierwise works with, on which every database test
// runs beside the newer one that comes along. Installs it where that can be done without asking; otherwise says how, and fails.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = 15
const FOLDERS = [
  process.env.POSTGRESQL_15_BIN,
  `/usr/lib/postgresql/${VERSION}/bin`,
  `/opt/homebrew/opt/postgresql@${VERSION}/bin`,
  `/usr/local/opt/postgresql@${VERSION}/bin`,
]

/** The folder of `postgres` and `initdb`, version 15. Throws with the command to type when it cannot be had. */
export function ensurePostgres() {
  const found = findPrograms()
  if (found !== undefined) return found
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive']
  const install = [
    ...environment,
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
    `postgresql-${VERSION}`,
  ]
  console.error(`tierwise: installing postgresql-${VERSION} for the database tests (about a minute) …`)
  if (run([...sudo, 'apt-get', 'update']) && run([...sudo, ...install])) {
    const installed = findPrograms()
    if (installed !== undefined) return installed
  }
  throw new Error(
    `The database tests need PostgreSQL ${VERSION}, and it could not be installed from here. Type
  sudo apt-get update && sudo apt-get install --no-install-recommends postgresql-${VERSION}
or set POSTGRESQL_${VERSION}_BIN to the folder of its programs.`,
  )
}

function findPrograms() {
  return FOLDERS.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')))
}

function run([command, ...options]) {
  return spawnSync(command, options, { stdio: ['ignore', 2, 2] }).status === 0
}

if (import.meta.filename === process.argv[1]) console.log(ensurePostgres())
