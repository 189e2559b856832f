import type { Day } from '../../domain/kernel/day.ts'

/** Serial 1 is 1900-01-01, but spreadsheets count a 29 February 1900 that never was: from March on, this is day 0. */
const EPOCH_1900: Day = -25_569
const EPOCH_1904: Day = -24_107
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465

/** The calendar day of a spreadsheet's serial number (days, with the time of day as a fraction); undefined for other texts. */
export function dayOfSerial(text: string, epoch: '1900' | '1904'): Day | undefined {
  if (!/^\d{1,7}(\.\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text))
  if (serial < 1 || serial > LAST_SERIAL) return undefined
  if (epoch === '1904') return EPOCH_1904 + serial
  if (serial === 60) return undefined
  return serial < 60 ? EPOCH_1900 + serial + 1 : EPOCH_1900 + serial
}
