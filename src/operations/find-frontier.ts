import { type FrontierPoint, frontier } from '../domain/capacity/frontier.ts'
import { activeAccounts } from '../domain/plan/active-accounts.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Inputs } from './load-inputs.ts'
import { ProblemError } from './problem.ts'

export type Frontier = {
  readonly tier: string
  readonly ratio: number
  readonly csmMinor: number
  readonly points: readonly FrontierPoint[]
}

/**
 * With so many people, where must the ACV line lie? For the given tier, else the first that a person serves; over the
 * active accounts whose ACV is known.
 */
export function findFrontier(
  { base, asOf }: Inputs,
  { model, customerBase }: Plan,
  { heads, tier: wanted }: { readonly heads: readonly number[]; readonly tier?: string | undefined },
): Frontier {
  const served = model.tiers.filter(({ ratio }) => ratio !== undefined)
  const tier = wanted === undefined ? served[0] : served.find(({ id }) => id === wanted)
  if (tier?.ratio === undefined) {
    const tiers = served.map(({ id }) => id)
    const values = { tier: wanted, tiers: tiers.length === 0 ? undefined : tiers }
    throw new ProblemError([{ code: 'no-tier-with-people', values }])
  }
  const acvsMinor = new Float64Array(base.accounts.size)
  let known = 0
  for (const { acvMinor } of activeAccounts(base.accounts, asOf, customerBase.active)) {
    if (acvMinor !== undefined) acvsMinor[known++] = acvMinor
  }
  const { csmMinor, sharedMinor, technologyMinor, variableMinor } = tier.cost
  const points = frontier({
    acvsMinor: acvsMinor.subarray(0, known).sort().reverse(),
    heads,
    ratio: tier.ratio.target,
    csmMinor,
    perAccountMinor: sharedMinor + technologyMinor + variableMinor,
  })
  return { tier: tier.id, ratio: tier.ratio.target, csmMinor, points }
}
