import { ModelDocument } from './document.ts'
import type { ModelPath } from './model-problem.ts'

type Mapping = Readonly<Record<string, unknown>>

/**
 * What is left of a document without the parts that the schema refuses, so that the rest can be looked through in the
 * same go. Indexes stay as written. `idsAreWhole` is false where an id had to be invented, so that a reference to it
 * cannot be judged. Undefined when nothing useful is left.
 */
export function salvageDocument(
  value: unknown,
  refused: readonly ModelPath[],
): { readonly document: ModelDocument; readonly idsAreWhole: boolean } | undefined {
  if (!isMapping(value)) return undefined
  const below = (first: string) => refused.filter(([key]) => key === first).map((path) => path.slice(1))
  const isRefused = (key: string) => below(key).some((path) => path.length === 0)
  const parts = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const inside = below(key)
    if (inside.length === 0) return [[key, part]]
    if (isRefused(key)) return []
    if (key === 'tiers' && Array.isArray(part)) return [[key, salvageTiers(part, inside)]]
    return key === 'movement' && isMapping(part) ? [[key, without(part, inside)]] : []
  })
  const parsed = ModelDocument.safeParse({ ...Object.fromEntries(parts), tierwise: 1 })
  if (!parsed.success) return undefined
  const idsAreWhole =
    !isRefused('tiers') && !below('tiers').some(([, key]) => key === undefined || key === 'id')
  return { document: parsed.data, idsAreWhole }
}

/** A tier keeps its place even when its id or touch model cannot be read. */
function salvageTiers(tiers: readonly unknown[], refused: readonly ModelPath[]): readonly unknown[] {
  return tiers.map((tier, index) => ({
    id: `tier.${index}`,
    touch: 'low',
    ...without(
      isMapping(tier) ? tier : {},
      refused.filter(([at]) => at === index).map((path) => path.slice(1)),
    ),
  }))
}

function without(mapping: Mapping, refused: readonly ModelPath[]): Mapping {
  const keys = new Set(refused.map(([key]) => key))
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.has(key)))
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
