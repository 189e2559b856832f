import type { ColumnEvidence } from '../table/column-evidence.ts'
import { parseCurrency } from '../value/currency-sign.ts'
import { decimalMarkOfCurrency } from '../value/decimal-mark-of-currency.ts'
import type { DecimalMark } from '../value/parse-number.ts'

/** What is known beside the column itself about how numbers are written. */
export type NumberCustoms = {
  /** The map's word. */
  readonly declared: DecimalMark | undefined
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
  customs: NumberCustoms,
): DecimalMark | 'ambiguous' {
  if (customs.declared) return customs.declared
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

/** The mark that makes an ambiguous count a whole number: 1.234 employees are 1234. */
export function markOfWhole(evidence: ColumnEvidence): DecimalMark {
  return evidence.firstAmbiguousNumber?.text.includes('.') ? ',' : '.'
}
