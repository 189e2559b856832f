import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { defaultTiers } from './default-tiers.ts'
import { parseModel } from './parse-model.ts'

/** One value to write: of the model, or of the tier with an id. */
export type DocumentChange = {
  readonly tier?: string | undefined
  readonly path: readonly string[]
  readonly value: number
}

export type ChangedDocument =
  | { readonly kind: 'document'; readonly document: string }
  /** The text cannot be read as YAML, or no tier of it has that id. */
  | { readonly kind: 'unreadable'; readonly line: number | undefined }
  | { readonly kind: 'no_tier'; readonly tier: string }

/** Writes values into the text of a model: everything else stays as it is, comments and order too. */
export function changeDocument(text: string, changes: readonly DocumentChange[]): ChangedDocument {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error !== undefined || !isMap(document.contents)) {
    return { kind: 'unreadable', line: error?.linePos?.[0].line }
  }
  if (changes.some(({ tier }) => tier !== undefined)) writeOutTiers(document, text)
  for (const { tier, path, value } of changes) {
    if (tier === undefined) {
      document.setIn(path, value)
      continue
    }
    const found = findTier(document, tier)
    if (found === undefined) return { kind: 'no_tier', tier }
    for (let depth = 1; depth < path.length; depth++) {
      const parent = path.slice(0, depth)
      if (!isMap(found.getIn(parent, true))) found.setIn(parent, document.createNode({}))
    }
    found.setIn(path, value)
  }
  // Folding long texts can change them when they are read back.
  return { kind: 'document', document: document.toString({ lineWidth: 0 }) }
}

/** A model that names no tiers has the default ones: to change one, all are written out. */
function writeOutTiers(document: Document, text: string): void {
  if (document.has('tiers')) return
  const parsed = parseModel(text)
  if (parsed.kind === 'model') document.set('tiers', document.createNode(defaultTiers(parsed.model)))
}

function findTier(document: Document, id: string): YAMLMap | undefined {
  const tiers = document.get('tiers')
  const found = isSeq(tiers) ? tiers.items.find((tier) => isMap(tier) && tier.get('id') === id) : undefined
  return isMap(found) ? found : undefined
}
