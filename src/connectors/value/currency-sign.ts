/** Signs and abbreviations that name one currency, or the one they mean unless a file says otherwise ($, ¥, kr). */
const BY_SIGN: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  R$: 'BRL',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  HK$: 'HKD',
  NT$: 'TWD',
  MX$: 'MXN',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  円: 'JPY',
  元: 'CNY',
  'CN¥': 'CNY',
  RMB: 'CNY',
  '₩': 'KRW',
  '₹': 'INR',
  Rs: 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₪': 'ILS',
  '₴': 'UAH',
  '₦': 'NGN',
  RM: 'MYR',
  Rp: 'IDR',
  Fr: 'CHF',
  kr: 'SEK',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
}

/** Signs that several currencies share: a currency that the file or the map names wins over them. */
const SHARED_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD AUD CAD NZD SGD HKD TWD MXN ARS CLP COP',
  '¥': 'JPY CNY',
  kr: 'SEK NOK DKK ISK',
  Rs: 'INR PKR LKR NPR',
}

/** ISO 4217 codes in use. */
const CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK ' +
    'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
    'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK ' +
    'PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL'
  ).split(' '),
)

/** The ISO 4217 code of a currency code, sign or abbreviation; undefined when it names none. */
export function parseCurrency(text: string): string | undefined {
  const trimmed = text.trim().replace(/\.$/, '')
  const code = trimmed.toUpperCase()
  if (CODES.has(code)) return code
  return Object.hasOwn(BY_SIGN, trimmed) ? BY_SIGN[trimmed] : undefined
}

/** Whether two currencies share a sign that stands for the first unless something else is named: USD and AUD, but not AUD and USD. */
export function sharesSign(usual: string, other: string): boolean {
  return Object.entries(SHARED_SIGNS).some(
    ([sign, currencies]) => BY_SIGN[sign] === usual && currencies.split(' ').includes(other),
  )
}

/** Whether a sign read as one currency may stand for another: `$` beside a column that says CAD. */
export function mayMean(sign: string, currency: string): boolean {
  return parseCurrency(sign) === currency || (SHARED_SIGNS[sign] ?? '').split(' ').includes(currency)
}
