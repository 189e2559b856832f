import type { ASTNode } from '@marcbachmann/cel-js'
import type { ExpressionProblem } from './expression-problem.ts'
import type { FieldType } from './field.ts'
import type { Node, Place } from './node.ts'

/** What settling names and types needs: the names that may be used, where problems go, and the way down to the parts. */
export type Resolution = {
  readonly source: string
  readonly findType: (field: string) => FieldType | undefined
  readonly fieldNames: readonly string[]
  readonly problems: ExpressionProblem[]
  readonly placeOf: (syntax: ASTNode) => Place
  /** Undefined when a problem was added for the part. */
  readonly resolve: (part: ASTNode) => Node | undefined
}

/** The node of CEL's syntax tree with one of these operators. */
export type Syntax<Operator extends ASTNode['op']> = Extract<ASTNode, { readonly op: Operator }>

/** Adds a problem; always undefined, so that the caller can return it. */
export function refuse(
  { problems, placeOf }: Pick<Resolution, 'problems' | 'placeOf'>,
  problem: Pick<ExpressionProblem, 'code' | 'detail'> & { readonly at: ASTNode },
): undefined {
  const { code, detail, at } = problem
  problems.push({ code, ...placeOf(at), detail })
  return undefined
}
