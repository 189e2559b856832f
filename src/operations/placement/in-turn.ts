import type { Uuid } from '../../store/identifier.ts'

/** The last work of each workspace in this process; it never fails. */
const last = new Map<Uuid, Promise<void>>()

/**
 * Does small work of a workspace one after the other, in the order in which it was asked for: decided at the same time, one would
 * overtake all others until they gave up. Other processes are not waited for.
 */
export function inTurn<Result>(workspaceId: Uuid, work: () => Promise<Result>): Promise<Result> {
  const mine = (last.get(workspaceId) ?? Promise.resolve()).then(work)
  const ended = mine.then(
    () => {},
    () => {},
  )
  last.set(workspaceId, ended)
  void ended.then(() => {
    if (last.get(workspaceId) === ended) last.delete(workspaceId)
  })
  return mine
}
