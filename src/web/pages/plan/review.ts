import { type Arrangeable, type ArrangedColumn, NONE } from '../base/arrange-columns.ts'
import { type Decisions, ROW_STATES, type RowState, stateOf } from './decisions.ts'
import type { CodedField, NumberField, PlanRow, PlanTable } from './plan-table.ts'

/** Chosen in a filter for rows with comments. */
export const SOME = '+'

const CODED: Readonly<Record<string, CodedField>> = {
  ...{ from: 'from', to: 'to', reason: 'reason', ownerBefore: 'ownerBefore', ownerAfter: 'ownerAfter' },
}
const NUMBERS: Readonly<Record<string, NumberField>> = {
  ...{ acv: 'acvMinor', costBefore: 'csCostBeforeMinor', costAfter: 'csCostAfterMinor', until: 'heldUntil' },
}

export type ReviewedRow = PlanRow & {
  readonly state: RowState
  /** How many comments there are on it. */
  readonly comments: number
}

/** What rows of one state come to. */
export type StateSum = {
  readonly count: number
  /** Undefined where no ACV is known. */
  readonly arrMinor: number | undefined
  /** What the moves add to the CS cost of a year, of accounts whose cost before is known; undefined for none. */
  readonly costChangeMinor: number | undefined
}

const EMPTY: StateSum = { count: 0, arrMinor: undefined, costChangeMinor: undefined }
const made = new WeakMap<PlanRow, ReviewedRow>()

/** A plan's rows with what the reviewer has decided about them. */
export class Review implements Arrangeable {
  readonly table: PlanTable
  /** Of each row its state, as a place in ROW_STATES. */
  readonly states: Uint8Array
  /** Of each row the number of comments on it. */
  readonly comments: Uint16Array
  /** Moves that needed agreement and have it. */
  readonly agreed: number
  private readonly sums = new Map<RowState, StateSum>()

  constructor(
    table: PlanTable,
    {
      decisions,
      undone,
      comments,
    }: {
      readonly decisions: Pick<Decisions, 'excluded' | 'approved'>
      /** Runs that were taken back. */
      readonly undone: ReadonlySet<number>
      /** How many there are by account. */
      readonly comments: ReadonlyMap<string, number>
    },
  ) {
    this.table = table
    this.states = new Uint8Array(table.size)
    this.comments = new Uint16Array(table.size)
    let agreed = 0
    for (let place = 0; place < table.size; place++) {
      const state = stateOf(table, place, { decisions, undone })
      this.states[place] = ROW_STATES.indexOf(state)
      if (state === 'taken' && table.coded('kind', place) === 'pending') agreed++
      this.sums.set(state, withRow(this.sums.get(state) ?? EMPTY, table, place))
    }
    this.agreed = agreed
    for (const [id, count] of comments) {
      const place = table.placeOf(id)
      if (place !== undefined) this.comments[place] = count
    }
  }

  get size(): number {
    return this.table.size
  }

  columnOf(id: string): ArrangedColumn | undefined {
    const { columns, names } = this.table
    if (id === 'state') return { kind: 'state', values: ROW_STATES, at: this.states }
    if (id === 'comments') {
      const at = this.comments.map((count) => Math.min(1, count))
      return { kind: 'state', values: [NONE, SOME], at, order: this.comments }
    }
    if (id === 'name') return { kind: 'text', values: names }
    if (id === 'id') return { kind: 'text', values: columns.externalId }
    const coded = CODED[id]
    if (coded !== undefined) return { kind: 'coded', ...columns[coded] }
    const number = NUMBERS[id]
    return number && { kind: 'number', values: columns[number] }
  }

  at(place: number): ReviewedRow {
    const row = this.table.at(place)
    const state = this.stateAt(place)
    const comments = this.comments[place]!
    const known = made.get(row)
    // The same object while nothing of it has changed, so that the grid draws it once.
    if (known !== undefined && known.state === state && known.comments === comments) return known
    const reviewed = { ...row, state, comments }
    made.set(row, reviewed)
    return reviewed
  }

  stateAt(place: number): RowState {
    return ROW_STATES[this.states[place]!]!
  }

  sumOf(state: RowState): StateSum {
    return this.sums.get(state) ?? EMPTY
  }

  /** Every row of one state. */
  rowsIn(state: RowState): readonly ReviewedRow[] {
    const wanted = ROW_STATES.indexOf(state)
    const rows: ReviewedRow[] = []
    for (let place = 0; place < this.states.length; place++) {
      if (this.states[place] === wanted) rows.push(this.at(place))
    }
    return rows
  }
}

function withRow(
  { count, arrMinor, costChangeMinor }: StateSum,
  { columns }: PlanTable,
  place: number,
): StateSum {
  const acv = columns.acvMinor[place] ?? undefined
  const before = columns.csCostBeforeMinor[place] ?? undefined
  const after = columns.csCostAfterMinor[place] ?? undefined
  const change = before === undefined || after === undefined ? undefined : after - before
  return {
    count: count + 1,
    arrMinor: acv === undefined ? arrMinor : (arrMinor ?? 0) + acv,
    costChangeMinor: change === undefined ? costChangeMinor : (costChangeMinor ?? 0) + change,
  }
}
