import { type ListedTier, readAccountTiers } from '../../connectors/read-account-tiers.ts'
import { type ListedOverride, readHealthOverrides } from '../../connectors/read-health-overrides.ts'
import { readSignals } from '../../connectors/read-signals.ts'
import type { HealthReading } from '../../domain/health/health-score.ts'
import type { ScoringRules } from '../../domain/health/score-health.ts'
import { checkFile } from '../check-file.ts'
import { loadModel } from '../load-model.ts'
import { ProblemError } from '../problem.ts'
import { withPaths } from '../with-paths.ts'

/** Readings of each account, in the order of the file. */
export type AccountReadings = ReadonlyMap<string, readonly HealthReading[]>

/** Reads signals by account. Throws every row that cannot be read: a score without it would be another. */
export async function loadSignals(path: string): Promise<AccountReadings> {
  await checkFile(path)
  const accounts = new Map<string, HealthReading[]>()
  const read = await readSignals(path, {
    take: ({ accountId, metric, day, value }) => {
      const reading = { metric, day, value: Number(value) }
      const known = accounts.get(accountId)
      if (known === undefined) accounts.set(accountId, [reading])
      else known.push(reading)
    },
  })
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  throwRejected(read.summary.rejected, path)
  return accounts
}

/** Reads which accounts there are, and their tiers. */
export async function loadAccountTiers(path: string): Promise<readonly ListedTier[]> {
  await checkFile(path)
  const read = await readAccountTiers(path)
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  throwRejected(read.summary.rejected, path)
  return read.accounts
}

/** Reads what people say of the health of accounts. */
export async function loadHealthOverrides(path: string): Promise<readonly ListedOverride[]> {
  await checkFile(path)
  const read = await readHealthOverrides(path)
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  throwRejected(read.summary.rejected, path)
  return read.overrides
}

/** The health rules of a model document that has signals. */
export async function loadScoring(path: string): Promise<ScoringRules> {
  const { model } = await loadModel(path)
  const { scoring, ...bands } = model.health
  if (scoring === undefined) throw new ProblemError([{ code: 'health-not-scored', file: path, values: {} }])
  return { ...bands, scoring }
}

function throwRejected(rejected: Parameters<typeof withPaths>[0], path: string): void {
  if (rejected.length > 0) throw new ProblemError(withPaths(rejected, [path]))
}
