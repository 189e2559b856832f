import { type Day, formatDay } from '../../domain/kernel/day.ts'
import type { Act } from '../../store/audit.ts'
import { searchActs } from '../../store/audit-log.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

type Search = {
  /** As the log names them: user:…, api-key:… or system. */
  readonly actor?: string | undefined
  readonly action?: string | undefined
  /** First and last day, in UTC. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly before?: number | undefined
  readonly limit: number
}

export type ActPage = {
  readonly items: readonly Act[]
  /** The page after it is of acts before this number; undefined after the last. */
  readonly next: number | undefined
}

/** Who did what when, the latest first. Looking is no act itself. */
export async function listActs(
  context: Context,
  { actor, action, from, to, before, limit }: Search,
): Promise<ActPage> {
  allow(context, 'audit.read')
  const { database, workspaceId } = context
  const items = await searchActs(
    database,
    {
      ...{ workspaceId, actor, action },
      from: from === undefined ? undefined : startOf(from),
      until: to === undefined ? undefined : startOf(to + 1),
    },
    { before, limit },
  )
  return { items, next: items.length < limit ? undefined : items.at(-1)?.number }
}

function startOf(day: Day): string {
  return `${formatDay(day)}T00:00:00Z`
}
