import type { Prices } from '../optimiser/solution.ts'
import type { BookPrices } from './books.ts'
import type { BookProblems } from './build-problem.ts'
import type { Prepared } from './prepare-books.ts'

type Named = {
  readonly prepared: Pick<Prepared, 'csms' | 'tiers'>
  readonly problems: Pick<BookProblems, 'scale' | 'boundedTiers' | 'shelf'>
}

/** The solver's prices by name of CSM and tier. */
export function namePrices({ resources, leaving }: Prices, { prepared, problems }: Named): BookPrices {
  const { csms, tiers } = prepared
  const ofCsms = (prices: Float64Array, unit: number) => csms.map((_, place) => prices[place]! / unit)
  return {
    csms: csms.map(({ csm }) => csm.id),
    hours: ofCsms(resources[0]!, 1),
    arr: ofCsms(resources[1]!, problems.scale.unit),
    places: Object.fromEntries(
      problems.boundedTiers.map((tier, index) => [tiers[tier]!.id, ofCsms(resources[index + 2]!, 1)]),
    ),
    uncoveredArr: resources.at(-1)![problems.shelf]! / problems.scale.unit,
    leaving,
  }
}

/** Prices by name for the agents of a problem; who was not there before costs nothing. */
export function pricesFor(named: BookPrices, { prepared, problems }: Named): Prices {
  const { csms, tiers } = prepared
  const before = new Map(named.csms.map((csm, place) => [csm, place]))
  const forAgents = (prices: readonly number[] | undefined, unit: number) => {
    const list = new Float64Array(problems.shelf + 1)
    csms.forEach(({ csm }, place) => {
      const old = before.get(csm.id)
      list[place] = old === undefined ? 0 : (prices?.[old] ?? 0) * unit
    })
    return list
  }
  const uncovered = new Float64Array(problems.shelf + 1)
  uncovered[problems.shelf] = named.uncoveredArr * problems.scale.unit
  return {
    resources: [
      forAgents(named.hours, 1),
      forAgents(named.arr, problems.scale.unit),
      ...problems.boundedTiers.map((tier) => forAgents(named.places[tiers[tier]!.id], 1)),
      uncovered,
    ],
    leaving: named.leaving,
  }
}
