import type { TradeOffPoint } from '../../../domain/capacity/hiring-trade-off.ts'
import type { HiringOutlook, UnitHiring } from '../../../domain/forecast/hiring-outlook.ts'
import type { StaffedMonth } from '../../charts/hiring-timeline.ts'
import type { RiskPoint } from '../../charts/risk-curve.ts'

type Planned = { readonly plan: Pick<UnitHiring['plan'], 'months'> }

/** Need and capacity of several tiers and pools, month by month. */
export function monthsOf(units: readonly Planned[]): readonly StaffedMonth[] {
  const [first] = units
  return (first?.plan.months ?? []).map((_, month) => {
    const of = (read: (month: StaffedMonth) => number) =>
      sum(units.map(({ plan }) => read(plan.months[month]!)))
    return {
      need: of(({ need }) => need),
      capacity: of(({ capacity }) => capacity),
      capacityWithoutHires: of(({ capacityWithoutHires }) => capacityWithoutHires),
    }
  })
}

/** The units that are looked at: one, or all of them. */
export function shownUnits(
  { units }: Pick<HiringOutlook, 'units'>,
  unit: string | undefined,
): readonly UnitHiring[] {
  const one = units.filter(({ unit: id }) => id === unit)
  return one.length > 0 ? one : units
}

export type SafetyLevel = Omit<RiskPoint, 'label'> & {
  /** People beyond the need. */
  readonly safety: number
  readonly hires: number
  readonly costMinor: number
}

/** Heads and money of several units at each level of safety; the risk is that of the unit that falls short the most. */
export function levelsOf(units: readonly Pick<UnitHiring, 'tradeOff'>[]): readonly SafetyLevel[] {
  const [first] = units
  return (first?.tradeOff.points ?? []).map((_, at) =>
    levelOf(units.map(({ tradeOff }) => tradeOff.points[at]!)),
  )
}

/** The same for what is proposed, where each unit has a level of its own. */
export function proposedLevel(units: readonly Pick<UnitHiring, 'tradeOff' | 'proposed'>[]): SafetyLevel {
  return levelOf(units.map(({ tradeOff, proposed }) => tradeOff.points[proposed]!))
}

function levelOf(points: readonly TradeOffPoint[]): SafetyLevel {
  const worst = (risks: readonly (number | undefined)[]) => Math.max(0, ...risks.map((risk) => risk ?? 0))
  return {
    safety: sum(points.map(({ safety }) => safety)),
    heads: sum(points.map(({ replanned }) => replanned.meanHeads)),
    risk: worst(points.map(({ replanned }) => replanned.highestRisk)),
    onceHeads: sum(points.map(({ once }) => once.meanHeads)),
    onceRisk: worst(points.map(({ once }) => once.highestRisk)),
    hires: sum(points.map(({ replanned }) => replanned.hires)),
    costMinor: sum(points.map(({ replanned }) => replanned.costMinor)),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
