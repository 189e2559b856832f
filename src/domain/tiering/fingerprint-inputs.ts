import type { DecisionInputs, InputValue } from './decision-inputs.ts'

/**
 * Sixteen hex digits that stay the same as long as every input does. 64 bits in two lanes of multiply and rotate, mixed as in
 * MurmurHash3 (Appleby 2011): tells changes apart that happen, does not guard against a wilful collision.
 */
export function fingerprintInputs(inputs: DecisionInputs): string {
  const lanes: Lanes = { a: 0x9e3779b9, b: 0x85ebca6b }
  for (const name in inputs) {
    mixWord(lanes, hashOfName(name))
    mixValue(lanes, inputs[name])
  }
  return hex(finish(lanes.a ^ lanes.b)) + hex(finish(lanes.b + Math.imul(lanes.a, 5)))
}

type Lanes = { a: number; b: number }

/** A word for the type in front, so that the text "1", the number 1 and true are three values. */
function mixValue(lanes: Lanes, value: InputValue): void {
  switch (typeof value) {
    case 'undefined':
      mixWord(lanes, 1)
      break
    case 'boolean':
      mixWord(lanes, value ? 2 : 3)
      break
    case 'number': {
      const isSmall = (value | 0) === value
      mixWord(lanes, isSmall ? 4 : 5)
      if (isSmall) mixWord(lanes, value)
      else mixText(lanes, String(value))
      break
    }
    case 'string':
      mixWord(lanes, 6)
      mixText(lanes, value)
  }
}

/** Names repeat from account to account: each is read once. */
const nameHashes = new Map<string, number>()

function hashOfName(name: string): number {
  let hash = nameHashes.get(name)
  if (hash === undefined) {
    const lanes: Lanes = { a: 0, b: 0 }
    mixText(lanes, name)
    hash = finish(lanes.a ^ lanes.b)
    nameHashes.set(name, hash)
  }
  return hash
}

/** The length goes in as well: otherwise "ab" + "c" would be "a" + "bc". */
function mixText(lanes: Lanes, text: string): void {
  mixWord(lanes, text.length)
  for (let index = 0; index < text.length; index++) mixWord(lanes, text.charCodeAt(index))
}

function mixWord(lanes: Lanes, word: number): void {
  lanes.a = (Math.imul(rotate(lanes.a ^ Math.imul(word, 0xcc9e2d51), 15), 0x1b873593) + lanes.b) | 0
  lanes.b = (Math.imul(rotate(lanes.b ^ Math.imul(word, 0x1b873593), 13), 5) + 0xe6546b64) | 0
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

function finish(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
