import { add, type Exact, toNumber, ZERO } from '../kernel/exact.ts'
import { type TierDemand, WORK_KINDS, type WorkHours, type WorkKind } from './demand-by-month.ts'

export type HoursByKind = Readonly<Record<WorkKind, { readonly csm: number; readonly others: number }>>

/** Hours of twelve months by kind of work, of all given tiers together. */
export function hoursByKind(demand: readonly TierDemand[]): HoursByKind {
  const months = demand.flatMap((tier) => tier.months)
  const total = (read: (hours: WorkHours) => Exact, kind: WorkKind) =>
    toNumber(months.reduce((sum, month) => add(sum, read(month[kind])), ZERO))
  const entries = WORK_KINDS.map((kind) => [
    kind,
    { csm: total(({ csm }) => csm, kind), others: total(({ others }) => others, kind) },
  ])
  return Object.fromEntries(entries) as HoursByKind
}
