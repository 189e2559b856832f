import { type Fields, stringsOf } from './syntax-tree.ts'
import type { Tables } from './tables.ts'

/** One SELECT, UPDATE or DELETE with the tables that it names and what it says to be equal. */
export type Scope = {
  /** By alias; only tables of the schema, not those that the statement makes itself. */
  readonly tables: ReadonlyMap<string, string>
  /** Around this one and visible in it. */
  readonly parent: Scope | undefined
  /** Pairs of `alias.column`, `$1` or `constant`. */
  readonly equal: readonly (readonly [string, string])[]
  /** The statement, for rules about the rest of it. */
  readonly fields: Fields
}

/** All scopes of a statement. A scope inside a condition, a column or a LATERAL sees the one around it; others do not. */
export function scopesOf(statement: Fields, tables: Tables): Scope[] {
  const scopes: Scope[] = []
  const visit = (node: unknown, parent: Scope | undefined): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [kind, fields] of Object.entries(node) as [string, Fields][]) {
      if (['SelectStmt', 'UpdateStmt', 'DeleteStmt', 'larg', 'rarg'].includes(kind) && isQuery(fields)) {
        enter(fields, parent)
      } else visit(fields, parent)
    }
  }
  const enter = (fields: Fields, parent: Scope | undefined): void => {
    const from = [fields.relation, ...(fields.fromClause ?? []), ...(fields.usingClause ?? [])]
    const named = new Map<string, string>()
    const conditions: Fields[] = [fields.whereClause]
    for (const item of from) readFrom(item, named, conditions)
    const known = new Map([...named].filter(([, table]) => tables.has(table)))
    const scope: Scope = {
      tables: known,
      parent,
      equal: conditions.flatMap((condition) => equalitiesOf(condition, owner(named, tables))),
      fields,
    }
    scopes.push(scope)
    for (const [name, inner] of Object.entries(fields)) {
      if (name === 'fromClause') for (const item of inner as Fields[]) visitFrom(item, scope)
      else visit(inner, name === 'withClause' || name === 'larg' || name === 'rarg' ? parent : scope)
    }
    if (fields.larg !== undefined) enter(fields.larg, parent)
    if (fields.rarg !== undefined) enter(fields.rarg, parent)
  }
  const visitFrom = (item: Fields, scope: Scope): void => {
    if (item.JoinExpr !== undefined) {
      visitFrom(item.JoinExpr.larg, scope)
      visitFrom(item.JoinExpr.rarg, scope)
      visit(item.JoinExpr.quals, scope)
    } else if (item.RangeSubselect !== undefined) {
      visit(item.RangeSubselect.subquery, item.RangeSubselect.lateral === true ? scope : undefined)
    }
  }
  visit(statement, undefined)
  return scopes
}

function isQuery(fields: Fields): boolean {
  return (
    fields.fromClause !== undefined ||
    fields.relation !== undefined ||
    fields.larg !== undefined ||
    fields.targetList !== undefined
  )
}

function readFrom(item: Fields, named: Map<string, string>, conditions: Fields[]): void {
  const table = item?.RangeVar ?? (item?.relname === undefined ? undefined : item)
  if (table !== undefined) named.set(table.alias?.aliasname ?? table.relname, table.relname)
  if (item?.RangeSubselect !== undefined) named.set(item.RangeSubselect.alias?.aliasname ?? '', '')
  if (item?.JoinExpr !== undefined) {
    readFrom(item.JoinExpr.larg, named, conditions)
    readFrom(item.JoinExpr.rarg, named, conditions)
    conditions.push(item.JoinExpr.quals)
  }
}

/** The alias of the one table in a scope that has a column of a name without one. */
function owner(named: ReadonlyMap<string, string>, tables: Tables): (column: string) => string {
  return (column) => {
    const having = [...named].filter(([, table]) => tables.get(table)?.columns.includes(column))
    return having.length === 1 ? having[0]![0] : '?'
  }
}

/** What holds in every row that a condition lets through. */
function equalitiesOf(condition: Fields, ownerOf: (column: string) => string): [string, string][] {
  if (condition?.BoolExpr?.boolop === 'AND_EXPR') {
    return condition.BoolExpr.args.flatMap((part: Fields) => equalitiesOf(part, ownerOf))
  }
  const { kind, name, lexpr, rexpr } = condition?.A_Expr ?? {}
  if (kind !== 'AEXPR_OP' || stringsOf(name)[0] !== '=') return []
  const [left, right] = [lexpr, rexpr].map((side) => termOf(side, ownerOf))
  return left === undefined || right === undefined ? [] : [[left, right]]
}

function termOf(side: Fields, ownerOf: (column: string) => string): string | undefined {
  if (side?.ParamRef !== undefined) return `$${side.ParamRef.number}`
  if (side?.TypeCast !== undefined) return termOf(side.TypeCast.arg, ownerOf)
  const path = stringsOf(side?.ColumnRef?.fields)
  if (path.length === 0) return undefined
  return path.length === 1 ? `${ownerOf(path[0]!)}.${path[0]}` : path.slice(-2).join('.')
}
