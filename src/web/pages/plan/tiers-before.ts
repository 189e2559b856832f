import type { PlanDocument } from './plan-document.ts'
import type { PlanRow } from './plan-table.ts'

/** What a tier holds before a plan is applied. */
export type TierBefore = {
  readonly accounts: number
  readonly arrMinor: number
  /** A year, at what an account of the tier costs in this plan; undefined while that is not known. */
  readonly csCostMinor: number | undefined
}

/** Each tier of a plan as it is now: what it will hold, less what enters, and what leaves it. */
export function tiersBefore(
  { tiers }: Pick<PlanDocument, 'tiers'>,
  rows: Iterable<Pick<PlanRow, 'kind' | 'from' | 'to' | 'acvMinor'>>,
): ReadonlyMap<string, TierBefore> {
  const sums = new Map(tiers.map(({ id, accounts, arrMinor }) => [id, { accounts, arrMinor }]))
  const add = (tier: string | null, sign: 1 | -1, acvMinor: number | null) => {
    const sum = sums.get(tier ?? '')
    if (sum === undefined) return
    sum.accounts += sign
    sum.arrMinor += sign * (acvMinor ?? 0)
  }
  for (const { kind, from, to, acvMinor } of rows) {
    if (kind === 'moving' || kind === 'pending') add(to, -1, acvMinor)
    if (kind === 'moving' || kind === 'pending' || kind === 'unplaced') add(from, 1, acvMinor)
  }
  return new Map(
    tiers.map(({ id, costPerAccountMinor, accounts: after, csCostMinor }) => {
      const { accounts, arrMinor } = sums.get(id)!
      // As many accounts as after cost exactly the same, whatever one of them costs rounded.
      const cost = accounts === after ? csCostMinor : undefined
      const costMinor = costPerAccountMinor ?? undefined
      return [
        id,
        {
          accounts,
          arrMinor,
          csCostMinor: cost ?? (costMinor === undefined ? undefined : accounts * costMinor),
        },
      ]
    }),
  )
}
