import { findClosestName } from '../../domain/condition/find-closest-name.ts'
import { ProblemError } from '../problem.ts'

/**
 * [Q178] The shares that arms should have, as `0.75,0.25` in the order of the arms (the control first, then the others by name) or
 * `name=share,…`. They need not add up to 1; each must be above 0, and each arm needs one.
 */
export function expectedShares(text: string, arms: readonly string[]): ReadonlyMap<string, number> {
  const parts = text.split(',').map((part) => part.trim())
  const isNamed = parts.every((part) => part.includes('='))
  const shares = isNamed
    ? parts.map(readNamed)
    : parts.map((part, at) => [arms[at], readShare(part)] as const)
  for (const [arm] of isNamed ? shares : [])
    if (!arms.includes(arm!)) {
      const suggestion = findClosestName(arm!, arms)
      throw problem(text, arms, suggestion)
    }
  const found = new Map(shares.filter((pair): pair is [string, number] => pair[0] !== undefined))
  const isComplete = shares.length === arms.length && found.size === arms.length
  if (!isComplete || [...found.values()].some((share) => !(share > 0))) throw problem(text, arms, undefined)
  return found
}

function readNamed(part: string): readonly [string, number] {
  const at = part.lastIndexOf('=')
  return [part.slice(0, at).trim(), readShare(part.slice(at + 1))]
}

function readShare(text: string): number {
  const isPercentage = text.trim().endsWith('%')
  const digits = isPercentage ? text.trim().slice(0, -1) : text.trim()
  return /^(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : Number.NaN
}

function problem(value: string, arms: readonly string[], suggestion: string | undefined): ProblemError {
  return new ProblemError([
    { code: 'pilot-expected', values: { value, arms, ...(suggestion !== undefined && { suggestion }) } },
  ])
}
