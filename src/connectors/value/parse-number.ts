import { parseCurrency } from './currency-sign.ts'

export type DecimalMark = '.' | ','

/** A number as written: (-1)^isNegative × digits × 10^-scale. Exact, whatever its length. */
export type WrittenNumber = {
  readonly isNegative: boolean
  /** Decimal digits without sign or point; '0' at least. */
  readonly digits: string
  readonly scale: number
  /** The currency sign or code beside it, as written. */
  readonly sign: string | undefined
  readonly isPercent: boolean
}

type Core = Omit<WrittenNumber, 'digits' | 'scale'> & { readonly core: string; readonly exponent: number }

const MAX_LENGTH = 64
const SIMPLE = /^(-?)(\d{1,20})(?:([.,])(\d{1,20}))?$/
// 1 sign, 2 currency, 3 sign, 4 digits and separators, 5 exponent, 6 currency or percent, 7 sign
const SHAPE =
  /^([+-]?) ?(\p{Sc}|\p{L}{1,3}\p{Sc}?\.?)? ?([+-]?) ?(\d[\d.,' ]*|[.,]\d+)(?:[eE]([+-]?\d{1,3}))? ?(%|\p{Sc}|\p{L}{1,3}\p{Sc}?\.?)? ?([+-]?)$/u

/**
 * Reads a number in the forms that people and exports use: `$1,234.50`, `1.234,50 €`, `R$ 1.234`, `¥1,234`, `(1,234)`,
 * `1 234,50`, `1'234.50`, `12,34,567`, `1.2e6`, `1,234-`, `12 %`. Undefined for anything else, and for a separator in
 * a place where this decimal mark allows none.
 */
export function parseNumber(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const simple = parseSimple(text, mark)
  if (simple) return simple
  const parts = splitNumber(text)
  if (!parts) return undefined
  const { core, exponent, ...rest } = parts
  const at = core.lastIndexOf(mark)
  if (at !== core.indexOf(mark)) return undefined
  const whole = at < 0 ? core : core.slice(0, at)
  const decimals = at < 0 ? '' : core.slice(at + 1)
  if (!/^\d*$/.test(decimals) || !isWholePart(whole)) return undefined
  const digits = `${whole.replace(/\D/g, '')}${decimals}`.replace(/^0+(?=\d)/, '')
  return { ...rest, digits, scale: decimals.length - exponent }
}

/**
 * What one value says about the decimal mark of its column: the mark; 'ambiguous' for the likes of 1.234 and 1,234;
 * 'none' for a number that has no such separator; undefined when it is no number.
 */
export function findDecimalMark(text: string): DecimalMark | 'ambiguous' | 'none' | undefined {
  const simple = SIMPLE.exec(text)
  if (simple) {
    const [, , whole, mark, decimals] = simple
    if (mark === undefined) return 'none'
    const mayBeGroup = decimals!.length === 3 && whole!.length <= 3 && !whole!.startsWith('0')
    return mayBeGroup ? 'ambiguous' : (mark as DecimalMark)
  }
  const core = splitNumber(text)?.core
  if (core === undefined) return undefined
  const point = core.lastIndexOf('.')
  const comma = core.lastIndexOf(',')
  if (point < 0 && comma < 0) return isWholePart(core) ? 'none' : undefined
  const readable = (['.', ','] as const).filter((mark) => parseNumber(text, mark) !== undefined)
  if (readable.length !== 1) return readable.length === 2 ? 'ambiguous' : undefined
  return readable[0]
}

/** The plainest forms, which most files have, without the detour over signs and groups. */
function parseSimple(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const simple = SIMPLE.exec(text)
  if (!simple) return undefined
  const [, minus, whole, found, decimals = ''] = simple
  if (found !== undefined && found !== mark) return undefined
  const digits = `${whole}${decimals}`.replace(/^0+(?=\d)/, '')
  return { isNegative: minus === '-', digits, scale: decimals.length, sign: undefined, isPercent: false }
}

function splitNumber(text: string): Core | undefined {
  if (text.length > MAX_LENGTH) return undefined
  // NFKC turns full-width digits and signs, no-break and thin spaces into their plain forms.
  let plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[\u2019\u02bc`´]/g, "'")
    .replace(/[\u2212\u2013]/g, '-')
  let isNegative = false
  const inParentheses = /^\((.*)\)$/.exec(plain)
  if (inParentheses) {
    isNegative = true
    plain = inParentheses[1]!.trim()
  }
  const match = SHAPE.exec(plain)
  if (!match) return undefined
  const [, first, before, second, core, exponent, after, last] = match
  const signs = [first, second, last].filter((sign) => sign !== '' && sign !== undefined)
  if (signs.length > (isNegative ? 0 : 1)) return undefined
  const words = [before, after].filter((word) => word !== undefined && word !== '%')
  // Two currency words are one too many, unless they agree ("$1,234 USD").
  if (words.some((word) => parseCurrency(word!) === undefined)) return undefined
  const sign = words.length === 2 ? agreed(words[0]!, words[1]!) : words[0]
  if (words.length === 2 && sign === undefined) return undefined
  return {
    isNegative: isNegative || signs[0] === '-',
    core: core!.trim(),
    exponent: Number(exponent ?? 0),
    sign: sign?.replace(/\.$/, ''),
    isPercent: after === '%',
  }
}

function agreed(before: string, after: string): string | undefined {
  return parseCurrency(before) === parseCurrency(after) ? after : undefined
}

/** Digits alone, or groups of three (or of two before the last three, as in India) with one kind of separator. */
function isWholePart(whole: string): boolean {
  if (/^\d*$/.test(whole)) return true
  const separators = new Set(whole.replace(/\d/g, ''))
  if (separators.size !== 1) return false
  const groups = whole.split([...separators][0]!)
  const [first, ...others] = groups
  if (!first || /^0/.test(first) || first.length > 3) return false
  if (others.every((group) => group.length === 3)) return true
  return (
    first.length <= 2 &&
    others.at(-1)!.length === 3 &&
    others.slice(0, -1).every((group) => group.length === 2)
  )
}
