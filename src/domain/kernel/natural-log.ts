const LN_2_HIGH = 0.6931471803691238
const LN_2_LOW = 1.9082149292705877e-10
const SQRT_2 = Math.SQRT2

/**
 * ln x for a finite x > 0, to within two units in the last place and with the same bits on every machine: Math.log may differ
 * between engines by its last digit, and one digit makes another simulation. x = m × 2^k with m around 1; ln m = 2 artanh((m − 1) / (m + 1)).
 */
export function naturalLog(x: number): number {
  const { mantissa, exponent } = split(x)
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let tail = 0
  for (let power = 23; power >= 3; power -= 2) tail = (tail + 1 / power) * square
  return exponent * LN_2_HIGH + (2 * s * tail + exponent * LN_2_LOW + 2 * s)
}

const bits = new DataView(new ArrayBuffer(8))

/** x as mantissa × 2^exponent with a mantissa between √½ and √2. */
function split(x: number): { mantissa: number; exponent: number } {
  const isSubnormal = x < 2.2250738585072014e-308
  bits.setFloat64(0, isSubnormal ? x * 18_014_398_509_481_984 : x)
  const high = bits.getUint32(0)
  bits.setUint32(0, (high & 0x000fffff) | 0x3ff00000)
  const mantissa = bits.getFloat64(0)
  const exponent = (high >>> 20) - 1023 - (isSubnormal ? 54 : 0)
  return mantissa > SQRT_2 ? { mantissa: mantissa / 2, exponent: exponent + 1 } : { mantissa, exponent }
}
