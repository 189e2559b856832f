import type { ImportProblem } from '../import-problem.ts'
import { type CanonicalField, FIELD_KIND } from '../mapping/canonical-field.ts'
import type { ColumnEvidence } from '../table/column-evidence.ts'
import { parseCurrency } from '../value/currency-sign.ts'
import { decimalMarkOfCurrency } from '../value/decimal-mark-of-currency.ts'
import type { DateOrder } from '../value/parse-date.ts'
import type { DecimalMark } from '../value/parse-number.ts'
import { isWholeField } from './field-columns.ts'
import type { PlannedField } from './load-plan.ts'

/** What is known beside the column itself about how its values are written. */
export type StyleCustoms = {
  /** The map's words. */
  readonly decimal: DecimalMark | undefined
  readonly dates: DateOrder | undefined
  /** The currency that the file or the map names; not one that is only assumed. */
  readonly currency: string | undefined
  /** All columns of the table. */
  readonly columns: readonly ColumnEvidence[]
}

/**
 * The decimal mark of a column: the map's; what its own values show; for the likes of 1.234 alone, what the currency sign, the
 * currency or the other columns of the file show. 'ambiguous' when nothing tells: then one has to ask.
 */
export function decideDecimalMark(
  evidence: ColumnEvidence,
  customs: StyleCustoms,
): DecimalMark | 'ambiguous' {
  if (customs.decimal) return customs.decimal
  const own = evidence.mark
  if (own !== 'ambiguous') return own ?? othersMark(customs.columns) ?? '.'
  const { firstAmbiguousSign: sign } = evidence
  const currency = sign === undefined ? customs.currency : parseCurrency(sign)
  return (
    (currency === undefined ? undefined : decimalMarkOfCurrency(currency)) ??
    othersMark(customs.columns) ??
    'ambiguous'
  )
}

/** The mark that the unambiguous numbers of the other columns share. */
function othersMark(columns: readonly ColumnEvidence[]): DecimalMark | undefined {
  const marks = new Set<DecimalMark>()
  for (const { mark, filled, numbers } of columns)
    if ((mark === '.' || mark === ',') && numbers === filled) marks.add(mark)
  return marks.size === 1 ? [...marks][0] : undefined
}

/** How the values of a field are written, or the question to ask. What a map computes is written plainly. */
export function decideStyle(
  field: CanonicalField,
  evidence: ColumnEvidence | undefined,
  customs: StyleCustoms,
): Pick<PlannedField, 'mark' | 'order'> | Pick<ImportProblem, 'code' | 'line' | 'values'> {
  if (evidence === undefined) return { mark: '.', order: 'dmy' }
  const kind = FIELD_KIND[field]
  if (kind === 'number' || kind === 'money') {
    const mark = decideDecimalMark(evidence, customs)
    if (mark !== 'ambiguous') return { mark, order: 'dmy' }
    if (isWholeField(field)) return { mark: markOfWhole(evidence), order: 'dmy' }
    const { line, text } = evidence.doubtfulNumber
    return { code: 'number-format-ambiguous', line, values: { value: text } }
  }
  const order = customs.dates ?? evidence.order
  if (kind === 'day' && order === 'ambiguous') {
    const { line, text } = evidence.doubtfulDate
    return { code: 'date-order-ambiguous', line, values: { value: text } }
  }
  return { mark: '.', order: order === 'mdy' ? 'mdy' : 'dmy' }
}

/** The mark that makes an ambiguous count a whole number: 1.234 employees are 1234. */
function markOfWhole(evidence: ColumnEvidence): DecimalMark {
  return evidence.doubtfulNumber.text.includes('.') ? ',' : '.'
}
