import { compileNode } from './compile-node.ts'
import type { Access } from './evaluate.ts'
import type { Evidence } from './evidence.ts'
import { explainNode } from './explain-node.ts'
import type { ExpressionProblem } from './expression-problem.ts'
import type { Fields, FieldType, Value } from './field.ts'
import { fieldNamesIn, type Node } from './node.ts'
import { parseSyntax } from './parse-syntax.ts'
import { placeFinder } from './place-finder.ts'
import { resolveNode } from './resolve-node.ts'

export type { ExpressionProblem } from './expression-problem.ts'

/** A checked expression, ready to run on rows. */
export type Expression<Row> = {
  readonly source: string
  readonly type: FieldType
  /** Names of the fields that are read, sorted, each once. */
  readonly fields: readonly string[]
  /** The value on a row; undefined where a missing field leaves it open. Allocates nothing but texts. */
  readonly evaluate: (row: Row) => Value
  /** The same with every part, the values found and the fields that were missing. */
  readonly explain: (row: Row) => Evidence
  readonly ast: Node
}

type CompiledExpression<Row> =
  | { readonly kind: 'expression'; readonly expression: Expression<Row> }
  | { readonly kind: 'problems'; readonly problems: readonly ExpressionProblem[] }

/**
 * Parses CEL, checks it against the fields and, where given, the type wanted, and compiles it. All unknown fields and
 * wrong types are reported together, in the order of the source; a syntax problem comes alone.
 */
export function compileExpression<Row>(
  source: string,
  fields: Fields<Row>,
  wanted?: FieldType,
): CompiledExpression<Row> {
  const syntax = parseSyntax(source)
  if ('code' in syntax) return { kind: 'problems', problems: [syntax] }
  const problems: ExpressionProblem[] = []
  const ast = resolveNode(syntax, {
    source,
    findType: (field) => fields.find(field)?.type,
    fieldNames: fields.names,
    problems,
    placeOf: placeFinder(source),
  })
  if (!ast) return { kind: 'problems', problems: problems.sort((a, b) => a.offset - b.offset) }
  if (wanted !== undefined && ast.type !== wanted) {
    const detail = { expected: wanted, found: ast.type }
    const { offset, length } = ast
    return { kind: 'problems', problems: [{ code: 'wrong-type', offset, length, detail }] }
  }
  return { kind: 'expression', expression: expressionOf(ast, source, fields) }
}

function expressionOf<Row>(ast: Node, source: string, fields: Fields<Row>): Expression<Row> {
  const access: Access<Row> = { read: (name) => fields.find(name)?.read ?? (() => undefined) }
  let explain: ((row: Row) => Evidence) | undefined
  return {
    source,
    type: ast.type,
    fields: fieldNamesIn(ast),
    evaluate: compileNode(ast, access),
    explain: (row) => {
      explain ??= explainNode(ast, { source, access })
      return explain(row)
    },
    ast,
  }
}
