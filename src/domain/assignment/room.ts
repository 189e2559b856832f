import { canServe } from './book-csm.ts'
import { movesTo } from './hold-locks.ts'
import type { Job } from './job.ts'
import type { Prepared } from './prepare-books.ts'

export type Blocker = 'over_ratio' | 'no_capacity' | 'move_limit'

/** Sums of binary floats differ in their last digits with the order of adding. */
const SLACK = 1 + 1e-9

/** [N2] What each CSM has left while accounts are given out; the hard limits in one place. */
export class Room {
  readonly #prepared: Prepared
  readonly #hours: number[]
  readonly #accounts: number[][]
  #movesLeft: number

  /** With the locked accounts in their books. */
  constructor(prepared: Prepared) {
    this.#prepared = prepared
    this.#hours = prepared.csms.map(({ capacityHours }) =>
      prepared.inputs.allowOverload ? Number.POSITIVE_INFINITY : capacityHours * SLACK,
    )
    this.#accounts = prepared.csms.map(({ most }) => [...most])
    this.#movesLeft = prepared.inputs.mostMoves ?? Number.POSITIVE_INFINITY
    for (const job of prepared.locked) this.take(job, job.lockedTo)
  }

  take(job: Job, place: number): void {
    this.#hours[place]! -= job.hours
    this.#accounts[place]![job.tier]!--
    if (movesTo(job, place)) this.#movesLeft--
  }

  freeHours(place: number): number {
    return this.#hours[place]!
  }

  /** Why a person who serves the tier cannot take one account more; undefined: can. */
  blockerOf(job: Job, place: number): Blocker | undefined {
    if (this.#accounts[place]![job.tier]! < 1) return 'over_ratio'
    if (this.#hours[place]! < job.hours) return 'no_capacity'
    return movesTo(job, place) && this.#movesLeft < 1 ? 'move_limit' : undefined
  }

  /** The places of all who can serve a job at all. */
  serving({ tier }: Job): number[] {
    const { csms } = this.#prepared
    return [...csms.keys()].filter((place) => canServe(csms[place]!, tier))
  }
}
