import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'
import type { PeopleRules } from '../model/model.ts'
import { capacityOfCsm } from './capacity-of-csm.ts'
import { functionOfRole } from './function-of-role.ts'
import { matchCapacity } from './match-capacity.ts'
import type { Staffing } from './plan-staffing.ts'

export type SupplyInput = {
  readonly team: readonly Csm[]
  readonly people: PeopleRules
  readonly asOf: Day
  readonly staffing: Pick<Staffing, 'tiers' | 'pools'>
}

/** The people for one dedicated tier, or for one pool. */
export type UnitSupply = {
  /** Id of the tier or the pool. */
  readonly unit: string
  readonly kind: 'tier' | 'pool'
  readonly tiers: readonly string[]
  readonly csmsNeeded: number
  /** Of people once ramped, with their leave. */
  readonly fullFte: number
  /** Of people today. */
  readonly presentFte: number
  /** Whole people still to be hired. */
  readonly openings: number
}

export type TeamSupply = {
  readonly units: readonly UnitSupply[]
  /** CSMs; other functions of the team file are not counted here. */
  readonly people: number
  readonly fullFte: number
  readonly presentFte: number
  /** Of people who serve several units and whom none of them needs. */
  readonly flexibleFte: number
  readonly openings: number
}

/** Matching is done in whole millionths of a person. */
const MICRO = 1e6
/** Three people of a third each are a whole one, whatever the rounding. */
const NEGLIGIBLE = 0.001

type Group = { amount: number; presentFte: number; readonly places: readonly number[] }

/** [P17] The team's capacity where it is needed: people go to any tier that they serve, so that as little as possible stays open. */
export function supplyTeam({ team, people, asOf, staffing }: SupplyInput): TeamSupply {
  const units = unitsOf(staffing)
  const csms = csmsOf(team)
  const groups = new Map<string, Group>()
  for (const csm of csms) {
    const places = placesOf(csm, units)
    const { fullFte, presentFte } = capacityOfCsm(csm, people, asOf)
    const group = groups.get(places.join()) ?? { amount: 0, presentFte: 0, places }
    groups.set(places.join(), group)
    group.amount += Math.round(fullFte * MICRO)
    group.presentFte += presentFte
  }
  const offers = [...groups.values()]
  const given = matchCapacity(
    offers,
    units.map(({ csmsNeeded }) => Math.round(csmsNeeded * MICRO)),
  )
  const left = offers.map(({ amount }, offer) => amount - sum(given[offer]!))
  // What people of one unit have to spare is still that unit's.
  offers.forEach(({ places }, offer) => {
    if (places.length === 1) given[offer]![places[0]!]! += left[offer]!
  })
  const supplied = units.map((unit, place): UnitSupply => {
    const amounts = offers.map((_, offer) => given[offer]![place]!)
    const fullFte = sum(amounts) / MICRO
    return {
      ...unit,
      fullFte,
      presentFte: sum(
        offers.map(({ amount, presentFte }, offer) =>
          amount === 0 ? 0 : (presentFte * amounts[offer]!) / amount,
        ),
      ),
      openings: Math.max(0, Math.ceil(unit.csmsNeeded - fullFte - NEGLIGIBLE)),
    }
  })
  return {
    units: supplied,
    people: csms.length,
    fullFte: sum(offers.map(({ amount }) => amount)) / MICRO,
    presentFte: sum(offers.map(({ presentFte }) => presentFte)),
    flexibleFte: sum(offers.map(({ places }, offer) => (places.length > 1 ? left[offer]! : 0))) / MICRO,
    openings: sum(supplied.map(({ openings }) => openings)),
  }
}

/** [P17] Of a team file, those whom tiers and pools count on. */
export function csmsOf(team: readonly Csm[]): Csm[] {
  return team.filter(({ role }) => functionOfRole(role) === 'success')
}

type Unit = Pick<UnitSupply, 'unit' | 'kind' | 'tiers' | 'csmsNeeded'>

function unitsOf({ tiers, pools }: SupplyInput['staffing']): Unit[] {
  const dedicated = tiers
    .filter(({ pool }) => pool === undefined)
    .map(({ tier, csmsNeeded }): Unit => ({ unit: tier, kind: 'tier', tiers: [tier], csmsNeeded }))
  const pooled = pools.map(
    ({ pool, tiers, csmsNeeded }): Unit => ({ unit: pool, kind: 'pool', tiers, csmsNeeded }),
  )
  return [...dedicated, ...pooled]
}

/** The units that a person serves; a person without tiers serves any. */
function placesOf({ tiers }: Csm, units: readonly Unit[]): number[] {
  return [...units.keys()].filter(
    (place) => tiers.length === 0 || units[place]!.tiers.some((tier) => tiers.includes(tier)),
  )
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0)
}
