import type { Place } from './node.ts'

/**
 * Why a source is no expression, with its place in it. `detail` holds values only, never sentences: `field`, `function`,
 * `construct`, `operator`, `left`, `right`, `expected`, `found`, `limit`, `reason`, `suggestion` (what to write instead)
 * and `message` (the parser's own English words).
 */
export type ExpressionProblem = Place & {
  readonly code: 'syntax' | 'unknown-field' | 'wrong-type' | 'unsupported'
  readonly detail: Readonly<Record<string, string>>
}
