import type { DecimalMark } from './parse-number.ts'

const POINT = 'USD GBP JPY CNY KRW INR AUD CAD NZD SGD HKD TWD MXN MYR PHP THB ILS CHF NGN KES PKR EGP'.split(
  ' ',
)
const COMMA = 'BRL DKK SEK NOK ISK PLN CZK HUF RON BGN TRY RUB UAH IDR VND ARS CLP COP UYU PYG'.split(' ')

/** The decimal mark usual where a currency is used; undefined where customs differ, as with the euro. */
export function decimalMarkOfCurrency(currency: string): DecimalMark | undefined {
  if (POINT.includes(currency)) return '.'
  return COMMA.includes(currency) ? ',' : undefined
}
