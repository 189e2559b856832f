import type { Spread } from '../../src/store/manifest.ts'
import { type Fields, type Node, nodesOf, stringsOf } from './syntax-tree.ts'
import type { Tables } from './tables.ts'

export const KEYS = ['workspace_id', 'account_id'] as const

const REFUSED_STATEMENTS: Readonly<Record<string, string>> = {
  CreateTrigStmt: 'a trigger: the application writes what it would write',
  RuleStmt: 'a rule: the application writes what it would write',
  CreateFunctionStmt: 'a function: the application has the queries',
  ViewStmt: 'a view: it would hide joins',
}
const SERIALS = ['serial', 'bigserial', 'smallserial']
const TYPES: readonly { readonly ending: RegExp; readonly type: string }[] = [
  { ending: /_minor$/, type: 'int8' },
  { ending: /_on$/, type: 'date' },
  { ending: /_at$/, type: 'timestamptz' },
]
const REFUSED_TYPES: Readonly<Record<string, string>> = {
  timestamp: 'an instant without a time zone: timestamptz',
  float4: 'a float: numeric, or whole minor units',
  float8: 'a float: numeric, or whole minor units',
  money: 'a currency of the server: bigint minor units and a currency',
  varchar: 'a limit of length: text and a check',
}
/** To where a foreign key may point, by where its own table lies. */
const MAY_POINT_TO: Readonly<Record<Spread, readonly Spread[]>> = {
  distributed: ['distributed', 'reference'],
  reference: ['reference'],
  local: ['local', 'reference'],
}

/** What a statement of a migration does that one SQL from a laptop to a cluster must not. */
export function lintSchema(statement: Node, tables: Tables): string[] {
  const refused = Object.entries(REFUSED_STATEMENTS).filter(([kind]) => nodesOf(statement, kind).length > 0)
  return [
    ...refused.map(([, problem]) => problem),
    ...nodesOf(statement, 'CreateStmt').flatMap((create) => lintTable(create, tables)),
    ...nodesOf(statement, 'IndexStmt').flatMap((index) => lintIndex(index, tables)),
    ...nodesOf(statement, 'AlterTableStmt').flatMap(lintAlter),
    ...nodesOf(statement, 'ColumnDef').flatMap(lintColumn),
  ]
}

function lintTable(create: Fields, tables: Tables): string[] {
  const name: string = create.relation.relname
  const spread = tables.get(name)?.spread
  if (spread === undefined) return [`${name} is not in src/store/manifest.ts`]
  const columns = nodesOf(create.tableElts, 'ColumnDef')
  const constraints = (create.tableElts as Fields[]).flatMap(({ Constraint }) => Constraint ?? [])
  const problems = constraints.flatMap((constraint) => lintConstraint(constraint, spread, tables))
  if (create.inhRelations !== undefined) problems.push('inheritance')
  if (!constraints.some(({ contype }) => contype === 'CONSTR_PRIMARY')) problems.push('no primary key')
  if (spread === 'distributed') {
    const required = columns.filter(isRequired).map(({ colname }) => colname)
    for (const key of KEYS) if (!required.includes(key)) problems.push(`${key} is missing or may be null`)
  }
  return problems.map((problem) => `${name}: ${problem}`)
}

function lintConstraint(constraint: Fields, spread: Spread, tables: Tables): string[] {
  const problems = constraint.conname === undefined ? ['a constraint without a name'] : []
  const columns = stringsOf(constraint.keys)
  const isUnique = ['CONSTR_PRIMARY', 'CONSTR_UNIQUE', 'CONSTR_EXCLUSION'].includes(constraint.contype)
  if (isUnique && spread === 'distributed' && !hasBothKeys(columns)) {
    problems.push(`${constraint.conname} lacks workspace_id or account_id`)
  }
  if (constraint.contype === 'CONSTR_FOREIGN') problems.push(...lintForeignKey(constraint, spread, tables))
  return problems
}

function lintForeignKey(constraint: Fields, spread: Spread, tables: Tables): string[] {
  const target: string = constraint.pktable.relname
  const other = tables.get(target)?.spread
  if (other === undefined || !MAY_POINT_TO[spread].includes(other)) {
    return [
      `${constraint.conname} points from a ${spread} table to the ${other ?? 'unknown'} table ${target}`,
    ]
  }
  const isBeside = other === 'distributed'
  if (
    isBeside &&
    !(hasBothKeys(stringsOf(constraint.fk_attrs)) && hasBothKeys(stringsOf(constraint.pk_attrs)))
  ) {
    return [`${constraint.conname} lacks workspace_id or account_id`]
  }
  return constraint.fk_del_action === 'n'
    ? [`${constraint.conname} sets keys to null: cascade or restrict`]
    : []
}

function lintColumn({ colname, typeName, constraints }: Fields): string[] {
  const type = stringsOf(typeName?.names).at(-1) ?? ''
  const wanted = TYPES.find(({ ending }) => ending.test(colname))?.type
  const inline = nodesOf(constraints ?? [], 'Constraint').filter(
    ({ contype }) => !['CONSTR_NOTNULL', 'CONSTR_NULL', 'CONSTR_DEFAULT'].includes(contype),
  )
  return [
    ...(SERIALS.includes(type) ? [`${colname} is serial: the application makes ids`] : []),
    ...(REFUSED_TYPES[type] === undefined ? [] : [`${colname} is ${REFUSED_TYPES[type]}`]),
    ...(wanted !== undefined && type !== wanted ? [`${colname} is ${type} and its name says ${wanted}`] : []),
    ...(inline.length > 0 ? [`${colname} has a constraint in its line: name it in one of its own`] : []),
  ]
}

function lintIndex(index: Fields, tables: Tables): string[] {
  const problems = index.idxname === undefined ? ['an index without a name'] : []
  const isDistributed = tables.get(index.relation.relname)?.spread === 'distributed'
  const columns = nodesOf(index.indexParams, 'IndexElem').map(({ name }) => name)
  if (index.unique === true && isDistributed && !hasBothKeys(columns)) {
    problems.push(`${index.idxname} is unique and lacks workspace_id or account_id`)
  }
  return problems
}

function lintAlter({ cmds }: Fields): string[] {
  return cmds.length > 1 ? ['several actions in one ALTER: a cluster takes one each'] : []
}

function isRequired({ constraints }: Fields): boolean {
  return nodesOf(constraints ?? [], 'Constraint').some(({ contype }) => contype === 'CONSTR_NOTNULL')
}

function hasBothKeys(columns: readonly string[]): boolean {
  return KEYS.every((key) => columns.includes(key))
}
