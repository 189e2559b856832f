import type { Act } from './audit-query.ts'

type Told = Pick<Act, 'details' | 'aboutName'>

/** What of an act tells it from others of its kind, in the order in which people would name it. */
const NAMED = ['email', 'name', 'source', 'reason', 'day', 'prefix'] as const

/**
 * Whom or what an act is about, in the words that it has itself and the kind of a list in words; empty where it says nothing.
 */
export function aboutAct({ details, aboutName }: Told, kindName: (kind: string) => string): string {
  const { number, run, kind } = details
  const named = aboutName ?? NAMED.map((field) => details[field]).find(isText) ?? ''
  const parts = [isNumber(number) ? `#${number}` : isNumber(run) ? `#${run}` : '', named]
  if (named === details.source && isText(kind)) parts.push(kindName(kind))
  return parts.filter((part) => part !== '').join(' · ')
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
