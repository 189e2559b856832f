import { KEYS } from './lint-schema.ts'
import { type Scope, scopesOf } from './scopes.ts'
import { type Fields, type Node, nodesOf, stringsOf } from './syntax-tree.ts'
import type { Tables } from './tables.ts'

/** Functions that DO UPDATE may call on every server: their result depends on nothing but what they are given. */
const STEADY_FUNCTIONS = ['coalesce', 'greatest', 'least', 'lower', 'upper', 'abs', 'round']

/** What a statement does that one SQL from a laptop to a cluster must not, or that would cross workspaces. */
export function lintStatement(statements: readonly Node[], tables: Tables): string[] {
  if (statements.length !== 1) return ['several statements in one text: a cluster takes one']
  const statement = statements[0]!
  const scopes = scopesOf(statement, tables)
  return [
    ...lintConstructs(statement, tables),
    ...nodesOf(statement, 'InsertStmt').flatMap((insert) => lintInsert(insert, tables)),
    ...scopes.flatMap((scope) => [
      ...lintJoins(scope, tables),
      ...lintWorkspace(scope, tables),
      ...lintLimit(scope, tables),
      ...lintLock(scope, tables),
    ]),
  ]
}

function lintConstructs(statement: Node, tables: Tables): string[] {
  const problems: string[] = []
  if (nodesOf(statement, 'MergeStmt').length > 0) problems.push('MERGE: insert … on conflict')
  if (nodesOf(statement, 'GroupingSet').length > 0) problems.push('ROLLUP, CUBE or GROUPING SETS')
  if (nodesOf(statement, 'withClause').some(({ recursive }) => recursive === true))
    problems.push('a recursive CTE')
  for (const { boolop, args } of nodesOf(statement, 'BoolExpr')) {
    if (boolop === 'NOT_EXPR' && args.some((part: Fields) => part.SubLink?.subLinkType === 'ANY_SUBLINK')) {
      problems.push('NOT IN with a query: not exists')
    }
  }
  for (const { fields } of nodesOf(statement, 'ColumnRef')) {
    if (stringsOf(fields).includes('ctid')) problems.push('ctid: name the key')
  }
  for (const { agg_order: order, funcname } of nodesOf(statement, 'FuncCall')) {
    const name = stringsOf(funcname).at(-1)!
    if (/^(array|json|jsonb|string)_agg$/.test(name) && order === undefined)
      problems.push(`${name} without an order`)
  }
  for (const { relation, targetList } of nodesOf(statement, 'UpdateStmt')) {
    const isDistributed = tables.get(relation.relname)?.spread === 'distributed'
    const changed = (targetList as Fields[]).map(({ ResTarget }) => ResTarget.name)
    for (const key of KEYS) {
      if (isDistributed && changed.includes(key)) problems.push(`${key} is changed: ids never change`)
    }
    problems.push(...unsteadyCallsOf(targetList, 'UPDATE').filter((problem) => !problem.startsWith('now')))
  }
  return problems
}

function lintInsert({ relation, selectStmt, onConflictClause: conflict }: Fields, tables: Tables): string[] {
  const problems: string[] = []
  const table = tables.get(relation.relname)
  const values = selectStmt?.SelectStmt?.valuesLists
  if (values !== undefined && nodesOf(values, 'SubLink').length > 0) {
    problems.push('VALUES with a query inside: insert … select')
  }
  if (conflict?.action === 'ONCONFLICT_UPDATE')
    problems.push(...unsteadyCallsOf(conflict.targetList, 'DO UPDATE'))
  const target = nodesOf(conflict?.infer?.indexElems ?? [], 'IndexElem').map(({ name }) => name)
  if (
    conflict !== undefined &&
    table?.spread === 'distributed' &&
    !KEYS.every((key) => target.includes(key))
  ) {
    problems.push('ON CONFLICT without the full key')
  }
  return problems
}

function unsteadyCallsOf(targets: unknown, place: string): string[] {
  const calls = nodesOf(targets, 'FuncCall').map(({ funcname }) => stringsOf(funcname).at(-1)!)
  const clocks = nodesOf(targets, 'SQLValueFunction').map(() => 'current_timestamp')
  return [...calls, ...clocks]
    .filter((name) => !STEADY_FUNCTIONS.includes(name))
    .map((name) => `${name}() in ${place}: pass the value`)
}

/** Account-scoped tables that meet in a scope, or in one and those around it, are equal in both keys. */
function lintJoins(scope: Scope, tables: Tables): string[] {
  const aliases = visibleTables(scope).filter(({ table }) => tables.get(table)?.spread === 'distributed')
  const [first, ...others] = aliases.map(({ alias }) => alias)
  if (
    first === undefined ||
    ![...scope.tables.keys()].some((alias) => aliases.some((one) => one.alias === alias))
  ) {
    return []
  }
  const areEqual = equalityIn(scope)
  return others.flatMap((other) =>
    KEYS.filter((key) => !areEqual(`${first}.${key}`, `${other}.${key}`)).map(
      (key) => `${first} and ${other} meet without ${key}`,
    ),
  )
}

/** Tables that tell which workspace somebody may enter are read by who or what enters, before a workspace is known. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  membership: ['user_id'],
  session: ['token_hash', 'user_id'],
  one_time_link: ['token_hash', 'user_id'],
  api_key: ['prefix'],
}

/** Every table that has a workspace is read and written for one workspace, which is passed in or that of a door. */
function lintWorkspace(scope: Scope, tables: Tables): string[] {
  const areEqual = equalityIn(scope)
  const given = allEqualities(scope)
    .flat()
    .filter((term) => term.startsWith('$'))
  const entered = [...scope.tables].filter(([alias, table]) =>
    DOORS[table]?.some((key) => given.some((parameter) => areEqual(`${alias}.${key}`, parameter))),
  )
  const parameters = [...given, ...entered.map(([alias]) => `${alias}.workspace_id`)]
  return [...scope.tables]
    .filter(([, table]) => tables.get(table)!.columns.includes('workspace_id') && table !== 'workspace')
    .filter(([alias]) => !parameters.some((parameter) => areEqual(`${alias}.workspace_id`, parameter)))
    .map(([alias, table]) => `${table}${alias === table ? '' : ` (${alias})`} is not bound to a workspace`)
}

/** Where rows are cut off, the order says which: it ends in a column of the key. */
function lintLimit({ fields, tables: named }: Scope, tables: Tables): string[] {
  if (fields.limitCount === undefined || named.size === 0) return []
  const last = fields.sortClause?.at(-1)?.SortBy.node.ColumnRef?.fields
  if (last === undefined) return ['LIMIT without an order by columns']
  const column = stringsOf(last).at(-1)!
  const keys = [...named.values()].flatMap((table) => tables.get(table)!.keyColumns)
  return keys.includes(column) ? [] : [`LIMIT after an order that ends in ${column}, which is in no key`]
}

function lintLock({ fields, tables: named }: Scope, tables: Tables): string[] {
  const isDistributed = [...named.values()].some((table) => tables.get(table)?.spread === 'distributed')
  return fields.lockingClause !== undefined && isDistributed
    ? ['FOR UPDATE over accounts: queues are local tables']
    : []
}

function visibleTables(scope: Scope | undefined): { alias: string; table: string }[] {
  if (scope === undefined) return []
  const own = [...scope.tables].map(([alias, table]) => ({ alias, table }))
  return [...own, ...visibleTables(scope.parent).filter(({ alias }) => !scope.tables.has(alias))]
}

function allEqualities(scope: Scope | undefined): (readonly [string, string])[] {
  return scope === undefined ? [] : [...scope.equal, ...allEqualities(scope.parent)]
}

/** Whether two terms are equal by what a scope and those around it say. */
function equalityIn(scope: Scope): (one: string, other: string) => boolean {
  const pairs = allEqualities(scope)
  return (one, other) => {
    const reached = new Set([one])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const [left, right] of pairs) {
        if (reached.has(left)) reached.add(right)
        else if (reached.has(right)) reached.add(left)
      }
    }
    return reached.has(other)
  }
}
