import { ProblemError } from '../problem.ts'

/** Each takes 64 MB and one of Node's four threads, which files and names of hosts need as well. */
const AT_ONCE = 2
const MOST_WAITING = 64
const WAIT_SECONDS = 10

let running = 0
const waiting: (() => void)[] = []

/** Does expensive work when it is its turn. Throws `too-many-requests` where too many wait already. */
export async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= MOST_WAITING) {
    throw new ProblemError([{ code: 'too-many-requests', values: { seconds: WAIT_SECONDS } }])
  }
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // The turn goes to the next as it is, so that nobody slips in between.
    if (next === undefined) running--
    else next()
  }
}
