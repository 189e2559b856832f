import { type Facts, FIELD_CATALOGUE } from '../account/field-catalogue.ts'
import type { Domain } from '../condition/domain.ts'
import type { Value } from '../condition/field.ts'
import { thresholdsOf } from '../condition/thresholds-of.ts'
import { toMinor } from '../kernel/money.ts'
import { CUSTOM_PREFIX } from './condition-fields.ts'
import type { Condition, Model } from './model.ts'
import type { FoundInModel } from './model-finding.ts'
import type { ModelPath } from './model-problem.ts'

/** A field known for fewer accounts than this share of them is mostly empty. */
const MOSTLY_EMPTY = 0.5
/** A threshold is crowded when this share of the known values, and so many accounts, sit exactly on it. */
const CROWDED = { share: 0.05, accounts: 5 }

type Use = { readonly tier: string; readonly path: ModelPath }
type Crowd = { readonly uses: Use[]; accounts: number }
type Watched = {
  readonly field: string
  readonly read: (facts: Facts) => Value
  readonly uses: Use[]
  readonly crowds: Map<number, Crowd>
  known: number
}

/** Counts, account by account, what a model's conditions meet in a customer base: missing values and crowded thresholds. */
export class BaseTally {
  #accounts = 0
  readonly #watched: readonly Watched[]
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

function findEmptiness({ field, uses, known }: Watched, accounts: number): readonly FoundInModel[] {
  const knownShare = known / accounts
  if (knownShare >= MOSTLY_EMPTY) return []
  const values = { field, tiers: uses.map(({ tier }) => tier), knownShare, accounts: accounts - known }
  return [{ code: 'mostly_empty_field', severity: 'warning', path: uses[0]!.path, values }]
}

function findCrowds({ field, crowds, known }: Watched, currency: string): readonly FoundInModel[] {
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

function watchFields({ tiers }: Model): readonly Watched[] {
  const watched = new Map<string, Watched>()
  const watch = (condition: Condition, use: Use, thresholds: ReadonlyMap<string, readonly number[]>) => {
    for (const field of condition.fields) {
      const entry: Watched = watched.get(field) ?? {
        field,
        read: readerOf(field),
        uses: [],
        crowds: new Map(),
        known: 0,
      }
      watched.set(field, entry)
      entry.uses.push(use)
      if (isScale(field)) continue
      for (const at of thresholds.get(field) ?? []) {
        const crowd: Crowd = entry.crowds.get(at) ?? { uses: [], accounts: 0 }
        entry.crowds.set(at, crowd)
        crowd.uses.push(use)
      }
    }
  }
  for (const [index, { id, condition, bound }] of tiers.entries()) {
    if (condition) watch(condition, { tier: id, path: ['tiers', index, 'when'] }, thresholdsOf(condition))
    const path = ['tiers', index, 'bound', 'orderBy']
    if (bound?.orderBy) watch(bound.orderBy, { tier: id, path }, new Map())
  }
  return [...watched.values()]
}

/** On a scale of a few steps (complexity 1 to 5) many accounts share every step. */
function isScale(field: string): boolean {
  const entry: (Domain & { readonly type: string }) | undefined = catalogueEntry(field)
  return entry?.integer === true && entry.min !== undefined && entry.max !== undefined
}

function readerOf(field: string): (facts: Facts) => Value {
  const entry = catalogueEntry(field)
  if (entry) return entry.read
  const name = field.slice(CUSTOM_PREFIX.length)
  return ({ account }) => (Object.hasOwn(account.custom, name) ? account.custom[name] : undefined)
}

function catalogueEntry(field: string) {
  return Object.hasOwn(FIELD_CATALOGUE, field)
    ? FIELD_CATALOGUE[field as keyof typeof FIELD_CATALOGUE]
    : undefined
}
