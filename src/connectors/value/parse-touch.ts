import type { Touch } from '../../domain/account/account.ts'

const WORDS: Readonly<Record<string, Touch>> = {
  high: 'high',
  'high-touch': 'high',
  dedicated: 'high',
  named: 'high',
  premium: 'high',
  low: 'low',
  'low-touch': 'low',
  mid: 'low',
  'mid-touch': 'low',
  medium: 'low',
  pooled: 'low',
  pool: 'low',
  scaled: 'low',
  tech: 'tech',
  'tech-touch': 'tech',
  digital: 'tech',
  'self-service': 'tech',
  'self-serve': 'tech',
}

/** Reads a touch model by the names that the field uses for it; undefined for anything else. */
export function parseTouch(text: string): Touch | undefined {
  const word = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
}
