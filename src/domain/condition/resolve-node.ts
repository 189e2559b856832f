import type { ASTNode } from '@marcbachmann/cel-js'
import type { Node } from './node.ts'
import { DEEPEST_NESTING, tooDeep } from './parse-syntax.ts'
import { type Resolution, refuse, type Syntax } from './resolution.ts'
import { resolveArithmetic, resolveMinus } from './resolve-arithmetic.ts'
import { resolveCall } from './resolve-call.ts'
import { resolveComparison, resolveMembership } from './resolve-comparison.ts'
import { resolveField } from './resolve-field.ts'
import { resolveLiteral } from './resolve-literal.ts'

/** Settles names and types of a syntax tree. Undefined when a problem was added for it or for a part of it. */
export function resolveNode(
  syntax: ASTNode,
  names: Omit<Resolution, 'resolve'>,
  depth = 1,
): Node | undefined {
  const inner: Resolution = { ...names, resolve: (part) => resolveNode(part, names, depth + 1) }
  if (depth > DEEPEST_NESTING) {
    const isSaid = names.problems.some(({ detail }) => detail.reason === 'too-deep')
    return isSaid ? undefined : refuse(names, { code: 'syntax', at: syntax, detail: tooDeep() })
  }
  switch (syntax.op) {
    case 'value':
      return resolveLiteral(syntax, inner)
    case 'id':
    case '.':
    case '[]':
      return resolveField(syntax, inner)
    case '&&':
    case '||':
      return resolveLogic(syntax, inner)
    case '!_': {
      const part = resolveBool(syntax.args, '!', inner)
      return part && { kind: 'not', type: 'bool', part, ...inner.placeOf(syntax) }
    }
    case '?:':
      return resolveChoice(syntax, inner)
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return resolveComparison(syntax, inner)
    case 'in':
      return resolveMembership(syntax, inner)
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return resolveArithmetic(syntax, inner)
    case '-_':
      return resolveMinus(syntax, inner)
    case 'call':
    case 'rcall':
      return resolveCall(syntax, inner)
    default:
      return refuse(inner, { code: 'unsupported', at: syntax, detail: { construct: syntax.op } })
  }
}

/** A chain of && (or ||) leans to the left in the syntax tree, as deep as it is long: it is walked, not recursed. */
function resolveLogic(syntax: Syntax<'&&' | '||'>, resolution: Resolution): Node | undefined {
  const chain: ASTNode[] = []
  let rest: ASTNode = syntax
  while (rest.op === syntax.op) {
    const [left, right] = rest.args as [ASTNode, ASTNode]
    chain.push(right)
    rest = left
  }
  chain.push(rest)
  const parts = chain.reverse().map((part) => resolveBool(part, syntax.op, resolution))
  if (!parts.every((part) => part !== undefined)) return undefined
  return { kind: syntax.op === '&&' ? 'and' : 'or', type: 'bool', parts, ...resolution.placeOf(syntax) }
}

function resolveChoice(syntax: Syntax<'?:'>, resolution: Resolution): Node | undefined {
  const condition = resolveBool(syntax.args[0], '?:', resolution)
  const whenTrue = resolution.resolve(syntax.args[1])
  const whenFalse = resolution.resolve(syntax.args[2])
  if (!condition || !whenTrue || !whenFalse) return undefined
  if (whenTrue.type !== whenFalse.type) {
    const detail = { operator: '?:', left: whenTrue.type, right: whenFalse.type }
    return refuse(resolution, { code: 'wrong-type', at: syntax, detail })
  }
  return {
    kind: 'choice',
    type: whenTrue.type,
    condition,
    whenTrue,
    whenFalse,
    ...resolution.placeOf(syntax),
  }
}

function resolveBool(syntax: ASTNode, operator: string, resolution: Resolution): Node | undefined {
  const node = resolution.resolve(syntax)
  if (!node || node.type === 'bool') return node
  const detail = { operator, expected: 'bool', found: node.type }
  return refuse(resolution, { code: 'wrong-type', at: syntax, detail })
}
