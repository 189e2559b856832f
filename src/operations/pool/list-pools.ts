import { measurePool, type PoolMeasure } from '../../domain/pool/measure-pool.ts'
import { MEASURED_DAYS } from '../../domain/pool/usual-setting.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listPastCases, type StoredPastCase } from '../../store/pool-cases.ts'
import type { Instant } from '../../store/value-parsers.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { type LoadedPool, loadPools } from './load-pools.ts'
import { seenPools } from './seen-pools.ts'

export type PoolSummary = {
  readonly pool: string
  readonly tiers: readonly { readonly tier: string; readonly firstResponseHours: number | undefined }[]
  readonly people: number
  /** Who has switched themselves on, has started and is not on leave. */
  readonly available: number
  readonly waiting: number
  /** Since when the oldest of them waits. */
  readonly waitingSince: Instant | undefined
  /** Somebody has them. */
  readonly inWork: number
  /** Past due and without a first response. */
  readonly overdue: number
  /** Of cases opened in the last four weeks. */
  readonly measured: PoolMeasure
}

export type PoolList = {
  readonly now: Instant
  readonly pools: readonly PoolSummary[]
  /** Which of the team's people the actor is. */
  readonly ownPersonId: Uuid | undefined
}

export const MOST_CASES = 100_000
const DAY = 86_400_000

/** [Q140] The pools that the actor may see, how they stand now and how they did in the last four weeks. */
export async function listPools(context: Context): Promise<PoolList> {
  allow(context, 'pool.read')
  const { database, workspaceId } = context
  const now = context.now()
  const seen = await seenPools(context, await loadPools(context, database))
  const from = new Date(Date.parse(now) - MEASURED_DAYS * DAY).toISOString()
  const cases = await listPastCases(database, workspaceId, {
    ...{ pools: seen.pools.map(({ pool }) => pool), from, limit: MOST_CASES },
  })
  const pools = seen.pools.map((pool) =>
    summarise(pool, { now, cases: cases.filter((one) => one.pool === pool.pool) }),
  )
  return { now, pools, ownPersonId: seen.ownPersonId }
}

export function summarise(
  { pool, tiers, people }: LoadedPool,
  { now, cases }: { readonly now: Instant; readonly cases: readonly StoredPastCase[] },
): PoolSummary {
  const waiting = cases.filter(({ state }) => state === 'waiting')
  const moment = Date.parse(now)
  return {
    pool,
    tiers: tiers.map(({ id, service }) => ({ tier: id, firstResponseHours: service.firstResponseHours })),
    people: people().length,
    available: people().filter((one) => one.isAvailable && one.hasStarted && !one.isOnLeave).length,
    waiting: waiting.length,
    waitingSince: waiting.map(({ openedAt }) => openedAt).toSorted()[0],
    inWork: cases.filter(({ state }) => state === 'assigned' || state === 'responded').length,
    overdue: cases.filter(
      ({ state, dueAt, respondedAt }) =>
        state !== 'closed' && respondedAt === undefined && dueAt !== undefined && Date.parse(dueAt) < moment,
    ).length,
    measured: measureFrom(cases, { from: moment - MEASURED_DAYS * DAY, now: moment }),
  }
}

/** The measure of the cases that were opened from a moment on. */
export function measureFrom(
  cases: readonly StoredPastCase[],
  { from, now }: { readonly from: number; readonly now: number },
): PoolMeasure {
  const past = cases.map(({ openedAt, dueAt, respondedAt, closedAt, personId, minutes }) => ({
    openedAt: Date.parse(openedAt),
    dueAt: dueAt === undefined ? undefined : Date.parse(dueAt),
    respondedAt: respondedAt === undefined ? undefined : Date.parse(respondedAt),
    closedAt: closedAt === undefined ? undefined : Date.parse(closedAt),
    ...{ personId, minutes },
  }))
  return measurePool(
    past.filter(({ openedAt }) => openedAt >= from),
    { from, now },
  )
}
