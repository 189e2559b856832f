import { basename } from 'node:path'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import type { ImportNote } from '../import-summary.ts'
import { type CanonicalField, FIELD_KIND } from '../mapping/canonical-field.ts'
import { type GuessedMapping, guessMapping } from '../mapping/guess-mapping.ts'
import type { ColumnEvidence } from '../table/column-evidence.ts'
import type { Table } from '../table/open-table.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import { parseCurrency } from '../value/currency-sign.ts'
import { decideDecimalMark, markOfWhole, type NumberCustoms } from './decide-style.ts'
import { isWholeField } from './field-columns.ts'
import type { LoadPlan, PlannedCustom, PlannedField } from './load-plan.ts'

export type PlannedLoad =
  | { readonly kind: 'plan'; readonly plan: LoadPlan; readonly notes: readonly ImportNote[] }
  | Refused

const VARIED_SHARE = 0.5

/** Decides from headers and sampled values how a list without a map is read, or says what has to be asked. */
export function planLoad(table: Table, sniffed: Sniffed, settled: ReadonlySet<number>): PlannedLoad {
  const file = basename(table.path)
  const { header, columns } = sniffed
  const guess = guessMapping(header)
  const notes: ImportNote[] = []
  const problems: ImportProblem[] = []
  const indexes = new Map(guess.fields)
  if (!indexes.has('account_id')) {
    const name = indexes.get('name')
    if (name === undefined)
      problems.push({ code: 'no-id-column', file, line: 1, values: { columns: header } })
    else {
      indexes.set('account_id', name)
      notes.push({ code: 'name-used-as-id', values: { column: header[name]! } })
    }
  }
  if (!indexes.has('acv')) problems.push(noAcvColumn(guess, header, file))
  else notes.push(...notesOnLikeness(guess, header))
  if (problems.length > 0) return refused(...problems)

  const currency = findCurrency(guess, indexes, columns)
  const customs: NumberCustoms = { declared: undefined, currency, columns }
  const fields: PlannedField[] = []
  for (const [field, index] of indexes) {
    const style = decideStyle({ field, evidence: columns[index]!, customs })
    if ('code' in style) problems.push({ ...style, file, column: header[index]! })
    else
      fields.push({
        field,
        source: { kind: 'column', index },
        column: header[index]!,
        ...style,
        mapped: { field, source: header[index]!, isExpression: false, by: 'header' },
      })
  }
  if (problems.length > 0) return refused(...problems)

  const used = new Set(indexes.values())
  const custom: PlannedCustom[] = []
  for (const [index, name] of header.entries())
    if (!used.has(index)) custom.push(planCustom({ index, name, evidence: columns[index]!, customs }, notes))
  if (currency === undefined) notes.push({ code: 'currency-assumed', values: { currency: 'USD' } })
  return {
    kind: 'plan',
    notes,
    plan: {
      header,
      fields,
      custom,
      ignoredColumns: [],
      currency: currency ?? 'USD',
      isCurrencyAssumed: currency === undefined,
      rates: {},
      isAcvMinor: false,
      acvProxy: undefined,
      variedFields: new Set(
        [...indexes].flatMap(([field, index]) =>
          field === 'account_id' || columns[index]!.distinctShare > VARIED_SHARE ? [field] : [],
        ),
      ),
      where: undefined,
      settled,
      serials: table.serials,
    },
  }
}

/** How a field is written, or the question to ask. */
export function decideStyle(question: {
  field: CanonicalField
  evidence: ColumnEvidence
  customs: NumberCustoms
}): Pick<PlannedField, 'mark' | 'order'> | Pick<ImportProblem, 'code' | 'line' | 'values'> {
  const { field, evidence, customs } = question
  const kind = FIELD_KIND[field]
  if (kind === 'number' || kind === 'money') {
    const mark = decideDecimalMark(evidence, customs)
    if (mark !== 'ambiguous') return { mark, order: 'dmy' }
    if (isWholeField(field)) return { mark: markOfWhole(evidence), order: 'dmy' }
    const { line, text } = evidence.firstAmbiguousNumber!
    return { code: 'number-format-ambiguous', line, values: { value: text } }
  }
  if (kind === 'day' && evidence.order === 'ambiguous') {
    const { line, text } = evidence.firstAmbiguousDate!
    return { code: 'date-order-ambiguous', line, values: { value: text } }
  }
  return { mark: '.', order: evidence.order === 'mdy' ? 'mdy' : 'dmy' }
}

function planCustom(
  found: { index: number; name: string; evidence: ColumnEvidence; customs: NumberCustoms },
  notes: ImportNote[],
): PlannedCustom {
  const { index, name, evidence, customs } = found
  const mark = evidence.type === 'double' ? decideDecimalMark(evidence, customs) : '.'
  if (mark === 'ambiguous') notes.push({ code: 'custom-number-ambiguous', values: { column: name } })
  return {
    source: { kind: 'column', index },
    column: name,
    name,
    mark: mark === 'ambiguous' ? '.' : mark,
    mapped: { field: `custom.${name}`, source: name, isExpression: false, by: 'header' },
    type: mark === 'ambiguous' || evidence.type === 'date' ? 'string' : evidence.type,
    isVaried: evidence.distinctShare > VARIED_SHARE,
  }
}

/** The currency that the file names: in a header, in its currency column, or by the signs beside the amounts. */
function findCurrency(
  guess: GuessedMapping,
  indexes: ReadonlyMap<CanonicalField, number>,
  columns: readonly ColumnEvidence[],
): string | undefined {
  const inColumn = indexes.get('currency')
  const signs = [...columns[indexes.get('acv')!]!.currencies].sort((a, b) => b[1] - a[1])
  return (
    guess.currency ??
    (inColumn === undefined ? undefined : firstCurrency(columns[inColumn]!)) ??
    signs[0]?.[0]
  )
}

function firstCurrency(evidence: ColumnEvidence): string | undefined {
  for (const text of evidence.distinct) {
    const currency = parseCurrency(text)
    if (currency) return currency
  }
  return undefined
}

function noAcvColumn(guess: GuessedMapping, header: readonly string[], file: string): ImportProblem {
  const [first] = guess.notAcv
  return {
    code: 'no-acv-column',
    file,
    line: 1,
    values: {
      columns: header,
      ...(first ? { lookalike: header[first.index]!, lookalikeKind: first.kind } : {}),
    },
  }
}

function notesOnLikeness(guess: GuessedMapping, header: readonly string[]): ImportNote[] {
  const codes = {
    'customer-revenue': 'customer-revenue-column-found',
    monthly: 'mrr-column-found',
    'contract-total': 'contract-total-column-found',
  } as const
  return guess.notAcv.map(({ index, kind }) => ({ code: codes[kind], values: { column: header[index]! } }))
}
