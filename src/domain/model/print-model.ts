import { stringify } from 'yaml'
import type { Model } from './model.ts'
import { toDocument } from './to-document.ts'

/** A model as YAML with every default written out; reading it gives the same model again. */
export function printModel(model: Model): string {
  // Folding long texts can change them when they are read back.
  return stringify(toDocument(model), { lineWidth: 0 })
}
