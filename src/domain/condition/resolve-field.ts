import type { ASTNode } from '@marcbachmann/cel-js'
import { findClosestName } from './find-closest-name.ts'
import type { Node } from './node.ts'
import { type Resolution, refuse } from './resolution.ts'

/** A field by its name: `acv`, `custom.seats`, `custom["seats sold"]`, `row["Monthly Charges"]`. */
export function resolveField(syntax: ASTNode, resolution: Resolution): Node | undefined {
  const name = fieldNameOf(syntax)
  if (name === undefined) {
    return refuse(resolution, { code: 'unsupported', at: syntax, detail: { construct: '[]' } })
  }
  const type = resolution.findType(name)
  if (type === undefined) {
    const suggestion = findClosestName(name, resolution.fieldNames)
    const detail = { field: name, ...(suggestion === undefined ? {} : { suggestion }) }
    return refuse(resolution, { code: 'unknown-field', at: syntax, detail })
  }
  return { kind: 'field', type, name, ...resolution.placeOf(syntax) }
}

/** The dotted name that a path spells; undefined for anything that is no path of names and texts. */
export function fieldNameOf(syntax: ASTNode): string | undefined {
  const steps: string[] = []
  let rest = syntax
  while (rest.op === '.' || rest.op === '[]') {
    const [owner, step] = rest.args
    const name = typeof step === 'string' ? step : step.op === 'value' ? step.args : undefined
    if (typeof name !== 'string') return undefined
    steps.push(name)
    rest = owner
  }
  return rest.op === 'id' ? [rest.args, ...steps.reverse()].join('.') : undefined
}
