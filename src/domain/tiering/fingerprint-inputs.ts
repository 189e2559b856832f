import type { DecisionInputs, InputValue } from './decision-inputs.ts'

/**
 * Sixteen hex digits that stay the same as long as every input does. 64 bits in two lanes of multiply and rotate, mixed as in
 * MurmurHash3 (Appleby 2011): tells changes apart by accident, does not guard against a wilful collision.
 */
export function fingerprintInputs(inputs: DecisionInputs): string {
  const lanes: Lanes = { a: 0x9e3779b9, b: 0x85ebca6b }
  for (const name in inputs) {
    mixText(lanes, name)
    mixText(lanes, encode(inputs[name]))
  }
  return hex(finish(lanes.a ^ lanes.b)) + hex(finish(lanes.b + Math.imul(lanes.a, 5)))
}

type Lanes = { a: number; b: number }

/** A type letter in front, so that the text "1", the number 1 and true are three values. */
function encode(value: InputValue): string {
  switch (typeof value) {
    case 'string':
      return `s${value}`
    case 'number':
      return `n${value}`
    case 'boolean':
      return value ? 'true' : 'false'
    default:
      return 'u'
  }
}

/** The length goes in as well: otherwise "ab" + "c" would be "a" + "bc". */
function mixText(lanes: Lanes, text: string): void {
  let { a, b } = lanes
  a ^= text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = rotate(Math.imul(a ^ unit, 0xcc9e2d51), 15)
    b = Math.imul(rotate(b ^ Math.imul(unit, 0x1b873593), 13), 5) + 0xe6546b64
  }
  lanes.a = Math.imul(a, 0x1b873593) ^ b
  lanes.b = rotate(b, 17) + a
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
