import type { FileMetaData, SchemaElement } from 'hyparquet'

/** What the values of a column mean. */
export type ParquetKind =
  | { readonly kind: 'boolean' | 'integer' | 'float' | 'date' | 'text' | 'bytes' | 'uuid' }
  | { readonly kind: 'unsigned'; readonly bits: number }
  | { readonly kind: 'decimal'; readonly scale: number }
  /** `perSecond`: how many units of it a second has. */
  | { readonly kind: 'timestamp' | 'time'; readonly perSecond: number }

export type ParquetColumn = ParquetKind & { readonly name: string }

export type ParquetColumns = {
  readonly columns: readonly ParquetColumn[]
  /** Lists, records and what else has no value of its own in a row. */
  readonly nested: readonly string[]
}

const PER_SECOND = { MILLIS: 1_000, MICROS: 1_000_000, NANOS: 1_000_000_000 }
const MOST_DECIMALS = 100

/** The columns of a file that have one value in each row, in its order. */
export function listColumns({ schema }: FileMetaData): ParquetColumns {
  const columns: ParquetColumn[] = []
  const nested: string[] = []
  for (let at = 1; at < schema.length; at = after(schema, at)) {
    const element = schema[at]!
    const isFlat = (element.num_children ?? 0) === 0 && element.repetition_type !== 'REPEATED'
    const kind = isFlat ? kindOf(element) : undefined
    if (kind === undefined) nested.push(element.name)
    else columns.push({ name: element.name, ...kind })
  }
  return { columns, nested }
}

/**
 * The same metadata without what columns mean, so that the library hands over values as they are stored: what they mean is read
 * here, exactly.
 */
export function withoutMeaning(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map(({ converted_type, logical_type, ...element }, index) =>
    (element.num_children ?? 0) > 0 || index === 0
      ? { ...element, ...(converted_type && { converted_type }), ...(logical_type && { logical_type }) }
      : element,
  )
  return { ...metadata, schema }
}

/** Where the next element beside this one stands: its children come first. */
function after(schema: readonly SchemaElement[], at: number): number {
  let next = at + 1
  for (let child = 0; child < (schema[at]?.num_children ?? 0) && next < schema.length; child++) {
    next = after(schema, next)
  }
  return next
}

/** Undefined for what is no value: intervals, shapes on a map, binary JSON. */
function kindOf(element: SchemaElement): ParquetKind | undefined {
  const { type, converted_type: converted, logical_type: logical, scale = 0 } = element
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const decimals = logical?.type === 'DECIMAL' ? logical.scale : scale
    return decimals >= 0 && decimals <= MOST_DECIMALS ? { kind: 'decimal', scale: decimals } : undefined
  }
  switch (type) {
    case 'BOOLEAN':
      return { kind: 'boolean' }
    case 'FLOAT':
    case 'DOUBLE':
      return { kind: 'float' }
    case 'INT96':
      return { kind: 'timestamp', perSecond: PER_SECOND.NANOS }
    case 'INT32':
    case 'INT64':
      return kindOfInteger(element)
    case 'BYTE_ARRAY':
    case 'FIXED_LEN_BYTE_ARRAY':
      return kindOfBytes(element)
    default:
      return undefined
  }
}

function kindOfInteger({
  type,
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): ParquetKind {
  if (converted === 'DATE' || logical?.type === 'DATE') return { kind: 'date' }
  if (logical?.type === 'TIMESTAMP') return { kind: 'timestamp', perSecond: PER_SECOND[logical.unit] }
  if (logical?.type === 'TIME') return { kind: 'time', perSecond: PER_SECOND[logical.unit] }
  if (converted === 'TIMESTAMP_MILLIS') return { kind: 'timestamp', perSecond: PER_SECOND.MILLIS }
  if (converted === 'TIMESTAMP_MICROS') return { kind: 'timestamp', perSecond: PER_SECOND.MICROS }
  if (converted === 'TIME_MILLIS') return { kind: 'time', perSecond: PER_SECOND.MILLIS }
  if (converted === 'TIME_MICROS') return { kind: 'time', perSecond: PER_SECOND.MICROS }
  const isUnsigned = logical?.type === 'INTEGER' ? !logical.isSigned : /^UINT_/.test(converted ?? '')
  return isUnsigned ? { kind: 'unsigned', bits: type === 'INT32' ? 32 : 64 } : { kind: 'integer' }
}

function kindOfBytes({
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): ParquetKind | undefined {
  if (logical?.type === 'UUID') return { kind: 'uuid' }
  const isText = converted === 'UTF8' || converted === 'ENUM' || converted === 'JSON'
  if (isText || logical?.type === 'STRING' || logical?.type === 'ENUM' || logical?.type === 'JSON') {
    return { kind: 'text' }
  }
  // Text without saying so, as older writers leave it, and bytes; anything else that has a name is no value here.
  return converted === undefined && logical === undefined ? { kind: 'bytes' } : undefined
}
