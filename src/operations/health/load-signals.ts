import type { DataTable } from '../../connectors/read-data-table.ts'
import { isEmptyValue } from '../../connectors/value/is-empty-value.ts'
import { findDecimalMark } from '../../connectors/value/parse-number.ts'
import type { Signal } from '../../domain/health/backtest/signal.ts'
import { loadDataTable } from '../load-data-table.ts'

type Kind = Signal['kind']

/**
 * The signals of a table that was read as texts: a column in which every value is a number is one of numbers, one of days is days, and any
 * other has categories. Numbers and days are read once more, so that the whole column agrees on its decimals.
 */
export async function loadSignals(
  path: string,
  {
    texts,
    names,
    decimal,
  }: { texts: DataTable['texts']; names: readonly string[]; decimal: '.' | ',' | undefined },
): Promise<readonly Signal[]> {
  const kinds = new Map(names.map((name) => [name, kindOf(texts.get(name)!)]))
  const of = (kind: Kind) => names.filter((name) => kinds.get(name) === kind)
  const [numbers, days] = [of('number'), of('day')]
  const written =
    numbers.length + days.length > 0 ? await loadDataTable(path, { numbers, days, decimal }) : undefined
  return names.map((name): Signal => {
    const kind = kinds.get(name)!
    if (kind === 'number') return { name, kind, values: written!.numbers.get(name)! }
    if (kind === 'day') return { name, kind, values: written!.days.get(name)! }
    return { name, kind, values: texts.get(name)! }
  })
}

const DAY = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})([T ].*)?$/

function kindOf(texts: readonly (string | undefined)[]): Kind {
  const known = texts.filter((text) => text !== undefined && !isEmptyValue(text, 'number'))
  if (known.length === 0) return 'category'
  if (known.every((text) => DAY.test(text!.trim()))) return 'day'
  return known.every((text) => findDecimalMark(text!) !== undefined) ? 'number' : 'category'
}
