import type { Plain } from '../../../../domain/model/render-value.ts'
import type { FormField } from './form-fields.ts'
import { percentOf, readTypedNumber, shareOf, showTypedNumber } from './typed-number.ts'

export type TypedKind = Extract<
  FormField['kind'],
  'number' | 'money' | 'share' | 'text' | 'expression' | 'words' | 'shares' | 'pairs' | 'places'
>

export type Typed =
  | { readonly kind: 'value'; readonly value: Plain }
  /** Nothing was typed: the default counts. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-number' }

/** What somebody has typed into a field, as the document says it: per cent become shares, lists are split. */
export function readTyped(kind: TypedKind, typed: string, locale: string): Typed {
  const text = typed.trim()
  if (text === '') return { kind: 'nothing' }
  const number = (part: string) => readTypedNumber(part, locale)
  const numeric = (value: number | undefined): Typed =>
    value === undefined ? { kind: 'no-number' } : { kind: 'value', value }
  switch (kind) {
    case 'number':
    case 'money':
      return numeric(number(text))
    case 'share': {
      const percent = number(text.replace(/\s*[%％]$/, ''))
      return numeric(percent === undefined ? undefined : shareOf(percent))
    }
    case 'places':
      return text === 'people' ? { kind: 'value', value: text } : numeric(number(text))
    case 'words':
      return { kind: 'value', value: partsOf(text, /[,、;；]/) }
    case 'shares': {
      const parts = partsOf(text, /[;；\s]/).map((part) => number(part.replace(/[%％]$/, '')))
      return parts.some((part) => part === undefined)
        ? { kind: 'no-number' }
        : { kind: 'value', value: parts.map((part) => shareOf(part!)) }
    }
    case 'pairs': {
      const pairs = partsOf(text, /[;；]/).map((pair) => partsOf(pair, /→|->|:/).map(number))
      return pairs.some((pair) => pair.length !== 2 || pair.includes(undefined))
        ? { kind: 'no-number' }
        : { kind: 'value', value: pairs as number[][] }
    }
    case 'text':
    case 'expression':
      return { kind: 'value', value: text }
  }
}

/** A value of the document as its field shows it; empty for what is nothing or of another kind. */
export function showTyped(kind: TypedKind, value: unknown, locale: string): string {
  if (value === undefined || value === null) return ''
  if (kind === 'pairs' && Array.isArray(value)) {
    const shown = (part: unknown) => (typeof part === 'number' ? showTypedNumber(part, locale) : String(part))
    return value.map((pair) => (Array.isArray(pair) ? pair.map(shown).join(' → ') : shown(pair))).join('; ')
  }
  if (Array.isArray(value)) {
    const parts = value.map((part) =>
      kind === 'shares' && typeof part === 'number' ? showTypedNumber(percentOf(part), locale) : String(part),
    )
    return parts.join(kind === 'shares' ? '; ' : ', ')
  }
  if (typeof value === 'number') return showTypedNumber(kind === 'share' ? percentOf(value) : value, locale)
  return typeof value === 'object' ? '' : String(value)
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
