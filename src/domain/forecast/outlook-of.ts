import type { Csm } from '../account/csm.ts'
import { csmHours, demandByMonth, hoursPerAccount, type TierDemand } from '../capacity/demand-by-month.ts'
import type { PeopleGroup } from '../capacity/risk-of-falling-short.ts'
import { type PersonSupply, supplyByMonth } from '../capacity/supply-by-month.ts'
import { csmsOf } from '../capacity/supply-team.ts'
import type { TierTally } from '../capacity/tally-accounts.ts'
import type { Day } from '../kernel/day.ts'
import { toNumber } from '../kernel/exact.ts'
import type { Model } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'
import { type AssumptionInput, deriveAssumptions } from './derive-assumptions.ts'
import { MOST_MONTHS } from './horizon.ts'
import type { AsIsTier, Outlook, TierOutlook, UnitOutlook } from './outlook.ts'
import { staffer } from './staff-month.ts'

export type OutlookInput = Pick<AssumptionInput, 'facts' | 'contracts' | 'moves' | 'projection'> & {
  readonly model: Model
  /** By tier, in the order of the model. */
  readonly tallies: readonly TierTally[]
  /** Undefined: no team is known. */
  readonly team: readonly Csm[] | undefined
  /** The last day in the team of those of whom it is known, by id. */
  readonly lastDays?: ReadonlyMap<string, Day> | undefined
  readonly hiresPerQuarter: number | undefined
  readonly asIs: readonly Omit<AsIsTier, 'ratio'>[] | undefined
  readonly asOf: Day
}

/** Share by which the attrition of the model may be off. */
const ATTRITION_SPREAD = 0.25

/** [F10] Everything that the years ahead follow from, as sums and assumptions: no account is in it. */
export function outlookOf(input: OutlookInput): Outlook {
  const { model, tallies, facts, asOf, hiresPerQuarter } = input
  const assumptions = deriveAssumptions({
    ...input,
    tiers: model.tiers.map(({ id }) => id),
    retentionTarget: model.retentionTarget,
  })
  const demand = demandByMonth({ model, tallies })
  const tiers = model.tiers.map((tier, index): TierOutlook => {
    const { id, label, touch, pool, ratio, cost } = tier
    return {
      ...{ id, label, touch, pool, ratio: ratio?.target, cost },
      accounts: facts[index]!.accounts,
      arrMinor: facts[index]!.arrMinor,
      hoursPerAccount: meanHours(demand[index]!),
      onboardingHours: toNumber(hoursPerAccount(tier).onboarding.csm),
      assumptions: assumptions[index]!,
    }
  })
  const { rampByMonth, attritionPerYear, daysToHireP80 } = model.people
  const people: Outlook['people'] = {
    productiveHours: toNumber(productiveHours(model.people)),
    ...{ rampByMonth, daysToHireP80, hiresPerQuarter },
    attritionPerYear: {
      value: attritionPerYear,
      spread: attritionPerYear * ATTRITION_SPREAD,
      source: 'model',
      basis: { code: 'people_rules' },
    },
  }
  const units = unitsOf(tiers)
  const served = input.team && shareOut(csmsOf(input.team), { ...input, tiers, units, people })
  return {
    ...{ asOf, currency: model.currency, months: MOST_MONTHS, tiers, people },
    highestCostShare: model.targetRange.to,
    lowestCostShare: model.targetRange.from,
    units: units.map((unit, index) => ({ ...unit, team: served?.[index] })),
    asIs: input.asIs?.map((today) => asIsTier(today, { units, served })),
  }
}

/** Hours of the tier's own people per account and year, without onboarding. */
function meanHours({ tier, accounts, months }: TierDemand): number {
  if (accounts === 0) {
    const { success, training, reactive, renewal } = hoursPerAccount(tier)
    return [success, training, reactive, renewal].reduce((sum, { csm }) => sum + toNumber(csm), 0)
  }
  const hours = months.reduce(
    (sum, month) => sum + toNumber(csmHours(month)) - toNumber(month.onboarding.csm),
    0,
  )
  return hours / accounts
}

function unitsOf(tiers: readonly TierOutlook[]): UnitOutlook[] {
  const units: UnitOutlook[] = []
  for (const { id, pool, cost } of tiers) {
    const at = pool === undefined ? -1 : units.findIndex((unit) => unit.kind === 'pool' && unit.id === pool)
    const found = units[at]
    if (found === undefined) {
      const kind = pool === undefined ? 'tier' : 'pool'
      units.push({ id: pool ?? id, kind, tiers: [id], csmMinor: cost.csmMinor, team: undefined })
    } else {
      const csmMinor = Math.max(found.csmMinor, cost.csmMinor)
      units[at] = { ...found, tiers: [...found.tiers, id], csmMinor }
    }
  }
  return units
}

/** Whole people to units: who serves one goes there, who serves several to where most is missing; alike ones together. */
function shareOut(
  team: readonly Csm[],
  {
    model,
    asOf,
    tiers,
    units,
    people,
    lastDays,
  }: Pick<OutlookInput, 'model' | 'asOf' | 'lastDays'> & {
    readonly tiers: readonly TierOutlook[]
    readonly units: readonly UnitOutlook[]
    readonly people: Outlook['people']
  },
): PeopleGroup[][] {
  const needed = staffer(tiers, { units, people })
  needed.staff(
    Float64Array.from(tiers, ({ accounts }) => accounts),
    new Float64Array(tiers.length),
  )
  const missing = [...needed.csms]
  const groups = units.map(
    () => new Map<string, { -readonly [Key in keyof PeopleGroup]: PeopleGroup[Key] }>(),
  )
  const persons = supplyByMonth(team, { people: model.people, asOf, months: MOST_MONTHS, lastDays })
  const placed = persons
    .map((person) => ({ person, places: placesOf(person.csm, units) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
  for (const { person, places } of placed) {
    const unit = places.reduce((best, place) => (missing[place]! > missing[best]! ? place : best))
    missing[unit]! -= Math.max(...person.fteByMonth)
    addTo(groups[unit]!, person)
  }
  return groups.map((group) => [...group.values()])
}

function addTo(
  groups: Map<string, { -readonly [Key in keyof PeopleGroup]: PeopleGroup[Key] }>,
  { fteByMonth }: PersonSupply,
): void {
  const key = fteByMonth.join()
  const group = groups.get(key)
  if (group === undefined) groups.set(key, { people: 1, fteByMonth, fromMonth: 0 })
  else group.people++
}

/** The units that a person serves; a person without tiers serves any. */
function placesOf({ tiers }: Csm, units: readonly UnitOutlook[]): number[] {
  return [...units.keys()].filter(
    (place) => tiers.length === 0 || units[place]!.tiers.some((tier) => tiers.includes(tier)),
  )
}

/** Today's ratio of a dedicated tier: its accounts per person there today. */
function asIsTier(
  today: Omit<AsIsTier, 'ratio'>,
  { units, served }: { readonly units: readonly UnitOutlook[]; readonly served: PeopleGroup[][] | undefined },
): AsIsTier {
  const unit = units.findIndex(({ kind, id }) => kind === 'tier' && id === today.id)
  const people =
    served?.[unit]?.reduce((sum, group) => sum + group.people * Math.max(...group.fteByMonth), 0) ?? 0
  return { ...today, ratio: people > 0 && today.accounts > 0 ? today.accounts / people : undefined }
}
