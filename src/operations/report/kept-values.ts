/** The one key of an object that stands for a value that JSON has no form for. */
const TAG = '$'

/**
 * Values as JSON that `readValues` reads back as they were: also bigints, NaN, the infinities and minus zero. Fields that are
 * undefined are left out. Throws for what is no value, a function or a map, so that nothing is lost silently.
 */
export function writeValues(value: unknown): string {
  return JSON.stringify(encode(value))
}

/** What `writeValues` has written. */
export function readValues(text: string): unknown {
  return decode(JSON.parse(text))
}

function encode(value: unknown): unknown {
  switch (typeof value) {
    case 'undefined':
      return { [TAG]: ['undefined'] }
    case 'bigint':
      return { [TAG]: ['bigint', String(value)] }
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [TAG]: ['number', Object.is(value, -0) ? '-0' : String(value)] }
    case 'string':
    case 'boolean':
      return value
    case 'object':
      return value === null ? null : encodeObject(value)
    default:
      throw new TypeError(`a ${typeof value} cannot be kept`)
  }
}

function encodeObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(encode)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`a ${value.constructor.name} cannot be kept`)
  }
  const known = Object.entries(value).filter(([, field]) => field !== undefined)
  const encoded = Object.fromEntries(known.map(([name, field]) => [name, encode(field)]))
  return Object.hasOwn(value, TAG) ? { [TAG]: ['object', encoded] } : encoded
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value !== 'object' || value === null) return value
  if (Object.hasOwn(value, TAG)) return decodeTagged((value as { readonly $: readonly unknown[] }).$)
  return decodeFields(value)
}

function decodeTagged([kind, content]: readonly unknown[]): unknown {
  switch (kind) {
    case 'bigint':
      return BigInt(content as string)
    case 'number':
      return Number(content)
    case 'object':
      return decodeFields(content as object)
    default:
      return undefined
  }
}

function decodeFields(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, decode(field)]))
}
