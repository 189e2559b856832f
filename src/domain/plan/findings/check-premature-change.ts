import { calendarOf, type Day } from '../../kernel/day.ts'
import { REASONS } from '../../model/model.ts'
import type { CurrentPlacement } from '../../tiering/placement.ts'
import { MOVES } from '../../tiering/placements.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'

/** Months that a model should have been in use before it is changed (spec/7). */
const SETTLED_MONTHS = 12

/** [L28] The model is changed too soon after the one that made the placements on record; at stake is the ARR that the change moves. */
export function checkPrematureChange({ model, facts, current, placements }: CheckContext): AccountCheck {
  const records = new Map<string, ModelRecord>()
  const moved = new DearestAccounts()
  return {
    see: ({ id, acvMinor }, _tier, position) => {
      const placement = current(id)
      if (placement?.modelVersion === undefined) return
      note(records, placement.modelVersion, placement)
      const moves = (placements.flags[position]! & MOVES) !== 0
      if (moves && REASONS[placements.reason[position]!] === 'model_change') moved.add(id, acvMinor)
    },
    findings: () => {
      // A model that has made placements already is in use: planning by it again changes nothing.
      if (records.has(model.version)) return []
      const sinceOn = inUseSince(records)
      const months = sinceOn === undefined ? undefined : monthsBetween(sinceOn, facts.asOf)
      if (months === undefined || months < 0 || months >= SETTLED_MONTHS) return []
      return [
        {
          code: 'premature_change',
          severity: 'warning',
          tiers: [],
          accounts: moved.ids(),
          accountCount: moved.count,
          moneyMinor: moved.stakeMinor,
          values: { months, sinceOn: sinceOn! },
        },
      ]
    },
  }
}

/** Days on which a version of the model made placements, and the first on which it moved an account by being new. */
type ModelRecord = {
  readonly version: string
  first: Day | undefined
  last: Day | undefined
  firstChange: Day | undefined
}

function note(records: Map<string, ModelRecord>, version: string, { since, reason }: CurrentPlacement): void {
  const known = records.get(version) ?? { version, first: since, last: since, firstChange: undefined }
  records.set(version, known)
  if (since === undefined) return
  known.first = Math.min(known.first ?? since, since)
  known.last = Math.max(known.last ?? since, since)
  if (reason === 'model_change') known.firstChange = Math.min(known.firstChange ?? since, since)
}

/** The day on which the latest model on record came into use: its first change, else (where no other is on record) its first placement. */
function inUseSince(records: ReadonlyMap<string, ModelRecord>): Day | undefined {
  const [latest, predecessor] = [...records.values()].sort(
    (a, b) => lastOf(b) - lastOf(a) || (a.version < b.version ? -1 : 1),
  )
  return latest?.firstChange ?? (predecessor === undefined ? latest?.first : undefined)
}

function lastOf({ last }: ModelRecord): number {
  return last ?? Number.NEGATIVE_INFINITY
}

/** Whole months from one day to another. */
function monthsBetween(from: Day, to: Day): number {
  const start = calendarOf(from)
  const end = calendarOf(to)
  const months = (end.year - start.year) * 12 + end.month - start.month
  return end.date < start.date ? months - 1 : months
}
