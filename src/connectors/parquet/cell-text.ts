import { formatDay } from '../../domain/kernel/day.ts'
import { cleanText } from '../table/clean-text.ts'
import { textOfNumber, withoutDoubt } from '../table/text-of-number.ts'
import type { ParquetColumn } from './parquet-column.ts'

const SECONDS_PER_DAY = 86_400
/** 1000-01-01 and 9999-12-31: days beyond are what programs write that do not know. */
const FIRST_DAY = -354_285
const LAST_DAY = 2_932_896

const loose = new TextDecoder('utf-8')
const strict = new TextDecoder('utf-8', { fatal: true })

/** A stored value as the text that the readers of values understand: the same that a CSV of the table would have. '' for null. */
export function textOfCell(value: unknown, column: ParquetColumn): string {
  if (value === null || value === undefined) return ''
  switch (column.kind) {
    case 'boolean':
      return value === true ? 'true' : 'false'
    case 'integer':
      return String(value)
    case 'unsigned':
      return String(BigInt.asUintN(column.bits, BigInt(value as number | bigint)))
    case 'float':
      return textOfNumber(value as number)
    case 'decimal':
      return withoutDoubt(decimalText(unscaledOf(value), column.scale))
    case 'date':
      return textOfDay(Number(value))
    case 'timestamp':
      return textOfInstant(BigInt(value as number | bigint), column.perSecond)
    case 'time':
      return textOfTime(Number(BigInt(value as number | bigint) / BigInt(column.perSecond)))
    case 'text':
      return cleanText(loose.decode(value as Uint8Array))
    case 'bytes':
      return textOfBytes(value as Uint8Array)
    case 'uuid':
      return textOfUuid(value as Uint8Array)
  }
}

/** The whole number of a decimal: stored as an integer, or as bytes, two's complement, the highest first. */
function unscaledOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint)
  if (value.length === 0) return 0n
  return BigInt.asIntN(value.length * 8, BigInt(`0x${Buffer.from(value).toString('hex')}`))
}

function decimalText(unscaled: bigint, scale: number): string {
  if (scale === 0) return String(unscaled)
  const sign = unscaled < 0n ? '-' : ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

function textOfDay(day: number): string {
  return day < FIRST_DAY || day > LAST_DAY ? '' : formatDay(day)
}

/** The day in UTC, and the time where there is one. */
function textOfInstant(value: bigint, perSecond: number): string {
  const perDay = BigInt(perSecond) * BigInt(SECONDS_PER_DAY)
  const rest = ((value % perDay) + perDay) % perDay
  const day = textOfDay(Number((value - rest) / perDay))
  return rest === 0n || day === '' ? day : `${day} ${textOfTime(Number(rest / BigInt(perSecond)))}`
}

function textOfTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** Older writers do not say that bytes are text. What is none is shown in hex. */
function textOfBytes(bytes: Uint8Array): string {
  try {
    const text = strict.decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has.
    if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return text.trim()
  } catch {
    // No UTF-8.
  }
  return Buffer.from(bytes).toString('hex')
}

function textOfUuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
