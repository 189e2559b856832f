import { words } from './words.ts'

/** Columns that look like ACV and are not; they explain what to do when no ACV column is found. */
const NOT_ACV: Readonly<Record<'customer-revenue' | 'monthly' | 'contract-total', readonly string[]>> = {
  // The revenue of the customer itself: Salesforce, HubSpot and company registers have it.
  'customer-revenue': words(`annual revenue | annualrevenue | revenue | company revenue | turnover | umsatz |
    jahresumsatz | faturamento | faturamento anual | receita | receita anual | 売上 | 売上高 | 年商 |
    年間売上 | hasil | hasil tahunan | pendapatan | pendapatan tahunan`),
  monthly: words(`mrr | mrr amount | monthly recurring revenue | monthly charges | monthly charge |
    monthly fee | monthly amount | monthly value | monthly price | monatsumsatz | monatsbetrag |
    monatlicher betrag | mensalidade | receita mensal | receita recorrente mensal | valor mensal |
    月額 | 月額料金 | 月次経常収益 | yuran bulanan | nilai bulanan`),
  'contract-total':
    words(`tcv | total contract value | contract value | contract amount | deal value | deal amount |
    amount | total value | gesamtvertragswert | vertragswert | auftragswert |
    valor total do contrato | valor do contrato | 契約総額 | 契約金額 | 総契約額 | nilai kontrak |
    jumlah nilai kontrak`),
}

/** Which trap a normalised header is; undefined when none. */
export function looksLikeAcv(header: string): keyof typeof NOT_ACV | undefined {
  for (const kind of ['customer-revenue', 'monthly', 'contract-total'] as const)
    if (NOT_ACV[kind].includes(header)) return kind
  return undefined
}
