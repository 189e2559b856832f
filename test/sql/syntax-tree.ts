import { parse } from 'libpg-query'

/** A node of PostgreSQL's own syntax tree: one property named after its kind, which holds its fields. */
export type Node = { readonly [kind: string]: Fields }
// biome-ignore lint/suspicious/noExplicitAny: the tree has some three hundred kinds of nodes; the rules name the few they read.
export type Fields = any

/** The statements of a text as syntax trees. Throws where PostgreSQL would. */
export async function parseSql(text: string): Promise<Node[]> {
  const { stmts } = await parse(text)
  return (stmts ?? []).map(({ stmt }: Fields) => stmt)
}

/** The fields of every node of a kind below a node, itself included. */
export function nodesOf(tree: unknown, kind: string): Fields[] {
  const found: Fields[] = []
  walk(tree, (name, fields) => {
    if (name === kind) found.push(fields)
  })
  return found
}

/** Visits all properties of a tree that hold objects, from the outside in. */
export function walk(tree: unknown, visit: (name: string, fields: Fields) => void): void {
  if (typeof tree !== 'object' || tree === null) return
  for (const [name, fields] of Object.entries(tree)) {
    if (typeof fields !== 'object' || fields === null) continue
    if (!Array.isArray(tree)) visit(name, fields)
    walk(fields, visit)
  }
}

/** The texts of a list of String nodes. */
export function stringsOf(list: readonly Fields[] | undefined): string[] {
  return (list ?? []).flatMap((item) => (item.String === undefined ? [] : [item.String.sval]))
}
