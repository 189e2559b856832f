import type { Evaluate } from './evaluate.ts'
import type { Value } from './field.ts'
import type { ArithmeticOperator, Node, NodeOf } from './node.ts'

/** Unknown when a side is, and where the result is no finite number: a division by zero, an overflow. */
export function compileArithmetic<Row>(
  { operator, type, left, right }: NodeOf<'arithmetic'>,
  compile: (node: Node) => Evaluate<Row>,
): Evaluate<Row> {
  const leftSide = compile(left)
  const rightSide = compile(right)
  const calculate = type === 'string' ? join : CALCULATE[operator]
  return (row) => {
    const leftValue = leftSide(row)
    const rightValue = rightSide(row)
    return leftValue === undefined || rightValue === undefined
      ? undefined
      : calculate(leftValue as never, rightValue as never)
  }
}

function join(left: string, right: string): string {
  return left + right
}

const CALCULATE: Readonly<Record<ArithmeticOperator, (left: number, right: number) => Value>> = {
  '+': (left, right) => finite(left + right),
  '-': (left, right) => finite(left - right),
  '*': (left, right) => finite(left * right),
  '/': (left, right) => finite(left / right),
  '%': (left, right) => finite(left % right),
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
