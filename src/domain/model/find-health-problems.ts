import { findClosestName } from '../condition/find-closest-name.ts'
import type { HealthDocument } from './health-document.ts'
import { HEALTH_GROUPS } from './health-rules.ts'
import type { ModelPath, ModelProblem, ModelProblemCode, ProblemValues } from './model-problem.ts'
import { directionOf } from './resolve-health.ts'

type SignalDocument = NonNullable<HealthDocument['signals']>[number]

/** What does not fit together in the health section: repeated names, unknown groups, scales that say nothing, no weight at all. */
export function findHealthProblems({ groups = [], signals = [] }: HealthDocument): readonly ModelProblem[] {
  return [
    ...findRepeated(
      groups.map(({ id }) => id),
      ['health', 'groups'],
      'id',
    ),
    ...findRepeated(
      signals.map(({ metric }) => metric),
      ['health', 'signals'],
      'metric',
    ),
    ...signals.flatMap((signal, index) => [
      ...findUnknownGroup(
        signal,
        groups.map(({ id }) => id),
        ['health', 'signals', index, 'group'],
      ),
      ...findScaleProblems(signal, ['health', 'signals', index]),
    ]),
    ...(signals.length > 0 && signals.every(({ weight }) => weight === 0)
      ? [problem('health_without_weight', ['health', 'signals'])]
      : []),
  ]
}

/** The places of the health section that name tiers. */
export function tierReferences({ groups = [], signals = [] }: HealthDocument): [ModelPath, string][] {
  const inside = (list: 'groups' | 'signals', entries: readonly Pick<SignalDocument, 'tiers'>[]) =>
    entries.flatMap(({ tiers = {} }, index) =>
      Object.keys(tiers).map((tier): [ModelPath, string] => [['health', list, index, 'tiers', tier], tier]),
    )
  return [...inside('groups', groups), ...inside('signals', signals)]
}

function findRepeated(names: readonly string[], path: ModelPath, key: string): ModelProblem[] {
  return names.flatMap((id, index) => {
    const first = names.indexOf(id)
    return first === index
      ? []
      : [problem('duplicate_id', [...path, index, key], { id, first: first + 1, second: index + 1 })]
  })
}

function findUnknownGroup(
  { group }: SignalDocument,
  own: readonly string[],
  path: ModelPath,
): ModelProblem[] {
  const known = [...HEALTH_GROUPS, ...own]
  if (known.includes(group)) return []
  const closest = findClosestName(group, known)
  return [problem('health_group_unknown', path, { group, known, ...(closest !== undefined && { closest }) })]
}

function findScaleProblems({ scale, direction, metric }: SignalDocument, path: ModelPath): ModelProblem[] {
  if (scale === undefined) {
    return direction === 'middle'
      ? [problem('health_direction', [...path, 'direction'], { metric, direction })]
      : []
  }
  const place = [...path, 'scale']
  const back = scale.findIndex(([value], index) => index > 0 && value! <= scale[index - 1]![0]!)
  const outside = scale.find(([, points]) => points! < 0 || points! > 100)
  const shown = directionOf(scale)
  const isFlat = scale.every(([, points]) => points === scale[0]![1])
  return [
    ...(back < 0 ? [] : [problem('health_scale_order', place, { metric, value: scale[back]![0]! })]),
    ...(outside === undefined
      ? []
      : [problem('health_scale_points', place, { metric, points: outside[1]! })]),
    ...(direction === undefined || direction === shown || isFlat
      ? []
      : [problem('health_direction', [...path, 'direction'], { metric, direction, shown })]),
  ]
}

function problem(code: ModelProblemCode, path: ModelPath, values: ProblemValues = {}): ModelProblem {
  return { code, path, values }
}
