import { formatDay } from '../domain/kernel/day.ts'
import type { Plan, TierPlan } from '../domain/plan/plan.ts'
import type { Words } from '../language/describe.ts'
import { assessmentOf } from './json/assessment-json.ts'
import { baseJson } from './json/base-json.ts'
import { findingJson, heldJson } from './json/entry-json.ts'
import { toFlatJson, toJson } from './json/to-json.ts'
import { contextOf } from './report-context.ts'

/** Lists whose entries are made one by one, so that a million never stand in memory. */
type Part = { readonly name: string } & ({ readonly value: unknown } | { readonly entries: Iterable<object> })

const CHUNK = 1 << 16

/**
 * The document of `plan --json` in pieces: money in whole minor units, shares 0..1, days as YYYY-MM-DD, null for what is
 * not known. Messages and fixes are in the language of `words`.
 */
export function* renderJson(plan: Plan, words: Words): Generator<string> {
  let chunk = ''
  for (const piece of pieces(partsOf(plan, words))) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

/** The lists of the document that may have an entry for every account. */
const LISTS = new Set(['movements', 'held', 'unplaced'])

/** The same document as a value, without the lists of accounts: what is kept of a plan beside its rows. */
export function summaryJson(plan: Plan, words: Words): Readonly<Record<string, unknown>> {
  const parts = partsOf(plan, words).filter(({ name }) => !LISTS.has(name))
  const document = parts.map((part) => [part.name, 'value' in part ? part.value : [...part.entries]])
  // Once through JSON, so that whoever prints it loses no null.
  return JSON.parse(toJson(Object.fromEntries(document)))
}

function* pieces(parts: readonly Part[]): Generator<string> {
  yield '{'
  let first = true
  for (const part of parts) {
    yield `${first ? '' : ','}\n  ${JSON.stringify(part.name)}: `
    first = false
    if ('value' in part) yield toJson(part.value, 2).replaceAll('\n', '\n  ')
    else yield* listed(part.entries)
  }
  yield '\n}\n'
}

/** One entry on each line. */
function* listed(entries: Iterable<object>): Generator<string> {
  let isEmpty = true
  for (const entry of entries) {
    yield `${isEmpty ? '[' : ','}\n    ${toFlatJson(entry)}`
    isEmpty = false
  }
  yield isEmpty ? '[]' : '\n  ]'
}

function partsOf(plan: Plan, words: Words): readonly Part[] {
  const { tierName } = contextOf(plan, words)
  return [
    { name: 'asOf', value: formatDay(plan.asOf) },
    { name: 'currency', value: plan.currency },
    { name: 'model', value: modelJson(plan) },
    { name: 'customerBase', value: { ...baseJson(plan.customerBase), notYetActive: plan.notYetActive } },
    { name: 'assessment', value: assessmentOf(plan, words) },
    { name: 'tiers', value: plan.tiers.map((tier) => tierJson(tier, tierName)) },
    { name: 'economics', value: plan.economics },
    { name: 'findings', entries: mapped(plan.findings, (finding) => findingJson(finding, words, tierName)) },
    { name: 'staffing', value: plan.staffing },
    { name: 'supply', value: plan.supply },
    { name: 'hiring', value: plan.hiring },
    { name: 'scale', value: plan.scale },
    { name: 'growth', value: plan.growth },
    { name: 'organisation', value: plan.organisation },
    { name: 'movementsByReason', value: plan.movementsByReason },
    { name: 'movements', entries: plan.movements.entries() },
    { name: 'heldOutside', value: plan.heldOutside },
    { name: 'held', entries: mapped(plan.held.entries(), heldJson) },
    { name: 'unplaced', entries: plan.unplaced.entries() },
  ]
}

function modelJson({ model, isDefaultModel }: Plan): object {
  const { name, version, parameters, match, targetShare, targetRange } = model
  return {
    name,
    version,
    isDefault: isDefaultModel,
    parameters: parameters.name,
    match,
    targetShare,
    targetRange,
  }
}

/** `label` is the tier's name in the chosen language; an affordable ratio that does not exist is null, with `isRatioPossible` false. */
function tierJson(
  { label: _label, affordableRatio, ...tier }: TierPlan,
  tierName: (id: string) => string,
): object {
  return {
    ...tier,
    label: tierName(tier.id),
    affordableRatio: affordableRatio === 'impossible' ? undefined : affordableRatio,
    isRatioPossible: affordableRatio === undefined ? undefined : affordableRatio !== 'impossible',
  }
}

function* mapped<Entry, Result extends object>(
  entries: Iterable<Entry>,
  change: (entry: Entry) => Result,
): Generator<Result> {
  for (const entry of entries) yield change(entry)
}
