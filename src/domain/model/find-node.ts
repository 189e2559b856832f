import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import type { ModelPath } from './model-problem.ts'

type Found = { readonly node: Node | null; readonly key: Node | undefined }

/** The node at a path and its key, or the deepest one on the way that exists. Aliases lead to what they stand for. */
export function findNode(document: Document.Parsed, path: ModelPath): Found {
  let found: Found = { node: document.contents, key: undefined }
  for (const part of path) {
    const next = stepInto(document, found.node, part)
    if (next === undefined) return found
    found = next
  }
  return found
}

function stepInto(document: Document.Parsed, node: Node | null, part: string | number): Found | undefined {
  const target = isAlias(node) ? node.resolve(document) : node
  if (isSeq(target) && typeof part === 'number') {
    const item = target.items[part]
    return isNode(item) ? { node: item, key: undefined } : undefined
  }
  if (!isMap(target)) return undefined
  const pair = target.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
  if (pair === undefined || !isNode(pair.key)) return undefined
  // A key without a value stands for the missing value.
  const isWritten = isNode(pair.value) && pair.value.range && pair.value.range[0] < pair.value.range[1]
  return { node: isWritten || isAlias(pair.value) ? (pair.value as Node) : pair.key, key: pair.key }
}
