import { cutText } from '../../domain/kernel/cut-text.ts'
import { textsOf } from '../csv/row-bytes.ts'
import { type Refused, refused } from '../import-problem.ts'
import { openTable } from './open-table.ts'
import { headerOf } from './sniff-table.ts'
import type { TableOptions } from './table.ts'

/** A column with a few of its values, as they are written. */
export type SampledColumn = { readonly name: string; readonly examples: readonly string[] }

const LOOKED_AT = 200
const EXAMPLES = 3
const LONGEST = 60

/** The columns of a table with the first different values of each. What is wrong with their meaning does not matter here. */
export async function sampleColumns(
  path: string,
  options: TableOptions = {},
): Promise<{ readonly kind: 'columns'; readonly columns: readonly SampledColumn[] } | Refused> {
  const table = await openTable(path, options)
  if (table.kind !== 'table') return table
  let names: readonly string[] | undefined
  const found: Set<string>[] = []
  let rows = 0
  const fault = await table.walk((row) => {
    if (names === undefined) {
      names = headerOf(row)
      return true
    }
    const texts = textsOf(row)
    rows++
    for (const index of names.keys()) {
      const examples = found[index] ?? new Set()
      found[index] = examples
      const text = texts[index] ?? ''
      if (text !== '' && examples.size < EXAMPLES) examples.add(cut(text))
    }
    return rows < LOOKED_AT
  })
  if (fault !== undefined && names === undefined) return refused(fault)
  return {
    kind: 'columns',
    columns: (names ?? []).map((name, index) => ({ name, examples: [...(found[index] ?? [])] })),
  }
}

function cut(text: string): string {
  return text.length > LONGEST ? `${cutText(text, LONGEST)}…` : text
}
