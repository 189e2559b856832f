import { UnsignedInt } from '@marcbachmann/cel-js/evaluator'
import type { Node } from './node.ts'
import { type Resolution, refuse, type Syntax } from './resolution.ts'

/** A number, a text, true or false. Whole numbers and decimals are one type; a number that would lose digits is refused. */
export function resolveLiteral(syntax: Syntax<'value'>, resolution: Resolution): Node | undefined {
  const value = syntax.args instanceof UnsignedInt ? syntax.args.value : syntax.args
  const place = resolution.placeOf(syntax)
  switch (typeof value) {
    case 'bigint': {
      const number = Number(value)
      if (Number.isFinite(number) && BigInt(number) === value)
        return { kind: 'literal', type: 'double', value: number, ...place }
      const detail = {
        construct: 'number',
        found: String(value).slice(0, 40),
        limit: String(Number.MAX_SAFE_INTEGER),
      }
      return refuse(resolution, { code: 'unsupported', at: syntax, detail })
    }
    case 'number':
      return { kind: 'literal', type: 'double', value, ...place }
    case 'string':
      return { kind: 'literal', type: 'string', value, ...place }
    case 'boolean':
      return { kind: 'literal', type: 'bool', value, ...place }
    default: {
      const detail = { construct: value === null ? 'null' : 'bytes' }
      return refuse(resolution, { code: 'unsupported', at: syntax, detail })
    }
  }
}
