import { add, divide, type Exact, exact, multiply, ONE, subtract, toNumber } from '../kernel/exact.ts'
import type { CsCost } from './cs-cost.ts'
import { shareOf } from './unit-economics.ts'

export type SensitivityInput =
  | 'acv'
  | 'ratio'
  | 'csm_cost'
  | 'shared'
  | 'technology'
  | 'program'
  | 'variable'
  | 'accounts'

/** One bar of a tornado: the cost share with one input lower and higher, the others as they are. */
export type Sensitivity = {
  readonly input: SensitivityInput
  readonly shareAtLower: number
  readonly shareAtHigher: number
  /** Percentage points of cost share between the two ends. */
  readonly points: number
}

/** Which input moves the cost share most when it is `by` (a tenth) lower and higher; widest first, inputs without effect left out. */
export function costShareSensitivity({
  csCost,
  acv,
  by = 0.1,
}: {
  readonly csCost: CsCost
  readonly acv: Exact
  readonly by?: number
}): readonly Sensitivity[] {
  const lower = subtract(ONE, exact(by))
  const higher = add(ONE, exact(by))
  const bars = Object.entries(SCALED).flatMap(([input, scaled]) => {
    const atLower = shareOf(...scaled(csCost, acv, lower))
    const atHigher = shareOf(...scaled(csCost, acv, higher))
    if (atLower === undefined || atHigher === undefined) return []
    const points = Math.abs(toNumber(multiply(subtract(atHigher, atLower), exact(100))))
    if (points === 0) return []
    return [
      {
        input: input as SensitivityInput,
        shareAtLower: toNumber(atLower),
        shareAtHigher: toNumber(atHigher),
        points,
      },
    ]
  })
  return bars.sort((a, b) => b.points - a.points)
}

type Scaled = (csCost: CsCost, acv: Exact, factor: Exact) => readonly [cost: Exact, acv: Exact]

/** The gross cost and the ACV when one input is multiplied by a factor. */
const SCALED: Record<SensitivityInput, Scaled> = {
  acv: (csCost, acv, factor) => [csCost.gross, multiply(acv, factor)],
  ratio: (csCost, acv, factor) => [replaced(csCost, csCost.direct, divide(csCost.direct, factor)), acv],
  csm_cost: scaledPart((csCost) => csCost.direct),
  shared: scaledPart((csCost) => csCost.shared),
  technology: scaledPart((csCost) => csCost.technology),
  program: scaledPart((csCost) => csCost.program),
  variable: scaledPart((csCost) => csCost.variable),
  accounts: (csCost, acv, factor) => [replaced(csCost, csCost.program, divide(csCost.program, factor)), acv],
}

function scaledPart(part: (csCost: CsCost) => Exact): Scaled {
  return (csCost, acv, factor) => [replaced(csCost, part(csCost), multiply(part(csCost), factor)), acv]
}

function replaced(csCost: CsCost, before: Exact, after: Exact): Exact {
  return add(subtract(csCost.gross, before), after)
}
