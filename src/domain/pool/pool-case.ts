/** Milliseconds since 1970 in UTC: queues are about hours and minutes, which a day cannot tell. */
export type Moment = number

/** What somebody of a pooled tier needs help with, as far as it matters for who helps. `undefined`: nothing is asked, or not known. */
export type PoolCase = {
  readonly id: string
  readonly openedAt: Moment
  /** Until when the tier promises a first response; undefined where it promises none. */
  readonly dueAt: Moment | undefined
  readonly language: string | undefined
  readonly skill: string | undefined
  /** Who has helped this account last. */
  readonly lastHelper: string | undefined
  /** Who has handed this case back: it does not come to them again. */
  readonly handedBackBy: readonly string[]
}
