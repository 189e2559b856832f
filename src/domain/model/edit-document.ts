import { type Document, isAlias, isMap, isSeq, parseDocument } from 'yaml'
import { addEntry, moveEntry, removeEntry } from './edit-list.ts'
import { removeKey, setKey } from './edit-mapping.ts'
import type { ModelPath } from './model-problem.ts'
import type { Plain } from './render-value.ts'
import { nodeAt, type Splice, spliced } from './splice.ts'

/** What a form does to a document. */
export type DocumentEdit =
  | { readonly kind: 'set'; readonly path: ModelPath; readonly value: Plain }
  | { readonly kind: 'remove'; readonly path: ModelPath }
  | { readonly kind: 'add'; readonly path: ModelPath; readonly value: Plain }
  | { readonly kind: 'move'; readonly path: ModelPath; readonly from: number; readonly to: number }

/**
 * A document with one thing changed and every other letter, comment and blank line as it was. Where the text is written in a way that
 * no splice can follow it is printed anew, with its comments; undefined where it is no YAML or the path leads through an alias.
 */
export function editDocument(source: string, edit: DocumentEdit): string | undefined {
  const document = readDocument(source)
  if (document === undefined || leadsThroughAlias(document, edit.path)) return undefined
  const splice = spliceFor(source, document, edit)
  if (!applyPlainly(document, edit)) return undefined
  // From here on the tree is what the changed text has to mean.
  const next = splice === undefined ? undefined : spliced(source, splice)
  if (next !== undefined && isSame(readDocument(next), document)) return next
  const printed = document.toString({ lineWidth: 0 })
  return isSame(readDocument(printed), document) ? printed : undefined
}

/** The document as the library reads it; undefined where it is no YAML. */
export function readDocument(source: string): Document.Parsed | undefined {
  const document = parseDocument(source, { stringKeys: true, uniqueKeys: false, prettyErrors: false })
  return document.errors.length === 0 ? document : undefined
}

/** Several changes one after another: all of them or none. */
export function editAll(source: string, edits: readonly DocumentEdit[]): string | undefined {
  return edits.reduce<string | undefined>(
    (text, edit) => (text === undefined ? undefined : editDocument(text, edit)),
    source,
  )
}

function spliceFor(source: string, document: Document, edit: DocumentEdit): Splice | undefined {
  switch (edit.kind) {
    case 'set':
      return setKey(source, document, edit)
    case 'remove': {
      const last = edit.path.at(-1)
      return typeof last === 'number'
        ? removeEntry(source, document, { path: edit.path.slice(0, -1), at: last })
        : removeKey(source, document, edit.path)
    }
    case 'add': {
      const list = nodeAt(document, edit.path)
      return isSeq(list)
        ? addEntry(source, list, edit.value)
        : setKey(source, document, { ...edit, value: [edit.value] })
    }
    case 'move':
      return moveEntry(source, nodeAt(document, edit.path), edit)
  }
}

/** The same change on the tree alone: what the changed text has to mean. False where it cannot be made. */
function applyPlainly(document: Document, edit: DocumentEdit): boolean {
  const { path } = edit
  if (document.contents === null) document.contents = document.createNode({})
  switch (edit.kind) {
    case 'set':
      setPlainly(document, path, edit.value)
      return true
    case 'remove':
      return removePlainly(document, path)
    case 'add': {
      const list = nodeAt(document, path)
      if (isSeq(list)) list.add(document.createNode(edit.value))
      else setPlainly(document, path, [edit.value])
      return true
    }
    case 'move': {
      const list = nodeAt(document, path)
      if (!isSeq(list) || edit.from >= list.items.length || edit.to >= list.items.length) return false
      const [item] = list.items.splice(edit.from, 1)
      list.items.splice(edit.to, 0, item)
      return true
    }
  }
}

/** A key without a value, or with one that is no mapping, becomes a mapping where something is to stand in it. */
function setPlainly(document: Document, path: ModelPath, value: Plain): void {
  for (let depth = 1; depth < path.length; depth++) {
    const above = nodeAt(document, path.slice(0, depth))
    if (!isMap(above) && !isSeq(above)) document.setIn(path.slice(0, depth), document.createNode({}))
  }
  document.setIn(path, document.createNode(value))
}

/** What is left empty by it goes as well, up to the entry of a list: a key without a value would say nothing. */
function removePlainly(document: Document, path: ModelPath): boolean {
  if (!document.hasIn(path)) return false
  document.deleteIn(path)
  const above = path.slice(0, -1)
  const left = nodeAt(document, above)
  const isEmptied = isMap(left) && left.items.length === 0
  if (isEmptied && above.length > 0 && typeof above.at(-1) === 'string') removePlainly(document, above)
  return true
}

function leadsThroughAlias(document: Document, path: ModelPath): boolean {
  return path.some((_, depth) => isAlias(nodeAt(document, path.slice(0, depth))))
}

/** Whether two documents mean the same; the order of keys means nothing. */
function isSame(one: Document | undefined, other: Document): boolean {
  return one !== undefined && canonical(one.toJS()) === canonical(other.toJS())
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
