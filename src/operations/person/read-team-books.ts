import { capacityByMonth } from '../../domain/capacity/capacity-by-month.ts'
import { capacityOfCsm, rampOf } from '../../domain/capacity/capacity-of-csm.ts'
import { functionOfRole, type OrganisationFunction } from '../../domain/capacity/function-of-role.ts'
import { type BookSum, type BookTally, emptyBook, tallyBooks } from '../../domain/capacity/tally-books.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { toNumber } from '../../domain/kernel/exact.ts'
import { hasOwners } from '../../domain/model/has-owners.ts'
import type { Model } from '../../domain/model/model.ts'
import { productiveHours } from '../../domain/model/productive-hours.ts'
import type { StoredPerson } from '../../store/people.ts'
import { allow, mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findOwnPerson } from './find-own-person.ts'
import { loadTeamView } from './load-team-view.ts'

export type PersonBook = {
  readonly person: StoredPerson
  readonly function: OrganisationFunction
  readonly tally: BookTally
  /** Hours of a year at today's ramp: what the person may carry, as assigning counts it. */
  readonly capacityHours: number
  /** Share of full capacity reached today. */
  readonly ramp: number
  /** Hours in each of the twelve months ahead, with ramp, leave and the days in the team. */
  readonly capacityByMonth: readonly number[]
  /** Whether the actor may see the money of this book. */
  readonly showsMoney: boolean
}

/** What no person of the team carries. */
export type OtherBooks = {
  /** Owners whom the company's list names and the team lacks. */
  readonly strangers: readonly BookTally[]
  readonly unowned: BookTally
  /** Those of them in tiers whose accounts have owners. */
  readonly awaiting: BookSum
}

export type TeamBooks = {
  readonly asOf: Day
  readonly currency: string
  readonly modelNumber: number
  readonly model: Model
  /** Hours that one person of the model gives to accounts in a year. */
  readonly productiveHours: number
  readonly books: readonly PersonBook[]
  /** Undefined for whoever sees no book but their own. */
  readonly others: OtherBooks | undefined
  readonly showsMoney: boolean
}

/**
 * [Q116] What each CSM carries today and in the twelve months ahead, by the service of the model in force: everybody of the team who
 * is a CSM or owns an account. A CSM who sees their own book gets only that; money of other books is for those who may read plans.
 * Throws `no-model` before the first commit.
 */
export async function readTeamBooks(context: Context): Promise<TeamBooks> {
  allow(context, 'person.read')
  const asOf = context.today()
  const { base, people, model, version, seen } = await loadTeamView(context, asOf)
  const showsMoney = mayDo(context.actor, 'plan.read')
  const own = showsMoney ? undefined : await findOwnPerson(context)
  const tallies = tallyBooks(base.accounts, { model, asOf, idOf: idsByName(people) })
  const books = people.flatMap((person): PersonBook[] => {
    const { csm, endOn } = person
    const tally = tallies.get(csm.id)
    const role = functionOfRole(csm.role)
    const isCsm = role === 'success' && (endOn === undefined || endOn >= asOf)
    if (seen === undefined ? tally === undefined && !isCsm : csm.id !== seen) return []
    const ramp = rampOf(csm, model.people, asOf)
    return [
      {
        ...{ person, function: role, tally: tally ?? emptyBook(csm.id, model), ramp },
        capacityHours: capacityOfCsm(csm, model.people, asOf).hoursPerYear * ramp,
        capacityByMonth: capacityByMonth(csm, { people: model.people, asOf, endOn }),
        showsMoney: showsMoney || csm.id === own,
      },
    ]
  })
  return {
    ...{ asOf, currency: base.currency, modelNumber: version.number, model, books, showsMoney },
    productiveHours: toNumber(productiveHours(model.people)),
    others: seen === undefined ? otherBooks(tallies, { people, model }) : undefined,
  }
}

function otherBooks(
  tallies: ReadonlyMap<string | undefined, BookTally>,
  { people, model }: { readonly people: readonly StoredPerson[]; readonly model: Model },
): OtherBooks {
  const known = new Set<string>(people.map(({ csm }) => csm.id))
  const unowned = tallies.get(undefined) ?? emptyBook(undefined, model)
  const awaiting = { accounts: 0, arrMinor: 0 }
  for (const [index, tier] of model.tiers.entries()) {
    if (!hasOwners(tier)) continue
    awaiting.accounts += unowned.byTier[index]!.accounts
    awaiting.arrMinor += unowned.byTier[index]!.arrMinor
  }
  return {
    strangers: [...tallies.values()].filter(({ owner }) => owner !== undefined && !known.has(owner)),
    ...{ unowned, awaiting },
  }
}

/** A list names an owner by the id of the source or by the name; of several with one name it is the first. */
function idsByName(people: readonly StoredPerson[]): (owner: string) => string {
  const ids = new Map<string, string>()
  for (const { csm, externalId } of people.toReversed()) {
    if (csm.name !== undefined) ids.set(csm.name, csm.id)
    ids.set(externalId, csm.id)
  }
  return (owner) => ids.get(owner) ?? owner
}
