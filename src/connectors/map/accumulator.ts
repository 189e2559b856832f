import type { Value } from '../../domain/condition/field.ts'

/** Gathers one value over the rows of a group. */
export interface Accumulator {
  add(value: Value, order: Value): void
  readonly result: Value
}

export type AccumulatorKind = 'count' | 'sum' | 'min' | 'max' | 'first' | 'last'

/** The sum and the count of no rows are 0; the others are not known then. Values that are not known are left out. */
export function newAccumulator(kind: AccumulatorKind): Accumulator {
  switch (kind) {
    case 'count':
      return new Count()
    case 'sum':
      return new Sum()
    case 'min':
      return new Extreme(Math.min)
    case 'max':
      return new Extreme(Math.max)
    case 'first':
      return new First()
    case 'last':
      return new Last()
  }
}

/** What a group without rows gives. */
export function resultOfNone(kind: AccumulatorKind): Value {
  return kind === 'count' || kind === 'sum' ? 0 : undefined
}

class Count implements Accumulator {
  result = 0
  add(): void {
    this.result++
  }
}

/** Neumaier's compensated summation (1974): a million amounts with cents add up to the cent. */
class Sum implements Accumulator {
  private sum = 0
  private lost = 0

  add(value: Value): void {
    if (typeof value !== 'number') return
    const next = this.sum + value
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum
    this.sum = next
  }

  get result(): Value {
    const total = this.sum + this.lost
    return Number.isFinite(total) ? total : undefined
  }
}

class Extreme implements Accumulator {
  result: number | undefined
  private readonly choose: (a: number, b: number) => number

  constructor(choose: (a: number, b: number) => number) {
    this.choose = choose
  }

  add(value: Value): void {
    if (typeof value === 'number')
      this.result = this.result === undefined ? value : this.choose(this.result, value)
  }
}

class First implements Accumulator {
  result: Value
  add(value: Value): void {
    this.result ??= value
  }
}

class Last implements Accumulator {
  result: Value
  private order: Value

  add(value: Value, order: Value): void {
    if (value === undefined) return
    // Without an order every row comes after the one before it; with one, a row of unknown order never wins over a known one.
    if (this.order !== undefined && (order === undefined || order < this.order)) return
    this.result = value
    this.order = order
  }
}
