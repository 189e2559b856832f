/** What a value was probably meant to be, as one would write it; undefined when that is anyone's guess. */
export function nearbyValue(found: unknown, wanted: string, limit?: number | bigint): string | undefined {
  switch (wanted) {
    case 'number':
    case 'int':
      return typeof found === 'string' ? numberIn(found) : undefined
    case 'string':
      return typeof found === 'number' || typeof found === 'boolean' ? `"${found}"` : undefined
    case 'boolean':
      return typeof found === 'string' && /^(yes|no|on|off)$/i.test(found)
        ? String(/^(yes|on)$/i.test(found))
        : undefined
    case 'share':
      // A percentage where a share is wanted: 70 for 0.7.
      return typeof found === 'number' && limit === 1 && found > 1 && found <= 100
        ? String(found / 100)
        : undefined
    case 'currency':
      return typeof found === 'string' ? currencyIn(found) : undefined
    case 'identifier':
    case 'field_name':
      return typeof found === 'string' ? nameIn(found) : undefined
    default:
      return undefined
  }
}

/** 100,000 · 100 000 · 100_000 · 10% · 100k: what people write, and CEL and YAML do not read. */
function numberIn(text: string): string | undefined {
  const match = /^[\s$€£¥]*(\d{1,3}(?:[,_' ]\d{3})+|\d+)(\.\d+)?\s*(%|k|m)?\s*$/i.exec(text)
  if (!match) return undefined
  const number = Number(match[1]!.replace(/\D/g, '') + (match[2] ?? ''))
  const unit = match[3]?.toLowerCase()
  return String(
    unit === '%' ? number / 100 : unit === 'k' ? number * 1e3 : unit === 'm' ? number * 1e6 : number,
  )
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  R$: 'BRL',
  RM: 'MYR',
}

function currencyIn(text: string): string | undefined {
  const upper = text.trim().toUpperCase()
  return SIGNS[upper] ?? (/^[A-Z]{3}$/.test(upper) ? upper : undefined)
}

function nameIn(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64)
  return /^[A-Za-z]/.test(name) ? name : undefined
}
