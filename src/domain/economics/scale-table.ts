import { add, divide, type Exact, exact, multiply, roundUp, subtract } from '../kernel/exact.ts'
import type { TierCost } from '../model/model.ts'
import { costPerAccount } from './cs-cost.ts'
import { shareOf } from './unit-economics.ts'

/** A size that the company has or expects. */
export type ScaleStep = { readonly accounts: number; readonly arrMinor: number }

export type ScaleRow = ScaleStep & {
  /** Whole CSMs at the target ratio; undefined when nobody is assigned. */
  readonly heads: number | undefined
  readonly csCost: Exact | undefined
  readonly costShare: Exact | undefined
  /** With whole people instead of the ratio's fraction. */
  readonly staffedCost: Exact | undefined
  readonly staffedShare: Exact | undefined
}

/** Heads and cost share of one touch model at each size: can today's ratio survive growth (spec/2 step 5, spec/3 "scale")? */
export function scaleTable({
  cost,
  ratio,
  steps,
}: {
  readonly cost: TierCost
  readonly ratio: number | undefined
  readonly steps: readonly ScaleStep[]
}): readonly ScaleRow[] {
  return steps.map(({ accounts, arrMinor }) => {
    const perAccount = costPerAccount({ cost, ratio, accounts })
    const heads = ratio === undefined ? undefined : roundUp(divide(exact(accounts), exact(ratio)))
    const times = (amount: Exact) => multiply(amount, exact(accounts))
    const csCost = perAccount && times(perAccount.gross)
    const besideCsm = perAccount && times(subtract(perAccount.gross, perAccount.direct))
    const staffedCost = besideCsm && add(besideCsm, exact((heads ?? 0) * cost.csmMinor))
    const arr = exact(arrMinor)
    return {
      accounts,
      arrMinor,
      heads,
      csCost,
      costShare: shareOf(csCost, arr),
      staffedCost,
      staffedShare: shareOf(staffedCost, arr),
    }
  })
}
