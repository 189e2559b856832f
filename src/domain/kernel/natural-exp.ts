const LN_2_HIGH = 0.6931471803691238
const LN_2_LOW = 1.9082149292705877e-10
const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019412

/**
 * e to the power of x, to within two units in the last place and with the same bits on every machine, as naturalLog.
 * x = k ln 2 + r with |r| at most half of ln 2; the series of e^r ends below the last bit.
 */
export function naturalExp(x: number): number {
  if (x > LARGEST) return Number.POSITIVE_INFINITY
  if (x < SMALLEST) return 0
  const k = Math.round(x / (LN_2_HIGH + LN_2_LOW))
  const rest = x - k * LN_2_HIGH - k * LN_2_LOW
  let sum = 1
  for (let term = 15; term >= 1; term--) sum = 1 + (sum * rest) / term
  const half = Math.trunc(k / 2)
  return sum * powerOfTwo(half) * powerOfTwo(k - half)
}

const bits = new DataView(new ArrayBuffer(8))

function powerOfTwo(exponent: number): number {
  bits.setUint32(4, 0)
  bits.setUint32(0, (exponent + 1023) << 20)
  return bits.getFloat64(0)
}
