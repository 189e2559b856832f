import { walkTies } from './placements.ts'

export type LiftRow = {
  /** 1 holds the accounts most at risk. */
  readonly decile: number
  readonly n: number
  /** Of accounts with equal scores each part has its share, so this need not be whole. */
  readonly events: number
  readonly rate: number
  /** The rate divided by that of all. */
  readonly lift: number
  /** The share of all accounts and of all events in this part and those before it. */
  readonly cumulativeShare: number
  readonly cumulativeEventShare: number
}

const PARTS = 10

/** [HE22] The accounts in ten parts by risk, the highest first; fewer accounts than ten give as many parts. The order of equals plays no part. */
export function liftByDecile(risk: ArrayLike<number>, isEvent: ArrayLike<number>): LiftRow[] {
  const n = risk.length
  const parts = Math.min(PARTS, n)
  const eventsUntil = cumulativeEvents(risk, isEvent)
  const total = eventsUntil[n]!
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.round((part * n) / parts)
    const to = Math.round(((part + 1) * n) / parts)
    const events = eventsUntil[to]! - eventsUntil[from]!
    const rate = events / (to - from)
    return {
      ...{ decile: part + 1, n: to - from, events, rate, lift: rate / (total / n) },
      ...{ cumulativeShare: to / n, cumulativeEventShare: eventsUntil[to]! / total },
    }
  })
}

/** How many events the first 0, 1, 2 … accounts have, expected over all orders of equals. */
function cumulativeEvents(risk: ArrayLike<number>, isEvent: ArrayLike<number>): Float64Array {
  const n = risk.length
  const until = new Float64Array(n + 1)
  let taken = 0
  let before = 0
  walkTies(
    Float64Array.from(risk, (value) => -value),
    (tied) => {
      let events = 0
      for (const row of tied) events += isEvent[row]!
      for (let index = 1; index <= tied.length; index++) {
        until[taken + index] = before + (events * index) / tied.length
      }
      taken += tied.length
      before += events
    },
  )
  return until
}
