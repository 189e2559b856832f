import type { Design } from './logistic.ts'
import type { Signal } from './signal.ts'

/** One input of the regression, standardised with what the training rows say. */
export type Input = {
  readonly signal: string
  /** The value itself, whether it is missing, or whether it is this category. */
  readonly part: 'value' | 'missing' | { readonly category: string }
  readonly mean: number
  readonly deviation: number
}

/** A category or a gap that fewer rows than this have, is not told apart. */
const FEWEST = 5
/** Of the categories of a signal the most frequent are told apart. */
const MOST_CATEGORIES = 50

/**
 * [HE24] The inputs that the training rows give: numbers standardised with a gap at their mean, categories as yes or no, and a yes or no
 * for what is missing. What does not vary is no input.
 */
export function inputsOf(signals: readonly Signal[], rows: Uint32Array): Input[] {
  return signals.flatMap((signal) => {
    const missing = binaryInput(
      { signal: signal.name, part: 'missing' },
      countOf(rows, (row) => signal.values[row] === undefined),
      rows.length,
    )
    return [
      ...(signal.kind === 'category' ? categoryInputs(signal, rows) : numberInput(signal, rows)),
      ...missing,
    ]
  })
}

/** [HE24] Every row in these inputs, also rows that nothing was learnt from. */
export function encode(signals: readonly Signal[], inputs: readonly Input[], rows: number): Design {
  const width = inputs.length
  const values = new Float64Array(rows * width)
  const byName = new Map(signals.map((signal) => [signal.name, signal]))
  for (const [column, { signal: name, part, mean, deviation }] of inputs.entries()) {
    const signal = byName.get(name)!
    for (let row = 0; row < rows; row++) {
      const value = signal.values[row]
      const found =
        part === 'value'
          ? ((value as number | undefined) ?? mean)
          : part === 'missing'
            ? Number(value === undefined)
            : Number(value === part.category)
      values[row * width + column] = (found - mean) / deviation
    }
  }
  return { values, width }
}

function numberInput(signal: Signal & { kind: 'number' | 'day' }, rows: Uint32Array): Input[] {
  let count = 0
  let mean = 0
  let squares = 0
  for (const row of rows) {
    const value = signal.values[row]
    if (value === undefined) continue
    count++
    const difference = value - mean
    mean += difference / count
    squares += difference * (value - mean)
  }
  const deviation = Math.sqrt(squares / rows.length)
  // What is left of rounding in a column of one value is no spread.
  const isFlat = !(deviation > 1e-12 * Math.abs(mean)) || count < FEWEST
  return isFlat ? [] : [{ signal: signal.name, part: 'value', mean, deviation }]
}

function categoryInputs(signal: Signal & { kind: 'category' }, rows: Uint32Array): Input[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = signal.values[row]
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const told = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .slice(0, MOST_CATEGORIES)
  const isComplete = told.reduce((sum, [, count]) => sum + count, 0) === rows.length
  // Of two that are all there is, one says everything.
  const kept = told.length === 2 && isComplete ? told.slice(1) : told
  return kept.flatMap(([category, count]) =>
    binaryInput({ signal: signal.name, part: { category } }, count, rows.length),
  )
}

function binaryInput(input: Pick<Input, 'signal' | 'part'>, count: number, n: number): Input[] {
  if (count < FEWEST || n - count < FEWEST) return []
  const mean = count / n
  return [{ ...input, mean, deviation: Math.sqrt(mean * (1 - mean)) }]
}

function countOf(rows: Uint32Array, holds: (row: number) => boolean): number {
  let count = 0
  for (const row of rows) if (holds(row)) count++
  return count
}
