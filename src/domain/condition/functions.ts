import type { FieldType, Value } from './field.ts'

type Known = Exclude<Value, undefined>

/** One function of the language. `called` says how it is written: `size(x)`, `x.size()`. */
type Signature = {
  readonly called: readonly ('plain' | 'on-value')[]
  readonly takes: readonly FieldType[]
  /** Any number of further arguments of the last type. */
  readonly more?: true
  readonly gives: FieldType
  readonly apply: (first: never, second: never) => Known | undefined
}

/** Functions that are unknown when an argument is. Those of more than two arguments are applied pair by pair. */
const STRICT = {
  startsWith: onText((text, part) => text.startsWith(part)),
  endsWith: onText((text, part) => text.endsWith(part)),
  contains: onText((text, part) => text.includes(part)),
  lowerAscii: changingText((text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())),
  upperAscii: changingText((text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())),
  trim: changingText((text) => text.trim()),
  size: {
    called: ['plain', 'on-value'],
    takes: ['string'],
    gives: 'double',
    apply: (text: string) => [...text].length,
  },
  min: { called: ['plain'], takes: ['double', 'double'], more: true, gives: 'double', apply: Math.min },
  max: { called: ['plain'], takes: ['double', 'double'], more: true, gives: 'double', apply: Math.max },
  round: { called: ['plain'], takes: ['double'], gives: 'double', apply: roundHalfAway },
} as const satisfies Record<string, Signature>

export type FunctionName = keyof typeof STRICT | 'coalesce'

export function findSignature(name: string): (Signature & { readonly name: FunctionName }) | undefined {
  return Object.hasOwn(STRICT, name)
    ? { ...STRICT[name as keyof typeof STRICT], name: name as FunctionName }
    : undefined
}

/** What a function other than coalesce does with known arguments. */
export function getApplication(
  name: Exclude<FunctionName, 'coalesce'>,
): (first: Known, second: Known) => Value {
  return STRICT[name].apply as (first: Known, second: Known) => Value
}

/** Every word that can be called, for suggestions. */
export const CALLABLE: readonly string[] = [...Object.keys(STRICT), 'coalesce', 'known', 'has']

function onText(apply: (text: string, part: string) => boolean) {
  return { called: ['on-value'], takes: ['string', 'string'], gives: 'bool', apply } as const
}

function changingText(apply: (text: string) => string) {
  return { called: ['on-value'], takes: ['string'], gives: 'string', apply } as const
}

/** A half goes away from zero, as everywhere in spec/3. */
function roundHalfAway(value: number): number {
  const magnitude = Math.abs(value)
  const down = Math.floor(magnitude)
  const rounded = magnitude - down >= 0.5 ? down + 1 : down
  return value < 0 ? 0 - rounded : rounded
}
