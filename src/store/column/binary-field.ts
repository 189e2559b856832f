import { type Day, dayOf } from '../../domain/kernel/day.ts'

/** One value of a row in COPY's binary format; the object is used again for the next one. */
export type BinaryField = { bytes: Buffer; start: number; end: number }

/** A growing column that takes values from the binary format. Rows come in order; one that is not put is not known. */
export interface FieldSink {
  put(field: BinaryField, row: number): void
}

const TWO_TO_32 = 2 ** 32
const DAY_2000 = 10_957
const FIRST_DAY = dayOf(1, 1, 1)!
const LAST_DAY = dayOf(9999, 12, 31)!

/** A bigint as a number. Throws where a number would be another one. */
export function readWhole({ bytes, start }: BinaryField): number {
  const whole = bytes.readInt32BE(start) * TWO_TO_32 + bytes.readUInt32BE(start + 4)
  if (!Number.isSafeInteger(whole)) throw new Error(`${whole} is too large a number to be read exactly`)
  return whole
}

/** A double precision. */
export function readFloat({ bytes, start }: BinaryField): number {
  return bytes.readDoubleBE(start)
}

/** A date as a Day. Throws for infinity and for years before our era or beyond four digits. */
export function readDay({ bytes, start }: BinaryField): Day {
  const day = bytes.readInt32BE(start) + DAY_2000
  if (day < FIRST_DAY || day > LAST_DAY)
    throw new Error(`the date ${day} days after 1970-01-01 is not a day of our calendar`)
  return day
}

/** A boolean as a number. */
export function readFlag({ bytes, start }: BinaryField): number {
  return bytes[start]!
}
