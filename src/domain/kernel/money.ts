import { type Exact, exact, multiply, roundHalfAway } from './exact.ts'

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/** How many decimal digits the minor unit of a currency has (ISO 4217): USD 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2
}

/** How many minor units one major unit has: USD 100, JPY 1. */
export function minorPerMajor(currency: string): number {
  return 10 ** minorDigits(currency)
}

/** An amount in major units (a number as written, or exact) as whole minor units, rounded once, half away from zero. */
export function toMinor(major: number | Exact, currency: string): number {
  const amount = typeof major === 'number' ? exact(major) : major
  return roundHalfAway(multiply(amount, exact(minorPerMajor(currency))))
}

/** Whole minor units as a number of major units, the float nearest to the decimal. For conditions and display only. */
export function toMajor(minor: number, currency: string): number {
  return minor / minorPerMajor(currency)
}
