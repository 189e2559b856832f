import type { Facts } from '../account/field-catalogue.ts'
import { toMinor } from '../kernel/money.ts'
import type { Model } from './model.ts'
import type { FoundInModel } from './model-finding.ts'
import { type WatchedField, watchFields } from './watched-field.ts'

/** A field known for fewer accounts than this share of them is mostly empty. */
const MOSTLY_EMPTY = 0.5
/** A threshold is crowded when this share of the known values, and so many accounts, sit exactly on it. */
const CROWDED = { share: 0.05, accounts: 5 }

/** Counts, account by account, what a model's conditions meet in a customer base: missing values and crowded thresholds. */
export class BaseTally {
  #accounts = 0
  readonly #watched: readonly WatchedField[]
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
    this.#watched = watchFields(model)
  }

  add(facts: Facts): void {
    this.#accounts++
    for (const watched of this.#watched) {
      const value = watched.read(facts)
      if (value === undefined) continue
      watched.known++
      if (typeof value !== 'number' || watched.crowds.size === 0) continue
      const crowd = watched.crowds.get(value)
      if (crowd) crowd.accounts++
    }
  }

  /** What the accounts so far say about the model; nothing without accounts. */
  findings(): readonly FoundInModel[] {
    if (this.#accounts === 0) return []
    return this.#watched.flatMap((watched) => [
      ...findEmptiness(watched, this.#accounts),
      ...findCrowds(watched, this.#model.currency),
    ])
  }
}

function findEmptiness({ field, uses, known }: WatchedField, accounts: number): readonly FoundInModel[] {
  const knownShare = known / accounts
  const [first, ...others] = uses.filter(({ isPrepared }) => !isPrepared)
  if (knownShare >= MOSTLY_EMPTY || first === undefined) return []
  const tiers = [first, ...others].map(({ tier }) => tier)
  const values = { field, tiers, knownShare, accounts: accounts - known }
  return [{ code: 'mostly_empty_field', severity: 'warning', path: first.path, values }]
}

function findCrowds({ field, crowds, known }: WatchedField, currency: string): readonly FoundInModel[] {
  return [...crowds].flatMap(([at, { uses, accounts }]): readonly FoundInModel[] => {
    if (accounts < CROWDED.accounts || accounts < CROWDED.share * known) return []
    const where = field === 'acv' ? { atMinor: toMinor(at, currency) } : { at }
    const values = {
      field,
      ...where,
      tiers: uses.map(({ tier }) => tier),
      accounts,
      knownShare: accounts / known,
    }
    return [{ code: 'crowded_threshold', severity: 'warning', path: uses[0]!.path, values }]
  })
}
