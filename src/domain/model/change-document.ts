import { isMap, isSeq, parseDocument } from 'yaml'
import { defaultTiers } from './default-tiers.ts'
import { editAll } from './edit-document.ts'
import { parseModel } from './parse-model.ts'
import type { Plain } from './render-value.ts'

/** One value to write: of the model, or of the tier with an id. */
export type DocumentChange = {
  readonly tier?: string | undefined
  readonly path: readonly string[]
  readonly value: number
}

export type ChangedDocument =
  | { readonly kind: 'document'; readonly document: string }
  /** The text cannot be read as YAML, or what is to change is written elsewhere and only referred to. */
  | { readonly kind: 'unreadable'; readonly line: number | undefined }
  | { readonly kind: 'no_tier'; readonly tier: string }

/** Writes values into the text of a model: every other letter stays as it is. */
export function changeDocument(text: string, changes: readonly DocumentChange[]): ChangedDocument {
  const { errors, contents } = parseDocument(text)
  if (errors.length > 0 || !isMap(contents)) {
    return { kind: 'unreadable', line: errors[0]?.linePos?.[0].line }
  }
  const isOfTiers = changes.some(({ tier }) => tier !== undefined)
  const before = isOfTiers && !contents.has('tiers') ? writeOutTiers(text) : text
  const ids = before === undefined ? [] : tierIds(before)
  const missing = changes.find(({ tier }) => tier !== undefined && !ids.includes(tier))
  if (missing?.tier !== undefined) return { kind: 'no_tier', tier: missing.tier }
  const document =
    before &&
    editAll(
      before,
      changes.map(({ tier, path, value }) => ({
        ...{ kind: 'set', value },
        path: tier === undefined ? path : ['tiers', ids.indexOf(tier), ...path],
      })),
    )
  return document === undefined ? { kind: 'unreadable', line: undefined } : { kind: 'document', document }
}

/** A model that names no tiers has the default ones: to change one, all are written out. */
function writeOutTiers(text: string): string | undefined {
  const parsed = parseModel(text)
  if (parsed.kind !== 'model') return undefined
  const value = defaultTiers(parsed.model) as unknown as Plain
  return editAll(text, [{ kind: 'set', path: ['tiers'], value }])
}

/** Undefined for an entry that has none. */
function tierIds(text: string): readonly unknown[] {
  const tiers = parseDocument(text).get('tiers')
  return isSeq(tiers) ? tiers.items.map((tier) => (isMap(tier) ? tier.get('id') : undefined)) : []
}
