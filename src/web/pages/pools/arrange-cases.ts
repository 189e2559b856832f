import { orderQueue } from '../../../domain/pool/next-case.ts'
import type { PoolCase } from './pool-queries.ts'

/** Open cases as they press: first what nobody has answered, by what was promised, then what is being worked on. */
export function arrangeCases(cases: readonly PoolCase[]): readonly PoolCase[] {
  const known = cases.map((found) => ({
    found,
    id: found.caseId,
    openedAt: Date.parse(found.openedAt),
    dueAt: found.dueAt === null ? undefined : Date.parse(found.dueAt),
  }))
  const [answered, unanswered] = [true, false].map((isAnswered) =>
    orderQueue(known.filter(({ found }) => (found.respondedAt !== null) === isAnswered)),
  ) as [typeof known, typeof known]
  return [...unanswered, ...answered].map(({ found }) => found)
}
