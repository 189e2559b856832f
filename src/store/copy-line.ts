import { type Day, formatDay } from '../domain/kernel/day.ts'

export type CopyValue = string | number | boolean | undefined | null

const NEEDS_ESCAPE = /[\\\t\n\r\v\b\f\0]/
const ESCAPED = new RegExp(NEEDS_ESCAPE.source, 'g')
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\v': '\\v',
  '\b': '\\b',
  '\f': '\\f',
  '\0': '',
}

/** One line of COPY's text format. Unknown is null. PostgreSQL holds no NUL character, so it is left out of texts. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = ''
  for (let index = 0; index < values.length; index++) {
    if (index > 0) line += '\t'
    line += copyField(values[index])
  }
  return `${line}\n`
}

/** A text without what no PostgreSQL text can hold. */
export function copyText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

/** A day as COPY and parameters take it. */
export function copyDay(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}

/** An array of texts as COPY takes it. */
export function copyList(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

function copyField(value: CopyValue): string {
  if (value === undefined || value === null) return '\\N'
  if (typeof value !== 'string') return String(value)
  return NEEDS_ESCAPE.test(value) ? value.replace(ESCAPED, (found) => ESCAPES[found]!) : value
}
