import { Document, isMap, isSeq } from 'yaml'
import type { ModelDocument } from './document.ts'

/** What stands in a document beside the model. */
export type Comments = {
  readonly head: string
  /** Before the tiers, by their ids. */
  readonly tiers: Readonly<Record<string, string>>
}

/** A document as YAML with comments; reading it gives the same document again. */
export function printDocument(document: ModelDocument, { head, tiers }: Comments): string {
  const printed = new Document(document)
  printed.commentBefore = asComment(head)
  const list = printed.get('tiers')
  for (const tier of isSeq(list) ? list.items : []) {
    const comment = isMap(tier) ? tiers[String(tier.get('id'))] : undefined
    if (isMap(tier) && comment !== undefined) tier.commentBefore = asComment(comment)
  }
  // Folding long texts can change them when they are read back.
  return printed.toString({ lineWidth: 0 })
}

/** Each line stands off from its #. */
function asComment(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ` ${line}`))
    .join('\n')
}
