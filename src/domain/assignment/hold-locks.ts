import type { BookLock } from './book-account.ts'
import { type BookCsm, canServe } from './book-csm.ts'
import type { LockRefusal, RefusedLock, Uncovered } from './books.ts'
import type { BooksInputs } from './books-inputs.ts'
import { type Job, NO_OWNER } from './job.ts'

/** Sums of binary floats differ in their last digits with the order of adding; so much above the capacity, relative to it, is still within. */
const SLACK = 1 + 1e-9

type LockInputs = {
  readonly inputs: Pick<BooksInputs, 'locks' | 'mostMoves' | 'allowOverload' | 'team' | 'accounts'>
  readonly csms: readonly BookCsm[]
  readonly jobs: readonly Job[]
  readonly unserved: readonly Uncovered[]
}

/**
 * [N5] Locks that hold, by account, and those that cannot, each with the reason. The largest ARR is looked at first; a lock is refused
 * when it would break a hard limit together with those before it.
 */
export function holdLocks({ inputs, csms, jobs, unserved }: LockInputs): {
  readonly held: ReadonlyMap<string, number>
  readonly refused: readonly RefusedLock[]
} {
  const { locks = [], mostMoves = Number.POSITIVE_INFINITY, allowOverload = false } = inputs
  const held = new Map<string, number>()
  const refused: RefusedLock[] = []
  if (locks.length === 0) return { held, refused }
  const jobOf = new Map(jobs.map((job) => [job.account.id, job]))
  const left = new Map(unserved.map((entry) => [entry.account, entry]))
  const placeOf = new Map(csms.map(({ csm }, place) => [csm.id, place]))
  const people = new Set(inputs.team.map(({ id }) => id))
  const used = csms.map(({ most }) => ({ hours: 0, accounts: most.map(() => 0) }))
  let moves = 0
  const arrOf = (lock: BookLock) => jobOf.get(lock.account)?.arr ?? 0
  const inOrder = locks.toSorted(
    (a, b) => arrOf(b) - arrOf(a) || compareTexts(a.account, b.account) || compareTexts(a.csm, b.csm),
  )
  for (const { account, csm } of inOrder) {
    const place = placeOf.get(csm)
    if (place !== undefined && held.get(account) === place) continue
    const reason = refusalOf(account, csm)
    if (reason !== undefined) {
      refused.push({ account, csm, reason })
      continue
    }
    const job = jobOf.get(account)!
    held.set(account, place!)
    used[place!]!.hours += job.hours
    used[place!]!.accounts[job.tier]!++
    if (movesTo(job, place!)) moves++
  }
  return { held, refused: refused.toSorted((a, b) => compareTexts(a.account, b.account)) }

  function refusalOf(account: string, csm: string): LockRefusal | undefined {
    const place = placeOf.get(csm)
    if (place === undefined) return people.has(csm) ? 'no_csm' : 'csm_unknown'
    if (held.has(account)) return 'locked_twice'
    const person = csms[place]!
    if (person.leaves) return 'leaves'
    const entry = left.get(account)
    if (entry !== undefined) return refusalOfUnserved(entry)
    const job = jobOf.get(account)
    if (job === undefined) return 'account_unknown'
    if (!person.serves[job.tier]) return 'does_not_serve'
    if (person.capacityHours === 0) return 'no_capacity_today'
    const load = used[place]!
    if (!canServe(person, job.tier) || load.accounts[job.tier]! >= person.most[job.tier]!) return 'over_ratio'
    if (!allowOverload && load.hours + job.hours > person.capacityHours * SLACK) return 'no_capacity'
    return movesTo(job, place) && moves >= mostMoves ? 'move_limit' : undefined
  }
}

/** Whether an account changes its owner when it goes to a person. */
export function movesTo({ home }: Pick<Job, 'home'>, place: number): boolean {
  return home !== NO_OWNER && home !== place
}

function refusalOfUnserved({ reason, counts }: Uncovered): LockRefusal {
  if (!counts) return 'not_meant_for_csm'
  if (reason === 'no_csm_serves_tier') return 'does_not_serve'
  if (reason === 'no_capacity_today' || reason === 'over_ratio') return reason
  return 'no_capacity'
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
