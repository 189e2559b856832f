import type { Arrangeable, ArrangedColumn } from '../base/arrange-columns.ts'
import type { AssignmentRow, AssignmentTable } from './assignment-table.ts'
import type { Wishes } from './wishes.ts'

/** What would become of a row if the plan were applied now, in the order in which a filter offers them. */
export const BOOK_STATES = [
  'moves',
  'given',
  'excluded',
  'refused',
  'applied',
  'taken_back',
  'uncovered',
  'stays',
] as const
export type BookState = (typeof BOOK_STATES)[number]

export type ReviewedBookRow = AssignmentRow & {
  readonly state: BookState
  /** The person it is locked to from now on; undefined: to nobody. */
  readonly lockedTo: string | undefined
}

type Sum = { readonly count: number; readonly arrMinor: number }

const made = new WeakMap<AssignmentRow, ReviewedBookRow>()

/** The rows of a plan of books with what the reader wants of them. */
export class BookReview implements Arrangeable {
  readonly table: AssignmentTable
  readonly wishes: Wishes
  /** Of each row its state, as a place in BOOK_STATES. */
  readonly states: Uint8Array
  private readonly sums = new Map<BookState, Sum>()

  constructor(table: AssignmentTable, wishes: Wishes, undone: ReadonlySet<number>) {
    this.table = table
    this.wishes = wishes
    this.states = new Uint8Array(table.size)
    for (let place = 0; place < table.size; place++) {
      const state = stateOf(table, place, { wishes, undone })
      this.states[place] = BOOK_STATES.indexOf(state)
      const { count, arrMinor } = this.sumOf(state)
      this.sums.set(state, {
        count: count + 1,
        arrMinor: arrMinor + (table.columns.acvMinor[place] ?? 0),
      })
    }
  }

  get size(): number {
    return this.table.size
  }

  columnOf(id: string): ArrangedColumn | undefined {
    const { columns, names, ownersBefore } = this.table
    switch (id) {
      case 'state':
        return { kind: 'state', values: BOOK_STATES, at: this.states }
      case 'name':
        return { kind: 'text', values: names }
      case 'id':
        return { kind: 'text', values: columns.externalId }
      case 'acv':
        return { kind: 'number', values: columns.acvMinor }
      case 'hours':
        return { kind: 'number', values: columns.hours }
      case 'before':
        return { kind: 'coded', ...ownersBefore }
      case 'after':
        return { kind: 'coded', ...columns.ownerAfter }
      case 'tier':
      case 'reason':
        return { kind: 'coded', ...columns[id] }
      default:
        return undefined
    }
  }

  at(place: number): ReviewedBookRow {
    const row = this.table.at(place)
    const state = this.stateAt(place)
    const lockedTo = this.wishes.locks.get(row.accountId)
    const known = made.get(row)
    // The same object while nothing of it has changed, so that the grid draws it once.
    if (known !== undefined && known.state === state && known.lockedTo === lockedTo) return known
    const reviewed = { ...row, state, lockedTo }
    made.set(row, reviewed)
    return reviewed
  }

  stateAt(place: number): BookState {
    return BOOK_STATES[this.states[place]!]!
  }

  sumOf(state: BookState): Sum {
    return this.sums.get(state) ?? { count: 0, arrMinor: 0 }
  }

  /** What an apply would do now. */
  get toApply(): Sum {
    const [moves, given] = [this.sumOf('moves'), this.sumOf('given')]
    return { count: moves.count + given.count, arrMinor: moves.arrMinor + given.arrMinor }
  }

  /** Ids of the accounts of one state. */
  idsIn(state: BookState): string[] {
    const wanted = BOOK_STATES.indexOf(state)
    return this.table.columns.id.filter((_, place) => this.states[place] === wanted)
  }
}

function stateOf(
  table: AssignmentTable,
  place: number,
  { wishes, undone }: { readonly wishes: Wishes; readonly undone: ReadonlySet<number> },
): BookState {
  const kind = table.coded('kind', place)
  if (kind === 'uncovered') return 'uncovered'
  if (kind === 'kept') return 'stays'
  const run = table.columns.appliedRun[place] ?? null
  if (run !== null) return undone.has(run) ? 'taken_back' : 'applied'
  if (wishes.excluded.has(table.columns.id[place]!)) return 'excluded'
  if (table.isRefused(place)) return 'refused'
  const hasOwner = (table.coded('ownerBefore', place) ?? table.coded('ownerBeforeName', place)) !== null
  return hasOwner ? 'moves' : 'given'
}

/** Whether it can still be decided if the account moves. */
export function isOpen(state: BookState): boolean {
  return state === 'moves' || state === 'given' || state === 'refused'
}

/** So many accounts the server takes by name in one list. */
const MOST_NAMED = 10_000

/**
 * What the server is to be told, so that exactly the moves that are left in are applied: those that are left out or those that are
 * meant, whichever can be named. Undefined where both are too many.
 */
export function selectionOf(review: BookReview): { exclude?: string[]; only?: string[] } | undefined {
  if (review.sumOf('excluded').count <= MOST_NAMED) return { exclude: review.idsIn('excluded') }
  const meant = (['moves', 'given', 'refused'] as const).flatMap((state) => review.idsIn(state))
  return meant.length > MOST_NAMED ? undefined : { only: meant }
}
