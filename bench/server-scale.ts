import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensurePostgres } from '../scripts/ensure-postgres.mjs'
import { startEmbeddedServer } from '../src/store/embedded/start-embedded-server.ts'
import { writeAccountsCsv } from './generate-accounts.ts'

/** One process's times in seconds and its peak memory. */
export type ServerScale = {
  readonly seconds: Readonly<Record<string, number>>
  readonly peakMb: number
}

const STAGES = ['read file', 'import', 'read base', 'plan', 'write rows']
const sizes = (process.argv[2] ?? '100000,1000000').split(',').map(Number)
const servers = (process.argv[3] ?? 'embedded,15').split(',')

// From a CSV file of 20 columns into PostgreSQL, and from there to a plan whose rows are in PostgreSQL again:
// `node bench/server-scale.ts [sizes] [servers]`. Each run in a process and on a server of its own.
const folder = await mkdtemp(join(tmpdir(), 'tierwise-bench-'))
await chmod(folder, 0o755)
try {
  for (const count of sizes) {
    const list = join(folder, `${count}.csv`)
    await writeAccountsCsv(list, { count, seed: 1 })
    for (const server of servers) {
      const ours = await measure(server, ['import-and-plan', list])
      const plain = await measure(server, ['copy-and-query', list])
      report(`${count.toLocaleString('en')} accounts, PostgreSQL ${server}`, ours, plain)
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

type Measured = ServerScale & { readonly serverMb: number }

async function measure(server: string, [what, list]: readonly [string, string]): Promise<Measured> {
  const dataFolder = join(folder, `${server}-${what}`)
  const programs = server === '15' ? { programs: ensurePostgres() } : {}
  const started = await startEmbeddedServer({ dataFolder, ...programs })
  let serverMb = 0
  const sampling = setInterval(() => {
    serverMb = Math.max(serverMb, memoryOf(started.pid!))
  }, 250)
  try {
    const script = join(import.meta.dirname, 'server-scale-once.ts')
    const once = await promisify(execFile)(process.execPath, [
      script,
      what,
      list,
      JSON.stringify(started.connection),
    ])
    return { ...(JSON.parse(once.stdout) as ServerScale), serverMb }
  } finally {
    clearInterval(sampling)
    await started.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** Megabytes of a server's processes, each shared page counted once; 0 where the system does not tell. */
function memoryOf(postmaster: number): number {
  try {
    const isOurs = (pid: string) => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster
    }
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const kilobytes = processes.map((pid) => {
      try {
        if (Number(pid) !== postmaster && !isOurs(pid)) return 0
        return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
      } catch {
        // It has ended meanwhile.
        return 0
      }
    })
    return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
  } catch {
    return 0
  }
}

function report(title: string, ours: Measured, plain: Measured): void {
  console.log(title)
  for (const stage of STAGES) console.log(`  ${stage.padEnd(28)} ${secondsOf(ours, [stage])} s`)
  const importing = secondsOf(ours, STAGES.slice(0, 2))
  const planning = secondsOf(ours, STAGES.slice(2))
  console.log(`  import ${importing} s + plan ${planning} s = ${secondsOf(ours, STAGES)} s (goal 30 s)`)
  console.log(`  peak ${Math.round(ours.peakMb)} MB (goal 700 MB), server ${Math.round(ours.serverMb)} MB`)
  const stages = Object.keys(plain.seconds)
  const times = stages.map((stage) => `${stage} ${secondsOf(plain, [stage])} s`).join(', ')
  console.log(
    `  instead, \\copy and one query of tiers: ${times}; peak ${Math.round(plain.peakMb)} MB, server ${Math.round(plain.serverMb)} MB`,
  )
}

function secondsOf({ seconds }: ServerScale, stages: readonly string[]): string {
  return stages.reduce((sum, stage) => sum + (seconds[stage] ?? 0), 0).toFixed(2)
}
