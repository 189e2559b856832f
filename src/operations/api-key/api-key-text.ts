/** The name of the product first, so that a key that has leaked is recognised; then which key it is; then its secret. */
export function apiKeyText(prefix: string, secret: string): string {
  return `tw_${prefix}_${secret}`
}

/** The parts of a key; undefined for what is none. */
export function parseApiKey(text: string): { readonly prefix: string; readonly secret: string } | undefined {
  const match = /^tw_([0-9a-f]{12})_([\w-]{43})$/.exec(text)
  return match === null ? undefined : { prefix: match[1]!, secret: match[2]! }
}
