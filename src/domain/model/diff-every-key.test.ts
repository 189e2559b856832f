import { describe, expect, test } from 'vitest'
import { aModel } from './a-model.ts'
import { diffModels } from './diff-models.ts'
import { ModelDocument } from './document.ts'
import { describePath } from './model-problem.ts'
import { resolveModel } from './resolve-model.ts'
import { toDocument } from './to-document.ts'

/** A document that uses every key that there is. */
const EVERYTHING: ModelDocument = toDocument(
  aModel({
    name: 'Everything',
    currency: 'EUR',
    rate: 2,
    retentionTarget: 0.9,
    fields: { seats: 'count' },
    tiers: [
      {
        id: 'high',
        touch: 'high',
        label: 'Top',
        when: 'acv >= 100000',
        bound: { accounts: 400, orderBy: 'acv' },
        service: {
          cadences: [
            {
              activity: 'check_in',
              everyDays: 7,
              minutes: 60,
              accountsPerDelivery: 2,
              entitlement: { times: 60, per: 'year' },
            },
          ],
          reactiveEntitlement: { times: 3, per: 'quarter' },
        },
      },
      { id: 'low', touch: 'low', when: 'acv >= 10000' },
      { id: 'tech', touch: 'tech', when: 'acv < 10000' },
    ],
    movement: {
      risk: { floor: 5000 },
      approvals: [{ reasons: ['growth'], tiers: ['high'], arrFrom: 10_000 }],
    },
    people: {
      yearLines: [
        {
          id: 'calls',
          kind: 'account',
          fromCadences: ['check_in'],
          timesPerYear: 5,
          hoursEach: 2,
          publishedHours: 9,
        },
      ],
    },
    book: { high: 10 },
    health: {
      groups: [{ id: 'usage', weight: 3, tiers: { high: 4 } }],
      signals: [
        {
          ...{ metric: 'active_share', group: 'usage', weight: 2, tiers: { high: 5 }, freshDays: 30 },
          scale: [
            [0.2, 0],
            [0.9, 90],
          ],
        },
        { metric: 'nps', group: 'sentiment', direction: 'lower' },
      ],
    },
  }),
)

type Path = readonly (string | number)[]
type Leaf = { readonly path: Path; readonly value: unknown }

function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function withValue(target: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(target))
    return target.map((item, index) => (index === key ? withValue(item, rest, value) : item))
  const mapping = target as Record<string, unknown>
  return { ...mapping, [key]: withValue(mapping[key], rest, value) }
}

/** Words of the format and numbers of every size: one of them is a good value for any key. */
const CANDIDATES: readonly unknown[] = [
  ...[
    'JPY',
    'structure',
    'text',
    'exclusive',
    'low',
    'tech',
    'high',
    'own',
    'email',
    'training',
    'custom',
    'none',
    'specialist',
    'month',
    'half_year',
  ],
  ...[
    'templated',
    'all',
    'adoption',
    'higher',
    'self_serve',
    'automation',
    'sales',
    'entry',
    'internal',
    'acv >= 123',
    'employees',
    'other',
    true,
    false,
  ],
]

function changedModels(document: ModelDocument, { path, value }: Leaf) {
  const numbers =
    typeof value === 'number' ? [value + 1, value - 1, value * 1.01, value * 0.99, value / 2] : CANDIDATES
  return numbers
    .filter((candidate) => candidate !== value)
    .flatMap((candidate) => {
      const parsed = ModelDocument.safeParse(withValue(document, path, candidate))
      const resolved = parsed.success ? resolveModel(parsed.data) : undefined
      return resolved?.kind === 'model' ? [resolved.model] : []
    })
}

/** Where a change of a leaf shows: at the leaf, or at the entry or list that it belongs to. */
function isAt(path: string, leaf: Path): boolean {
  const texts = leaf.map((_, index) => describePath(leaf.slice(0, index + 1)))
  return texts.includes(path)
}

describe('[M19] whatever single key changes, the comparison names its path', () => {
  const before = aModel(EVERYTHING)
  // The version of the format has one value only.
  const leaves = leavesOf(EVERYTHING).filter(({ path }) => path[0] !== 'tierwise')

  test('the document in question says the same as its model', () => {
    expect(toDocument(before)).toEqual(EVERYTHING)
    expect(leaves.length).toBeGreaterThan(150)
  })

  test.each(leaves.map((leaf) => ({ name: leaf.path.join('.'), leaf })))('$name', ({ leaf }) => {
    // The id of a tier that others refer to cannot change alone.
    const isReferredTo = leaf.path[0] === 'tiers' && leaf.path[2] === 'id' && leaf.path[1] !== 2
    // A scale says a direction, which cannot be another.
    const isOfScale = leaf.path.join('.') === 'health.signals.0.direction'
    const models = changedModels(EVERYTHING, leaf)
    expect(models.length > 0 || isReferredTo || isOfScale).toBe(true)
    for (const after of models) {
      expect(diffModels(before, after).some(({ path }) => isAt(path, leaf.path))).toBe(true)
      expect(after.version).not.toBe(before.version)
    }
  })
})
