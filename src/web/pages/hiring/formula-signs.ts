import type { Explanation, ExplanationTerm } from '../../../domain/forecast/explain-figure.ts'
import type { Formula, Term } from '../economics/formula.ts'

type Part = string

/**
 * Formulas of the domain by their codes: `#name` is a term, anything else a sign. A formula whose result is not the figure itself
 * begins with the term it explains.
 */
const FORMULAS: Readonly<Record<string, readonly Part[]>> = {
  accounts: ['=', '#opening', '−', '#churned', '−', '#moved_out', '+', '#moved_in', '+', '#won'],
  won: ['=', '#new_per_month'],
  won_by_scenario: ['=', '#new_per_month'],
  churned: ['=', '#opening', '×', '#churn_per_month'],
  arr: [
    '=',
    '#opening_arr',
    '−',
    '#churned_arr',
    '+',
    '#expansion',
    '−',
    '#contraction',
    '−',
    '#moved_out_arr',
    '+',
    '#moved_in_arr',
    '+',
    '#new_arr',
  ],
  new_arr: ['=', '#won', '×', '#new_acv'],
  churned_arr: ['=', '#opening_arr', '×', '#churn_per_month'],
  expansion: ['=', '#staying_arr', '×', '#expansion_per_month'],
  contraction: ['=', '#staying_arr', '×', '#contraction_per_month'],
  need: ['=', 'max', '(', '#accounts', '÷', '#ratio', ';', '#hours_per_year', '÷', '#productive_hours', ')'],
  cs_cost: ['=', '(', '#accounts', '×', '#cost_per_account', '+', '#program', ')', '÷', '12'],
  cost_share: ['=', '12', '×', '#cs_cost', '÷', '#arr'],
}

/** A formula as terms and signs, with the figure itself in front of it. Nothing where words have to say it. */
export function formulaOf(
  { formula, terms, value }: Pick<Explanation, 'formula' | 'terms' | 'value'>,
  told: (term: ExplanationTerm) => Term,
  result: Term,
): readonly Formula[] {
  if (value === undefined) return []
  if (formula === 'sum_of_tiers')
    return [
      [result, '=', ...terms.flatMap((term, index) => (index === 0 ? [told(term)] : ['+', told(term)]))],
    ]
  const known = FORMULAS[formula.replace(/^csms|_of_pool$/g, (part) => (part === 'csms' ? 'need' : ''))]
  if (known === undefined) return []
  const parts = withoutMissing(known, terms)
  return [
    [
      result,
      ...parts.map((part) =>
        part.startsWith('#') ? told(terms.find(({ name }) => `#${name}` === part)!) : part,
      ),
    ],
  ]
}

/** Without a ratio only the hours count. */
function withoutMissing(parts: readonly Part[], terms: readonly ExplanationTerm[]): readonly Part[] {
  const names = new Set(terms.map(({ name }) => `#${name}`))
  if (parts.every((part) => !part.startsWith('#') || names.has(part))) return parts
  const without = parts.indexOf(';')
  return ['=', ...parts.slice(without + 1, -1)]
}
