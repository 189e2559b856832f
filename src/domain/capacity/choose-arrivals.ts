/** What arrivals are weighed by; all lists are by month. */
export type ArrivalChoice = {
  /** Capacity that is there without hires. */
  readonly without: readonly number[]
  readonly needByMonth: readonly number[]
  readonly safety: number
  /** Capacity of one hire by months since the start, those who leave again taken off. */
  readonly worth: readonly number[]
  /** Share of hires still there by months since the start. */
  readonly keeps: ArrayLike<number>
  readonly firstMonth: number
  /** From this month on hires of the first month are ramped: until then nothing but more hires than are needed would help. */
  readonly rampedFrom: number
  /** Less of the need than this is carried only where no hire could help. */
  readonly carriedShare: number
}

/** A month of a person missing costs as much as five months of pay: overtime, contractors, customers who leave. An assumption. */
const PRICE_OF_MISSING = 5
/** Below the carried share the price is so high that any hire is cheaper. */
const PRICE_OF_BREAKING = 1e6
const NEGLIGIBLE = 1e-9

/** So many hires more or less in a month. */
type Change = { readonly month: number; readonly by: number }

/**
 * Hires by month of arrival at the least pay and shortage, the better of two descents: from nobody, and from all who are missing at
 * once. One hire is added, dropped or moved to another month, or two of these in neighbouring months at once, as long as that helps. The
 * plan of one unit is a few dozen whole numbers under a sum of convex costs: this comes within five percent of the best of all plans
 * however the need jumps (tested) in milliseconds and always the same way, where a solver is a megabyte to load.
 */
export function chooseArrivals(choice: ArrivalChoice): number[] {
  const { needByMonth, firstMonth, without } = choice
  const nobody = needByMonth.map(() => 0)
  const shortage = Math.max(0, ...needByMonth.map((need, month) => need + choice.safety - without[month]!))
  const atOnce = nobody.map((_, month) => (month === firstMonth ? Math.ceil(shortage) : 0))
  const [lean, ample] = [descend(choice, nobody), descend(choice, atOnce)]
  return ample.price < lean.price - NEGLIGIBLE ? ample.arrivals : lean.arrivals
}

type Found = { readonly arrivals: number[]; readonly price: number }

/** From a plan to one that no change of the kinds below betters. */
function descend(choice: ArrivalChoice, start: readonly number[]): Found {
  const { without, needByMonth, firstMonth, worth, keeps } = choice
  const months = needByMonth.length
  const arrivals = [...start]
  const capacity = Float64Array.from(without)
  for (const [start, count] of arrivals.entries())
    for (let month = start; count > 0 && month < months; month++)
      capacity[month]! += count * worth[month - start]!
  const pay = needByMonth.map((_, arrival) => {
    let sum = 0
    for (let age = 0; age < months - arrival; age++) sum += keeps[age]!
    return sum
  })
  const there = new Float64Array(months)
  const priceWith = (changes: readonly Change[]): number => {
    there.set(capacity)
    let price = 0
    for (const { month: start, by } of changes) {
      price += by * pay[start]!
      for (let month = start; month < months; month++) there[month]! += by * worth[month - start]!
    }
    for (let month = 0; month < months; month++) price += priceOfMonth(there[month]!, month, choice)
    return price
  }
  const isPossible = (changes: readonly Change[]) =>
    changes.every(
      ({ month, by }) =>
        month >= firstMonth && month < months && (by > 0 || arrivals[month]! + fewerIn(changes, month) >= 0),
    )
  const best = (moves: Iterable<readonly Change[]>): readonly Change[] | undefined => {
    let found: readonly Change[] | undefined
    let price = priceWith([]) - NEGLIGIBLE
    for (const changes of moves) {
      if (!isPossible(changes)) continue
      const moved = priceWith(changes)
      if (moved >= price) continue
      price = moved - NEGLIGIBLE
      found = changes
    }
    return found
  }
  // Large teams by many hires at once first, then by half as many, down to single ones.
  let size = 2 ** Math.floor(Math.log2(Math.max(1, ...needByMonth) / 8))
  for (;;) {
    const changes =
      best(singleMoves(months, Math.max(1, size))) ?? (size > 1 ? undefined : best(doubleMoves(months)))
    if (changes === undefined) {
      if (size <= 1) {
        const paid = arrivals.reduce((sum, count, month) => sum + count * pay[month]!, 0)
        return { arrivals, price: paid + priceWith([]) }
      }
      size /= 2
      continue
    }
    for (const { month: start, by } of changes) {
      arrivals[start]! += by
      for (let month = start; month < months; month++) capacity[month]! += by * worth[month - start]!
    }
  }
}

/** Fewer hires in a month, all changes of it that take some away together; below zero or zero. */
function fewerIn(changes: readonly Change[], month: number): number {
  let fewer = 0
  for (const change of changes) if (change.month === month && change.by < 0) fewer += change.by
  return fewer
}

function* singleMoves(months: number, size: number): Iterable<readonly Change[]> {
  for (let month = 0; month < months; month++) {
    yield [{ month, by: size }]
    yield [{ month, by: -size }]
    for (let to = 0; to < months; to++)
      if (to !== month)
        yield [
          { month, by: -size },
          { month: to, by: size },
        ]
  }
}

/** Two at once: each adds one, drops one or moves one by a month. */
function* doubleMoves(months: number): Iterable<readonly Change[]> {
  const moves: (readonly Change[])[] = []
  for (let month = 0; month < months; month++) {
    moves.push([{ month, by: 1 }], [{ month, by: -1 }])
    moves.push(
      [
        { month, by: -1 },
        { month: month + 1, by: 1 },
      ],
      [
        { month, by: -1 },
        { month: month - 1, by: 1 },
      ],
    )
  }
  for (const [index, first] of moves.entries())
    for (const second of moves.slice(index)) yield [...first, ...second]
}

function priceOfMonth(there: number, month: number, choice: ArrivalChoice): number {
  const need = choice.needByMonth[month]!
  const missing = need + choice.safety - there
  const broken = month < choice.rampedFrom ? 0 : need * choice.carriedShare - there
  return (
    (missing > 0 ? missing * PRICE_OF_MISSING : 0) + (broken > NEGLIGIBLE ? broken * PRICE_OF_BREAKING : 0)
  )
}
