import type { PersonShare, PoolWeek } from '../../domain/pool/measure-pool.ts'
import type { PoolPerson } from '../../domain/pool/pool-person.ts'
import { type UsualSetting, usualSetting } from '../../domain/pool/usual-setting.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listPastCases } from '../../store/pool-cases.ts'
import type { Instant } from '../../store/value-parsers.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findNewestTally } from '../plan/find-newest-tally.ts'
import { ProblemError } from '../problem.ts'
import { MOST_CASES, measureFrom, type PoolSummary, summarise } from './list-pools.ts'
import { loadPools } from './load-pools.ts'
import { seenPools } from './seen-pools.ts'

export type PoolMemberView = PoolPerson & {
  readonly name: string | undefined
  readonly externalId: string
  /** Of the cases of the last twelve weeks. */
  readonly share: Omit<PersonShare, 'personId'>
}

export type PoolView = {
  readonly now: Instant
  readonly summary: PoolSummary
  /** Twelve weeks and the present one. */
  readonly weeks: readonly PoolWeek[]
  readonly members: readonly PoolMemberView[]
  /** Where the question of how many people it takes begins. */
  readonly usual: UsualSetting
  readonly ownPersonId: Uuid | undefined
}

const WEEKS = 12
const WEEK = 7 * 86_400_000
const NO_SHARE = { cases: 0, minutes: 0, share: 0 }

/** [Q140] One pool: its people with what each of them carried, waiting times by week. Throws `not-found`. */
export async function readPool(
  context: Context,
  { pool: name }: { readonly pool: string },
): Promise<PoolView> {
  allow(context, 'pool.read')
  const { database, workspaceId } = context
  const now = context.now()
  const seen = await seenPools(context, await loadPools(context, database))
  const pool = seen.pools.find((found) => found.pool === name)
  if (pool === undefined) throw new ProblemError([{ code: 'not-found', values: { what: 'pool', id: name } }])
  const moment = Date.parse(now)
  const from = moment - WEEKS * WEEK
  const cases = await listPastCases(database, workspaceId, {
    ...{ pools: [name], from: new Date(from).toISOString(), limit: MOST_CASES },
  })
  const summary = summarise(pool, { now, cases })
  const { weeks, people } = measureFrom(cases, { from, now: moment })
  const shares = new Map(people.map(({ personId, ...share }) => [personId, share]))
  const tally = await findNewestTally(database, workspaceId)
  return {
    ...{ now, summary, weeks, ownPersonId: seen.ownPersonId },
    members: pool.people().map((person, index) => ({
      ...person,
      name: pool.persons[index]!.csm.name,
      externalId: pool.persons[index]!.externalId,
      share: shares.get(person.id) ?? NO_SHARE,
    })),
    usual: usualSetting({
      tiers: pool.tiers,
      accountsOf: (tier) => tally?.get(tier) ?? 0,
      people: pool.rules,
      measured: summary.measured,
    }),
  }
}
