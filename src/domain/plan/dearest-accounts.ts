import { FINDING_ACCOUNTS } from './finding.ts'

type Entry = { readonly id: string; readonly acvMinor: number }

/** Counts accounts and keeps the ids of the dearest, so that a finding over a million accounts stays small. */
export class DearestAccounts {
  count = 0
  /** Of these, how many have a known ACV, free ones included. */
  countWithAcv = 0
  /** Sum of the known ACVs. */
  arrMinor = 0
  readonly #limit: number
  // At most twice the limit: sorting now and then is cheaper than keeping an order at every step.
  readonly #kept: Entry[] = []
  /** The last of the dearest at the latest sorting: what ranks below it has no chance any more. */
  #last: Entry | undefined

  constructor(limit: number = FINDING_ACCOUNTS) {
    this.#limit = limit
  }

  /** An account with unknown ACV counts, and ranks below every known one. */
  add(id: string, acvMinor: number | undefined): void {
    this.count++
    if (acvMinor !== undefined) this.countWithAcv++
    this.arrMinor += acvMinor ?? 0
    const rankedMinor = acvMinor ?? -1
    const last = this.#last
    if (
      last !== undefined &&
      (rankedMinor < last.acvMinor || (rankedMinor === last.acvMinor && id > last.id))
    )
      return
    if (this.#kept.push({ id, acvMinor: rankedMinor }) >= 2 * this.#limit) this.#trim()
  }

  /** Their ARR as money at stake: undefined where no ACV is known, 0 where there is no account. */
  get stakeMinor(): number | undefined {
    return this.count > 0 && this.countWithAcv === 0 ? undefined : this.arrMinor
  }

  /** The kept ids, the dearest first; equal ACV by id. */
  ids(): readonly string[] {
    this.#trim()
    return this.#kept.map(({ id }) => id)
  }

  #trim(): void {
    this.#kept.sort((a, b) => b.acvMinor - a.acvMinor || (a.id < b.id ? -1 : 1))
    if (this.#kept.length < this.#limit) return
    this.#kept.length = this.#limit
    this.#last = this.#kept.at(-1)
  }
}
