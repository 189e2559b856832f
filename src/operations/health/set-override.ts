import type { HealthBand } from '../../domain/account/field-catalogue.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { monthsAfter } from '../../domain/kernel/months-after.ts'
import { appendAct } from '../../store/audit.ts'
import { addHealthOverride, endHealthOverrides } from '../../store/health-overrides.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sealText } from '../../store/personal-fields.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { changeOverride } from './change-override.ts'
import type { ReadHealth } from './read-health.ts'

/** An override lasts at most so many months: what is true for longer belongs into a signal. */
const MOST_MONTHS = 12

export type NewOverride = {
  readonly accountId: Uuid
  /** One of the two. */
  readonly score?: number | undefined
  readonly band?: HealthBand | undefined
  readonly reason: string
  /** The last day. */
  readonly until: Day
}

/**
 * [Q151] Says what the health of an account is from today up to and including a day, in place of what was said before. The same again
 * changes nothing. The audit log keeps the reason sealed. Throws `not-found`, `health-override-not-yours`, `health-override-day`,
 * `no-model` and `health-not-scored`.
 */
export async function setOverride(
  context: Context,
  { accountId, score, band, reason, until }: NewOverride,
): Promise<ReadHealth> {
  allow(context, 'health.override')
  const { workspaceId, actor, today, now, newId, random } = context
  const day = today()
  const latest = monthsAfter(day, MOST_MONTHS)
  if (until < day || until > latest) {
    const values = { untilDay: until, fromDay: day, latestDay: latest }
    throw new ProblemError([{ code: 'health-override-day', path: 'until', values }])
  }
  return changeOverride(context, accountId, async (transaction, { health }) => {
    const { override } = health
    const isSame =
      override?.kind === 'person' &&
      override.score === score &&
      override.band === band &&
      override.reason === reason &&
      override.until === until
    if (isSame) return false
    const [at, by, id] = [now(), nameOfActor(actor), newId()]
    await endHealthOverrides(transaction, { workspaceId, accountId }, { day, by, at })
    await addHealthOverride(transaction, workspaceId, {
      ...{ id, accountId, score, band, reason, from: day, until, by, createdAt: at },
    })
    const sealed = await sealText(transaction, { workspaceId, subjectId: id, at, random }, reason)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'health.override', actor: by, at },
      details: { override: id },
      accounts: [
        {
          accountId,
          before: { score: health.score ?? null, band: health.band ?? null },
          after: { score: score ?? null, band: band ?? null, untilDay: until, reason: sealed },
        },
      ],
    })
    return true
  })
}
