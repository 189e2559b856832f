import type { UnitHiring } from '../../../domain/forecast/hiring-outlook.ts'
import type { Words } from '../../../language/make-words.ts'

/** What people are for: the name of a tier, or those of all tiers that share a pool. */
export function unitNames(
  { series }: Pick<Words, 'series'>,
  units: readonly Pick<UnitHiring, 'unit' | 'tiers'>[],
  tierName: (id: string) => string,
): (unit: string) => string {
  const names = new Map(units.map(({ unit, tiers }) => [unit, series(tiers.map(tierName))]))
  return (unit) => names.get(unit) ?? unit
}
