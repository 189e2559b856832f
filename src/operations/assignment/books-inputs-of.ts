import { isActive } from '../../domain/assessment/summarise-base.ts'
import type { BookAccount } from '../../domain/assignment/book-account.ts'
import type { BooksInputs } from '../../domain/assignment/books-inputs.ts'
import type { Model } from '../../domain/model/model.ts'
import type { AssignmentOptions } from '../../store/assignment-plans.ts'
import type { PlanView } from '../plan/load-plan-view.ts'

/** What books of a state of the workspace are computed from, with what somebody has asked of them. */
export function booksInputsOf(view: PlanView, options: AssignmentOptions): BooksInputs {
  const { asOf, team = [] } = view
  const { without, locks, mostMoves, allowOverload, pools } = options
  return {
    ...{ asOf, team, allowOverload, pools },
    model: weighed(view.model, options.weights),
    accounts: bookAccountsOf(view),
    locks: locks.map(({ accountId, personId }) => ({ account: accountId, csm: personId })),
    mostMoves: mostMoves ?? undefined,
    without: without.map(({ personId }) => personId),
  }
}

function weighed(model: Model, weights: AssignmentOptions['weights']): Model {
  const { people } = model
  return { ...model, people: { ...people, books: { ...people.books, ...weights } } }
}

/** Accounts in the tiers that they are in today: what a plan would make of them is not theirs yet. */
function bookAccountsOf({ base, current, asOf }: PlanView): readonly BookAccount[] {
  const accounts: BookAccount[] = []
  for (const account of base.accounts) {
    if (!isActive(account, asOf)) continue
    const { id, name, acvMinor, health, language, region, country, industry, startOn, renewalOn } = account
    const placement = current(id)
    accounts.push({
      ...{ id, name, acvMinor, health, language, region, country, industry, startOn, renewalOn },
      tier: placement === undefined ? account.tier : placement.tier,
      owner: account.owner ?? placement?.owner,
    })
  }
  return accounts
}
