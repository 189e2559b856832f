import { findObstacles, knownOf } from './find-obstacles.ts'
import type { PoolCase } from './pool-case.ts'
import type { PoolPerson } from './pool-person.ts'

const HOUR = 3_600_000

/** Cases without a promise are taken as if three days were promised, so that those with one do not leave them for ever. */
export const HOURS_WITHOUT_PROMISE = 72

/** [W6] The order of a queue: the least time left to the promise first, then the longest waiting, then by id. */
export function orderQueue<Waiting extends Pick<PoolCase, 'id' | 'openedAt' | 'dueAt'>>(
  queue: readonly Waiting[],
): readonly Waiting[] {
  return queue.toSorted(
    (a, b) => duty(a) - duty(b) || a.openedAt - b.openedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

/** [W6] The case that a person who has become free takes next; undefined when none of the queue is for them. */
export function nextCase<Waiting extends PoolCase>(
  person: PoolPerson,
  queue: readonly Waiting[],
  people: readonly PoolPerson[],
): Waiting | undefined {
  const known = knownOf(people)
  return orderQueue(queue).find((waiting) => findObstacles(waiting, person, known).length === 0)
}

function duty({ openedAt, dueAt }: Pick<PoolCase, 'openedAt' | 'dueAt'>): number {
  return dueAt ?? openedAt + HOURS_WITHOUT_PROMISE * HOUR
}
