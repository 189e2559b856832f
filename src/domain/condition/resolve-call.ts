import type { ASTNode } from '@marcbachmann/cel-js'
import type { FieldType } from './field.ts'
import { findClosestName } from './find-closest-name.ts'
import { CALLABLE, findSignature } from './functions.ts'
import type { Node } from './node.ts'
import { type Resolution, refuse, type Syntax } from './resolution.ts'
import { resolveField } from './resolve-field.ts'

type Call = Syntax<'call' | 'rcall'>

/** `known(x)`, `has(custom.x)`, `coalesce(a, b)` and the functions of functions.ts, with their arguments checked. */
export function resolveCall(syntax: Call, resolution: Resolution): Node | undefined {
  const [name] = syntax.args
  const values = syntax.op === 'call' ? syntax.args[1] : [syntax.args[1], ...syntax.args[2]]
  if (syntax.op === 'call') {
    if (name === 'known' || name === 'has') return resolveKnown(syntax, values, resolution)
    if (name === 'coalesce') return resolveCoalesce(syntax, values, resolution)
  }
  const signature = findSignature(name)
  if (!signature?.called.includes(syntax.op === 'call' ? 'plain' : 'on-value')) {
    return refuseFunction(syntax, resolution)
  }
  const { takes, gives, more } = signature
  if (values.length < takes.length || (values.length > takes.length && !more)) {
    return refuseCount({ syntax, expected: takes.length, found: values.length, resolution })
  }
  const parts = values.map((value, index) => {
    const expected = takes[Math.min(index, takes.length - 1)]!
    return resolveArgument(value, { function: name, expected }, resolution)
  })
  if (!parts.every((part) => part !== undefined)) return undefined
  return { kind: 'call', type: gives, name: signature.name, parts, ...resolution.placeOf(syntax) }
}

function resolveKnown(syntax: Call, values: readonly ASTNode[], resolution: Resolution): Node | undefined {
  const [value] = values
  if (!value || values.length > 1) {
    return refuseCount({ syntax, expected: 1, found: values.length, resolution })
  }
  const isPath = value.op === '.' || value.op === '[]'
  const isWord = value.op === 'id'
  const name = syntax.args[0]
  if (name === 'has' && isWord) {
    const detail = { function: 'has', expected: 'custom.x', suggestion: `known(${value.args})` }
    return refuse(resolution, { code: 'unsupported', at: syntax, detail })
  }
  if (!isPath && !isWord) {
    return refuse(resolution, {
      code: 'unsupported',
      at: value,
      detail: { function: name, expected: 'field' },
    })
  }
  const field = resolveField(value, resolution)
  if (field?.kind !== 'field') return undefined
  return {
    kind: 'known',
    type: 'bool',
    field: field.name,
    fieldType: field.type,
    ...resolution.placeOf(syntax),
  }
}

function resolveCoalesce(syntax: Call, values: readonly ASTNode[], resolution: Resolution): Node | undefined {
  if (values.length < 2) return refuseCount({ syntax, expected: 2, found: values.length, resolution })
  let expected: FieldType | undefined
  const parts = values.map((value) => {
    const part = resolveArgument(value, { function: 'coalesce', expected }, resolution)
    expected ??= part?.type
    return part
  })
  if (!parts.every((part) => part !== undefined)) return undefined
  return { kind: 'call', type: parts[0]!.type, name: 'coalesce', parts, ...resolution.placeOf(syntax) }
}

function resolveArgument(
  syntax: ASTNode,
  wanted: { readonly function: string; readonly expected: FieldType | undefined },
  resolution: Resolution,
): Node | undefined {
  const node = resolution.resolve(syntax)
  if (!node || wanted.expected === undefined || node.type === wanted.expected) return node
  const detail = { function: wanted.function, expected: wanted.expected, found: node.type }
  return refuse(resolution, { code: 'wrong-type', at: syntax, detail })
}

/** CEL's own `matches` runs a backtracking engine on what the user wrote, which can take years: it stays out. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['matches', 'contains'],
  ['toLowerCase', 'lowerAscii'],
  ['len', 'size'],
])

function refuseFunction(syntax: Call, resolution: Resolution): undefined {
  const [name] = syntax.args
  const suggestion = CALLABLE.includes(name)
    ? exampleOf(name)
    : (INSTEAD.get(name) ?? findClosestName(name, CALLABLE))
  const detail = { function: name, ...(suggestion === undefined ? {} : { suggestion }) }
  return refuse(resolution, { code: 'unsupported', at: syntax, detail })
}

function exampleOf(name: string): string {
  return findSignature(name)?.called.includes('on-value') ? `x.${name}()` : `${name}()`
}

function refuseCount(call: {
  readonly syntax: Call
  readonly expected: number
  readonly found: number
  readonly resolution: Resolution
}): undefined {
  const { syntax, expected, found, resolution } = call
  const detail = {
    function: syntax.args[0],
    construct: 'arguments',
    expected: String(expected),
    found: String(found),
  }
  return refuse(resolution, { code: 'unsupported', at: syntax, detail })
}
