import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { planWithDuckDb } from './duckdb.ts'
import { writeAccountsCsv } from './generate-accounts.ts'
import { compareTiering } from './tiering.ts'

type Once = {
  readonly accounts: number
  readonly moving: number
  readonly seconds: { readonly read: number; readonly plan: number; readonly write: number }
  readonly total: number
  readonly peakMb: number
}

const SIZES = [10_000, 100_000, 1_000_000]
const ROUNDS = 3

// From a CSV of 20 columns to a finished plan on disk, at three sizes; beside it what a user would do instead.
const folder = await mkdtemp(join(tmpdir(), 'tierwise-bench-'))
try {
  const rows: Once[] = []
  for (const count of SIZES) {
    const list = join(folder, `${count}.csv`)
    await writeAccountsCsv(list, { count, seed: 1 })
    rows.push(await bestOf(list, join(folder, `${count}.json`)))
  }
  console.log('CSV of 20 columns → plan written as JSON (best of three, one process each)')
  console.table(
    rows.map(({ accounts, moving, seconds, total, peakMb }) => ({
      accounts,
      moving,
      'read s': seconds.read.toFixed(2),
      'place, cost, find s': seconds.plan.toFixed(2),
      'write s': seconds.write.toFixed(2),
      'total s': total.toFixed(2),
      'rows/s': Math.round(accounts / total),
      'µs per account': ((total / accounts) * 1e6).toFixed(2),
      'peak MB': Math.round(peakMb),
    })),
  )
  const [, middle, large] = rows
  const growth = large!.total / large!.accounts / (middle!.total / middle!.accounts)
  console.log(`time per account at 1M against 100k: ${growth.toFixed(2)}× (goal at most 1.3×)`)
  console.log(
    `1M accounts: ${large!.total.toFixed(2)} s (goal 8 s), ${Math.round(large!.peakMb)} MB (goal 500 MB)`,
  )

  const tiering = await compareTiering(1_000_000, 50_000)
  console.log(
    `tiering of parsed rows: ${Math.round(tiering.oursPerSecond)} accounts/s; json-rules-engine ` +
      `${Math.round(tiering.enginePerSecond)} accounts/s: ${Math.round(tiering.oursPerSecond / tiering.enginePerSecond)}× faster (goal 20×)`,
  )
  const duck = await planWithDuckDb(join(folder, `${SIZES[2]}.csv`), join(folder, 'duck.csv'))
  console.log(
    `DuckDB SQL over the same file: ${duck.seconds.toFixed(2)} s; the whole plan takes ${(large!.total / duck.seconds).toFixed(1)}× (aim at most 25×)`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bestOf(list: string, out: string): Promise<Once> {
  const runs: Once[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'plan-once.ts'),
      list,
      out,
    ])
    runs.push(JSON.parse(stdout))
  }
  return runs.reduce((best, run) => (run.total < best.total ? run : best))
}
