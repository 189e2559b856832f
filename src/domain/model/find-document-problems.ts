import { findClosestName } from '../condition/find-closest-name.ts'
import { toMajor } from '../kernel/money.ts'
import type { ModelDocument } from './document.ts'
import { findHealthProblems, tierReferences } from './find-health-problems.ts'
import type { Model } from './model.ts'
import type { ModelPath, ModelProblem, ProblemValues } from './model-problem.ts'
import { whoDelivers } from './resolve-service.ts'
import { resolvePool } from './resolve-tier.ts'
import type { TierDocument } from './tier-document.ts'

/** The resolved limits that must not be reversed. */
type Limits = Pick<Model, 'currency' | 'targetRange' | 'zones' | 'segments' | 'health'>

/** What is wrong between the parts of a document whose parts are each well formed, in document order. */
export function findDocumentProblems(
  document: ModelDocument,
  tiers: readonly TierDocument[],
  limits: Limits,
): readonly ModelProblem[] {
  return [
    ...findReversedRanges(document, limits),
    ...tiers.flatMap((tier, index) => findTierProblems(tier, ['tiers', index])),
    ...findRepeatedIds(tiers, ['tiers']),
    ...(document.match === 'exclusive' ? findMissingConditions(tiers) : []),
    ...findHealthProblems(document.health ?? {}),
    ...findUnknownTiers(document, tiers),
    ...findRepeatedIds(document.people?.yearLines ?? [], ['people', 'yearLines']),
    ...findEmptyYearLines(document),
  ]
}

function problem(code: ModelProblem['code'], path: ModelPath, values: ProblemValues = {}): ModelProblem {
  return { code, path, values }
}

type End = readonly [key: string, value: number]

/** Both ends resolved, so that one end of one's own is compared with the default of the other. */
function findReversedRanges(document: ModelDocument, limits: Limits): ModelProblem[] {
  const { currency, targetRange, zones, segments, health } = limits
  const major = (minor: number) => toMajor(minor, currency)
  const ranges: Readonly<Record<string, readonly [from: End, to: End]>> = {
    targetRange: [
      ['from', targetRange.from],
      ['to', targetRange.to],
    ],
    zones: [
      ['lowFrom', major(zones.lowFromMinor)],
      ['highFrom', major(zones.highFromMinor)],
    ],
    segments: [
      ['midMarketFrom', segments.midMarketFrom],
      ['enterpriseFrom', segments.enterpriseFrom],
    ],
    health: [
      ['redBelow', health.redBelow],
      ['greenFrom', health.greenFrom],
    ],
  }
  return Object.entries(ranges).flatMap(([part, [[fromKey, from], [toKey, to]]]) => {
    if (from <= to) return []
    const key = isGiven(document, part, fromKey) ? fromKey : toKey
    return [problem('range_reversed', [part, key], { from, to })]
  })
}

function isGiven(document: ModelDocument, part: string, key: string): boolean {
  const given: unknown = Object.entries(document).find(([name]) => name === part)?.[1]
  return typeof given === 'object' && given !== null && Object.hasOwn(given, key)
}

function findTierProblems(tier: TierDocument, path: ModelPath): ModelProblem[] {
  return [
    ...findRatioProblems(tier, path),
    ...(tier.service?.cadences ?? []).flatMap((cadence, index) => {
      const place = [...path, 'service', 'cadences', index]
      const intervals = [cadence.everyDays, cadence.timesPerYear].filter(
        (given) => given !== undefined,
      ).length
      const who = whoDelivers(cadence, { touch: tier.touch, pool: resolvePool(tier) })
      return [
        ...(intervals === 0
          ? [problem('cadence_without_interval', place, { activity: cadence.activity })]
          : []),
        ...(intervals === 2
          ? [
              problem('cadence_with_two_intervals', [...place, 'timesPerYear'], {
                activity: cadence.activity,
              }),
            ]
          : []),
        ...(cadence.minutes === undefined && who !== 'automation'
          ? [problem('cadence_without_minutes', place, { activity: cadence.activity, who })]
          : []),
      ]
    }),
  ]
}

function findRatioProblems({ ratio, bound, touch }: TierDocument, path: ModelPath): ModelProblem[] {
  const found: ModelProblem[] = []
  if (ratio?.from !== undefined && ratio.to !== undefined && ratio.from > ratio.to) {
    found.push(problem('range_reversed', [...path, 'ratio', 'from'], { from: ratio.from, to: ratio.to }))
  } else if (ratio && (ratio.target < (ratio.from ?? 0) || ratio.target > (ratio.to ?? Infinity))) {
    const { target, from, to } = ratio
    found.push(
      problem('ratio_outside_range', [...path, 'ratio', 'target'], {
        target,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      }),
    )
  }
  if (bound?.accounts === 'people' && ratio === undefined && touch === 'tech') {
    found.push(problem('bound_without_ratio', [...path, 'bound', 'accounts']))
  }
  return found
}

function findRepeatedIds(list: readonly { readonly id: string }[], path: ModelPath): ModelProblem[] {
  const first = new Map<string, number>()
  return list.flatMap(({ id }, index) => {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    return earlier === undefined
      ? []
      : [problem('duplicate_id', [...path, index, 'id'], { id, first: earlier + 1, second: index + 1 })]
  })
}

function findMissingConditions(tiers: readonly TierDocument[]): ModelProblem[] {
  return tiers.flatMap(({ id, when }, index) =>
    when === undefined ? [problem('exclusive_without_condition', ['tiers', index], { id })] : [],
  )
}

function findUnknownTiers(document: ModelDocument, tiers: readonly TierDocument[]): ModelProblem[] {
  const ids = tiers.map(({ id }) => id)
  const known = new Set(ids)
  const floors = document.movement?.floors
  const references: readonly [ModelPath, string | undefined][] = [
    [['movement', 'floors', 'strategic'], floors?.strategic === 'none' ? undefined : floors?.strategic],
    ...(floors?.complexity ?? []).map(({ tier }, index): [ModelPath, string] => [
      ['movement', 'floors', 'complexity', index, 'tier'],
      tier,
    ]),
    ...(document.movement?.approvals ?? []).flatMap(({ tiers }, index) =>
      (tiers ?? []).map((tier, at): [ModelPath, string] => [
        ['movement', 'approvals', index, 'tiers', at],
        tier,
      ]),
    ),
    ...tierReferences(document.health ?? {}),
    ...Object.keys(document.book ?? {}).map((tier): [ModelPath, string] => [['book', tier], tier]),
  ]
  return references.flatMap(([path, id]) => {
    if (id === undefined || known.has(id)) return []
    const closest = findClosestName(id, ids)
    return [problem('unknown_tier', path, { id, known: ids, ...(closest !== undefined && { closest }) })]
  })
}

function findEmptyYearLines({ people }: ModelDocument): ModelProblem[] {
  return (people?.yearLines ?? []).flatMap((line, index) => {
    const isComputed =
      line.fromCadences !== undefined || (line.timesPerYear !== undefined && line.hoursEach !== undefined)
    return isComputed || line.publishedHours !== undefined
      ? []
      : [problem('year_line_without_hours', ['people', 'yearLines', index], { id: line.id })]
  })
}
