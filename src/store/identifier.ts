import { hash } from 'node:crypto'

/** A uuid in lower case. */
export type Uuid = string

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text is an id of ours, and not a name that somebody gave. */
export function isUuid(text: string): text is Uuid {
  return UUID.test(text)
}

export type IdSources = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** So many bytes of chance. */
  readonly random: (bytes: number) => Uint8Array
}

/** Namespaces of derived ids: constants of this product, in the sense of RFC 9562, section 5.5. */
const NAMESPACES = {
  account: '6f1d0c523b0e5c8e9a572f4d1d0a7e11',
  person: '2f6a9e017d545b3c8e11c09b5a77d3f4',
} as const
const LARGEST_COUNTER = 0xfff
const MOST_BYTES_PER_UNIT = 3
const VARIANTS = '89ab'

/**
 * Makes ids that sort by when they were made (UUIDv7, RFC 9562, section 5.7): 48 bits of milliseconds, a counter of 12 bits
 * within each, 62 bits of chance. They go on rising when the clock is set back.
 */
export function newIdSource({ now, random }: IdSources): () => Uuid {
  let last = 0
  let counter = 0
  return () => {
    const time = now()
    if (time > last) {
      last = time
      counter = 0
    } else if (counter < LARGEST_COUNTER) {
      counter++
    } else {
      last++
      counter = 0
    }
    const chance = random(8)
    const head = last.toString(16).padStart(12, '0')
    const tail = Buffer.from([(chance[0]! & 0x3f) | 0x80, ...chance.subarray(1, 8)]).toString('hex')
    return withDashes(`${head}7${counter.toString(16).padStart(3, '0')}${tail}`)
  }
}

/** What a source calls an account or a person. */
export type SourceName = { readonly source: string; readonly externalId: string }

/**
 * The id of an account or a person, from what its source calls it: importing the same list twice finds the same ones, without
 * a unique index that a cluster could not have (UUIDv5, RFC 9562, section 5.5).
 */
export function derivedIdOf(
  kind: keyof typeof NAMESPACES,
  workspaceId: Uuid,
  { source, externalId }: SourceName,
): Uuid {
  return withDashes(newIdDeriver(kind, workspaceId, source)(externalId))
}

/** The same for many ids of one source, as 32 digits without the dashes, which the database takes as well. */
export function newIdDeriver(
  kind: keyof typeof NAMESPACES,
  workspaceId: Uuid,
  source: string,
): (externalId: string) => string {
  const beginning = Buffer.concat([
    Buffer.from(NAMESPACES[kind], 'hex'),
    Buffer.from(`${workspaceId}\n${source.length}\n${source}\n`),
  ])
  let name = Buffer.alloc(beginning.length + 256)
  beginning.copy(name)
  return (externalId) => {
    const most = beginning.length + externalId.length * MOST_BYTES_PER_UNIT
    if (most > name.length) name = Buffer.concat([beginning], 2 * most)
    const end = beginning.length + name.write(externalId, beginning.length)
    const digest = hash('sha1', name.subarray(0, end), 'hex')
    const variant = VARIANTS[Number.parseInt(digest[16]!, 16) & 0x3]
    return `${digest.slice(0, 12)}5${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`
  }
}

/** The id just before another, so that a page that begins after it begins with the other. */
export function idBefore(id: Uuid): Uuid {
  return withDashes((BigInt(`0x${id.replaceAll('-', '')}`) - 1n).toString(16).padStart(32, '0'))
}

function withDashes(hex: string): Uuid {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
