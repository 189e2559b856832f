import { Document, isMap, isSeq, visit } from 'yaml'

export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined }

const SETTINGS = { lineWidth: 0, flowCollectionPadding: true } as const

/** A value as it stands on one line inside of flow or block: `{ from: 8, to: 15 }`, `"a: b"`, `acv >= 100`. */
export function renderInline(value: Plain, isInFlow: boolean): string {
  const document = new Document(isInFlow ? [known(value)] : { x: known(value) })
  visit(document, {
    Collection(_, node) {
      if (node !== document.contents || isInFlow) node.flow = true
    },
    Scalar(_, node) {
      // A text over several lines would need a block.
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'QUOTE_DOUBLE'
    },
  })
  const text = document.toString({ ...SETTINGS, doubleQuotedMinMultiLineLength: 100_000 }).trimEnd()
  return isInFlow ? text.replace(/^\[\s*/, '').replace(/\s*\]$/, '') : text.replace(/^x:\s*/, '')
}

/** A list entry with its own lines at a column, without the line end: mappings of mappings on lines of their own, the rest inline. */
export function renderEntry(value: Plain, column: number): string {
  const document = new Document([known(value)])
  visit(document, {
    Collection(key, node, ancestors) {
      const isEntry = ancestors.length <= 2
      if (!isEntry && !holdsCollections(node)) node.flow = true
      if (isEntry && key === 0 && !holdsCollections(node)) node.flow = true
    },
  })
  const indent = ' '.repeat(column)
  return document
    .toString({ ...SETTINGS, indentSeq: true })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n')
}

function holdsCollections(node: unknown): boolean {
  if (isMap(node)) return node.items.some(({ value }) => isMap(value) || isSeq(value))
  return isSeq(node) && node.items.some((item) => isMap(item) || isSeq(item))
}

/** Without the keys that have no value. */
function known(value: Plain): unknown {
  if (Array.isArray(value)) return value.map(known)
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, known(part)]])),
  )
}
