type Value = number | string | boolean
type Place = (sheet: string | undefined, column: number, row: number) => Value

/**
 * For tests: what a formula of this report computes. Knows the few functions that are used here; anything else throws, so
 * that a formula outside of them is noticed.
 */
export function computeFormula(formula: string, at: Place): Value {
  const tokens = [
    ...formula.matchAll(
      /'((?:[^']|'')*)'!|"((?:[^"]|"")*)"|\$?([A-Z])\$?(\d+)|[A-Z]+(?=\()|\d+(?:\.\d+)?|<=|>=|<>|[-+*/(),:=<>]/g,
    ),
  ]
  let next = 0
  const peek = () => tokens[next]?.[0]
  const take = (wanted?: string) => {
    const token = tokens[next++]
    if (token === undefined || (wanted !== undefined && token[0] !== wanted)) {
      throw new Error(`${formula}: ${wanted ?? 'something'} is missing at ${token?.[0]}`)
    }
    return token
  }

  function comparison(): Value {
    let left = sum()
    while (/^(<=|>=|<>|[=<>])$/.test(peek() ?? '')) left = compared(left, take()[0], sum())
    return left
  }
  function sum(): Value {
    let left = product()
    while (peek() === '+' || peek() === '-')
      left = take()[0] === '+' ? num(left) + num(product()) : num(left) - num(product())
    return left
  }
  function product(): Value {
    let left = primary()
    while (peek() === '*' || peek() === '/')
      left = take()[0] === '*' ? num(left) * num(primary()) : num(left) / num(primary())
    return left
  }
  function primary(): Value {
    const [text, , quoted] = tokens[next]!
    if (quoted !== undefined) {
      next++
      return quoted.replaceAll('""', '"')
    }
    if (text === '(') {
      take('(')
      const inner = comparison()
      take(')')
      return inner
    }
    if (/^\d/.test(text)) return Number(take()[0])
    if (/^[A-Z]+$/.test(text) && tokens[next + 1]?.[0] === '(') return called(take()[0])
    const [first] = range()
    return first!
  }
  /** The values of a place or a range of one column. */
  function range(): Value[] {
    const sheet = tokens[next]![1]
    if (sheet !== undefined) next++
    const start = take()
    const column = start[3]!.charCodeAt(0) - 65
    const from = Number(start[4]) - 1
    if (peek() !== ':') return [at(sheet, column, from)]
    take(':')
    const to = Number(take()[4]) - 1
    return Array.from({ length: to - from + 1 }, (_, index) => at(sheet, column, from + index))
  }
  function called(name: string): Value {
    take('(')
    if (name === 'SUM' || name === 'SUMPRODUCT') {
      const ranges = [range()]
      while (peek() === ',') {
        take(',')
        ranges.push(range())
      }
      take(')')
      return ranges[0]!.reduce<number>(
        (all, _, row) => all + ranges.reduce((part, values) => part * num(values[row]!), 1),
        0,
      )
    }
    const values = [comparison()]
    while (peek() === ',') {
      take(',')
      values.push(comparison())
    }
    take(')')
    return FUNCTIONS[name]!(...(values as [Value, Value, Value]))
  }

  const result = comparison()
  if (next < tokens.length) throw new Error(`${formula}: ${peek()} was not expected`)
  return result
}

const FUNCTIONS: Readonly<Record<string, (a: Value, b: Value, c: Value) => Value>> = {
  IF: (condition, whenTrue, whenFalse) => (condition ? whenTrue : whenFalse),
  OR: (a, b) => Boolean(a) || Boolean(b),
  AND: (a, b) => Boolean(a) && Boolean(b),
  N: (value) => (typeof value === 'number' ? value : 0),
  ROUND: (value, digits) => Math.round(num(value) * 10 ** num(digits)) / 10 ** num(digits),
  ROUNDUP: (value, digits) => Math.ceil(num(value) * 10 ** num(digits)) / 10 ** num(digits),
}

function compared(left: Value, operator: string, right: Value): boolean {
  const order =
    typeof left === typeof right
      ? left < right
        ? -1
        : left > right
          ? 1
          : 0
      : typeof left === 'number'
        ? -1
        : 1
  switch (operator) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    default:
      return order >= 0
  }
}

/** A text counts as 0 in a branch that is not taken: both branches of an IF are computed here. */
function num(value: Value): number {
  return typeof value === 'number' ? value : 0
}
