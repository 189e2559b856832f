const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * Sixteen hex digits that are the same for the same content, whatever the order of keys (FNV-1a, 64 bit, over the
 * UTF-16 units of JSON with sorted keys). It tells versions apart; it does not guard against a wilful collision.
 */
export function digest(content: unknown): string {
  const text = JSON.stringify(sorted(content)) ?? ''
  let hash = OFFSET
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}

function sorted(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(sorted)
  if (typeof content !== 'object' || content === null) return content
  const entries = Object.entries(content).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, sorted(value)]),
  )
}
