import { compileExpression, type Expression, type ExpressionProblem } from './compile-expression.ts'
import { type FieldType, fieldsOf, type Value } from './field.ts'

/** A row of the fields below, by name; for tests. */
export type ExampleRow = Readonly<Record<string, Value>>

const TYPES: Readonly<Record<string, FieldType>> = {
  acv: 'double',
  employees: 'double',
  developers: 'double',
  complexity: 'double',
  health: 'double',
  segment: 'string',
  industry: 'string',
  strategic: 'bool',
  'custom.seats': 'double',
  'custom.seats sold': 'double',
  'custom.paid': 'bool',
  'row.Monthly Charges': 'double',
}

const FIELDS = fieldsOf<ExampleRow>(
  Object.fromEntries(
    Object.entries(TYPES).map(([name, type]) => [name, { type, read: (row: ExampleRow) => row[name] }]),
  ),
)

/** Compiles over the fields above, or throws with the problems. */
export function compileExample(source: string, wanted?: FieldType): Expression<ExampleRow> {
  const compiled = compileExpression(source, FIELDS, wanted)
  if (compiled.kind === 'problems') throw new Error(`${source}: ${JSON.stringify(compiled.problems)}`)
  return compiled.expression
}

/** The problems of a source, none where it compiles. */
export function listProblems(source: string, wanted?: FieldType): readonly ExpressionProblem[] {
  const compiled = compileExpression(source, FIELDS, wanted)
  return compiled.kind === 'problems' ? compiled.problems : []
}
