const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  t: true,
  on: true,
  '1': true,
  x: true,
  '✓': true,
  '✔': true,
  ja: true,
  j: true,
  wahr: true,
  sim: true,
  s: true,
  verdadeiro: true,
  はい: true,
  真: true,
  ya: true,
  benar: true,
  false: false,
  no: false,
  n: false,
  f: false,
  off: false,
  '0': false,
  '✗': false,
  '✘': false,
  nein: false,
  falsch: false,
  não: false,
  nao: false,
  falso: false,
  いいえ: false,
  偽: false,
  tidak: false,
  salah: false,
}

const LONGEST = 24

/** Reads yes and no in the spellings of English, German, Portuguese, Japanese and Malay; undefined for anything else. */
export function parseBoolean(text: string): boolean | undefined {
  if (text.length > LONGEST) return undefined
  const word = text.normalize('NFKC').trim().toLowerCase()
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
}
