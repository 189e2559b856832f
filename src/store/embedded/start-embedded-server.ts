import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { StoreError } from '../store-error.ts'
import { type DataFolder, dataFolderAt, prepareDataFolder } from './data-folder.ts'
import { DATABASE_OWNER, initialiseCluster, SERVER_OWNER } from './initialise-cluster.ts'
import { probeServer, SOCKET_PORT } from './probe-server.ts'
import { binariesIn, findBinaries } from './server-binaries.ts'
import { lockHolder, logSize, readLogSince, removeStaleLock, spawnServer } from './server-process.ts'
import { findServerUser } from './server-user.ts'
import { watchParent } from './watch-parent.ts'

export type EmbeddedServer = {
  /** What the driver connects with. */
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly database: string
  }
  /** False for a server that another process has started: it goes on when this one stops. */
  readonly isOwner: boolean
  /** Its process; undefined for somebody else's. */
  readonly pid: number | undefined
  /** Stops it, cleanly and within five seconds, when this process has started it; otherwise does nothing. */
  stop(): Promise<void>
}

const DATABASE = 'tierwise'
const POLL_MILLISECONDS = 10
/** How long the processes of a killed server may take to notice and to let go of its memory. */
const LINGERING_MILLISECONDS = 30_000
const CLEAN_STOP_MILLISECONDS = 4500
const RESTART_MILLISECONDS = 1000

/**
 * Serves the cluster of a data folder, which is made when missing; a server that already runs there is used and not touched.
 * A server that dies while its owner lives is started again. Throws a StoreError that says what to do.
 */
export async function startEmbeddedServer({
  dataFolder,
  programs,
}: {
  readonly dataFolder: string
  /** The folder of another PostgreSQL's `initdb` and `postgres`, for machines that ours is not made for. */
  readonly programs?: string
}): Promise<EmbeddedServer> {
  const folder = dataFolderAt(dataFolder)
  const user = findServerUser(folder.cluster)
  prepareDataFolder(folder, user)
  const connection = { host: folder.socket, port: SOCKET_PORT, user: DATABASE_OWNER, database: DATABASE }
  const adopted = { connection, isOwner: false, pid: undefined, stop: async () => {} }
  if (await findRunning(folder)) return adopted

  const binaries = programs === undefined ? findBinaries(user) : binariesIn(programs)
  await initialiseCluster(binaries, folder, user)
  let isStopping = false
  let child: ChildProcess
  let endWatch = () => {}

  async function launch(): Promise<boolean> {
    const started = await launchServer(folder, () => spawnServer(binaries, folder, user))
    if (started === undefined) return false
    child = started
    endWatch = watchParent(child.pid!, user)
    child.once('exit', () => {
      endWatch()
      void startAgain()
    })
    return true
  }

  /** Until it runs again: what hinders it, a full disk say, may be mended meanwhile. Its reasons are in its log. */
  async function startAgain(): Promise<void> {
    while (!isStopping) {
      try {
        await launch()
        if (isStopping) await stopServer(child)
        return
      } catch {
        await wait(RESTART_MILLISECONDS, undefined, { ref: false })
      }
    }
  }

  if (!(await launch())) return adopted
  await ensureDatabase(folder)
  return {
    connection,
    isOwner: true,
    get pid() {
      return child.pid
    },
    async stop() {
      if (isStopping) return
      isStopping = true
      await stopServer(child)
      endWatch()
    },
  }
}

/** Waits while a server is starting. False when there is none. */
async function findRunning(folder: DataFolder): Promise<boolean> {
  for (;;) {
    const state = await probeServer(folder)
    if (state !== 'starting') return state === 'running'
    await wait(POLL_MILLISECONDS)
  }
}

/** A server that answers; undefined when another process was quicker to start one. */
async function launchServer(
  folder: DataFolder,
  spawnOne: () => ChildProcess,
): Promise<ChildProcess | undefined> {
  for (let waited = 0; ; waited += 200) {
    const size = logSize(folder)
    const child = spawnOne()
    child.on('error', () => {})
    if (await answers(folder, child)) return child
    const complaint = readLogSince(folder, size)
    if (/lock file .* already exists/.test(complaint)) {
      if (await findRunning(folder)) return undefined
      if (removeStaleLock(folder)) continue
    }
    // The processes of a server that was killed hold its memory until they notice.
    const isLingering = /already exists|still in use/.test(complaint)
    if (!isLingering || waited > LINGERING_MILLISECONDS) throw didNotStart(folder, complaint)
    await wait(200)
  }
}

/** Waits for the first answer, however long the recovery after a crash takes. False when the process ends. */
async function answers(folder: DataFolder, child: ChildProcess): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    // The answer may come from another process's server, on whose account this one is about to end.
    if ((await probeServer(folder)) === 'running' && lockHolder(folder) === child.pid) return true
    await wait(POLL_MILLISECONDS)
  }
  return false
}

async function ensureDatabase(folder: DataFolder): Promise<void> {
  const client = new Client({
    host: folder.socket,
    port: SOCKET_PORT,
    user: SERVER_OWNER,
    database: 'postgres',
  })
  await client.connect()
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [DATABASE_OWNER])
    if (role.rowCount === 0) await client.query(`create role ${DATABASE_OWNER} login`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${DATABASE_OWNER}`)
  } catch (error) {
    // Somebody else has just made it.
    if (!['42P04', '42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

/** SIGINT ends the sessions and writes everything out; SIGQUIT leaves that to the next start. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), CLEAN_STOP_MILLISECONDS)
  await ended
  clearTimeout(impatience)
}

function didNotStart(folder: DataFolder, complaint: string): StoreError {
  const { root, log } = folder
  if (/No space left/.test(complaint)) {
    return new StoreError('data-folder', `The disk of the data folder ${root} is full: make room there.`)
  }
  if (/incompatible with server/.test(complaint)) {
    return new StoreError(
      'data-folder',
      `The data folder ${root} was made by another major version of PostgreSQL than the one that comes along now:\n${complaint}\n` +
        'Write a backup with the version of Tierwise that made it, and restore it into a new data folder with this one.',
    )
  }
  return new StoreError(
    'server-did-not-start',
    `The database in ${root} does not start. The end of ${log}:\n${complaint || '(nothing)'}`,
  )
}
