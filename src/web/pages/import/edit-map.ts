/** How a list is read, as far as it can be chosen here; what else a map says (joins, expressions) stays as it is. */
export type MapValue = {
  readonly columns?: Readonly<Record<string, unknown>>
  readonly custom?: Readonly<Record<string, unknown>>
  readonly otherColumns?: 'keep' | 'drop'
  readonly types?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

/** What a column is: a field, kept under its own name, or nothing. */
export type Meaning = { readonly kind: 'field'; readonly field: string } | { readonly kind: 'own' | 'none' }

/** What an amount covers. */
export type AcvForm = 'year' | 'month' | 'total' | 'minor'

export type Acv = { readonly column: string; readonly form: AcvForm; readonly months: string | undefined }

/** What is known of the list whose map is edited. */
export type EditedList = {
  readonly names: readonly string[]
  /** Which column each field is by the headers. */
  readonly guess: Readonly<Record<string, string>>
  /** Only customer lists keep columns under their own names. */
  readonly hasOwn: boolean
}

const REFERENCE = /^row\[("(?:[^"\\]|\\.)*")\]$/
const MONTHLY = / \* 12$/

/** The column that ACV comes from, and what its amounts cover; undefined where it is computed otherwise, or nowhere. */
export function acvOf({ columns }: MapValue): Acv | undefined {
  const source = columns?.acv
  const plain = plainColumn(source)
  if (plain !== undefined) return { column: plain, form: 'year', months: undefined }
  if (typeof source !== 'object' || source === null) return undefined
  const { value, minor, total, months } = source as Readonly<Record<string, unknown>>
  const monthly =
    typeof value === 'string' && MONTHLY.test(value) ? referred(value.replace(MONTHLY, '')) : undefined
  if (monthly !== undefined) return { column: monthly, form: 'month', months: undefined }
  const inMinor = referred(minor)
  if (inMinor !== undefined) return { column: inMinor, form: 'minor', months: undefined }
  const whole = referred(total)
  return whole === undefined ? undefined : { column: whole, form: 'total', months: referred(months) }
}

/** What a column is by a map. */
export function meaningOf(map: MapValue, column: string, { hasOwn }: Pick<EditedList, 'hasOwn'>): Meaning {
  const field = Object.entries(map.columns ?? {}).find(([name, source]) => columnOf(name, source) === column)
  if (field !== undefined) return { kind: 'field', field: field[0] }
  const isOwn = Object.values(map.custom ?? {}).some((source) => plainColumn(source) === column)
  return { kind: isOwn || (hasOwn && map.otherColumns !== 'drop') ? 'own' : 'none' }
}

/** Fields that the map makes of something else than a column, with what it says of them. */
export function computedFields(
  map: MapValue,
): readonly { readonly field: string; readonly source: string }[] {
  return Object.entries(map.columns ?? {}).flatMap(([field, source]) =>
    source === null || columnOf(field, source) !== undefined
      ? []
      : [{ field, source: JSON.stringify(source) }],
  )
}

/** Fields without which the list says nothing, and that nothing gives. */
export function missingFields(
  map: MapValue,
  fields: readonly { readonly field: string; readonly isRequired: boolean }[],
): readonly string[] {
  const named = map.columns ?? {}
  const isNamed = (field: string) => named[field] !== undefined && named[field] !== null
  // A list without ids goes by its names.
  const standsIn = (field: string) => field === 'account_id' && isNamed('name')
  return fields.flatMap(({ field, isRequired }) =>
    isRequired && !isNamed(field) && !standsIn(field) ? [field] : [],
  )
}

/** The map with another meaning for a column. A field has one column: the one that it had becomes its own, or nothing. */
export function withMeaning(
  map: MapValue,
  { column, meaning }: { readonly column: string; readonly meaning: Meaning },
  list: EditedList,
): MapValue {
  const settled = settle(map, list)
  const columns: Record<string, unknown> = { ...settled.columns }
  const custom: Record<string, unknown> = { ...settled.custom }
  for (const [field, source] of Object.entries(columns)) {
    // Null, so that the headers do not bring it back.
    if (columnOf(field, source) === column) columns[field] = null
  }
  for (const [name, source] of Object.entries(custom)) if (plainColumn(source) === column) delete custom[name]
  if (meaning.kind === 'field') {
    const before = columnOf(meaning.field, columns[meaning.field])
    if (before !== undefined && list.hasOwn) custom[before] = before
    columns[meaning.field] = column
  }
  if (meaning.kind === 'own') custom[column] = column
  return assembled(settled, { columns, custom }, list)
}

/** The map with ACV read in another form from the same column. */
export function withAcvForm(
  map: MapValue,
  { form, months }: { readonly form: AcvForm; readonly months?: string | undefined },
  list: EditedList,
): MapValue {
  const settled = settle(map, list)
  const acv = acvOf(settled)
  if (acv === undefined) return map
  const { column } = acv
  const sources: Readonly<Record<AcvForm, () => unknown>> = {
    year: () => column,
    month: () => ({ value: `${reference(column)} * 12` }),
    minor: () => ({ minor: reference(column) }),
    total: () => ({ total: reference(column), months: reference(months ?? acv.months ?? column) }),
  }
  const { [column]: _, ...others } = settled.types ?? {}
  // What is computed with must be read as a number, whatever single values say.
  const numbers =
    form === 'year' ? [] : form === 'total' && months !== undefined ? [column, months] : [column]
  const types = { ...others, ...Object.fromEntries(numbers.map((name) => [name, 'number'])) }
  const columns = { ...settled.columns, acv: sources[form]() }
  const { types: __, ...rest } = settled
  return { ...rest, columns, ...(Object.keys(types).length === 0 ? {} : { types }) }
}

/** The map with one of the words on how values are written; undefined takes it away. */
export function withOption(map: MapValue, name: string, value: string | undefined): MapValue {
  const { [name]: _, ...rest } = map
  return value === undefined || value === '' ? rest : { ...rest, [name]: value }
}

/** Everything that a map leaves to the headers, said: so one change moves one thing. */
function settle(map: MapValue, list: EditedList): MapValue {
  const used = new Set(
    Object.entries(map.columns ?? {}).flatMap(([field, source]) => columnOf(field, source) ?? []),
  )
  const guessed = Object.entries(list.guess).filter(
    ([field, column]) => !Object.hasOwn(map.columns ?? {}, field) && !used.has(column),
  )
  const columns = { ...Object.fromEntries(guessed), ...map.columns }
  const said: MapValue = { ...map, columns }
  const own = list.hasOwn
    ? list.names.filter((name) => meaningOf(said, name, list).kind === 'own' && !isOwnByName(map, name))
    : []
  return assembled(
    said,
    { columns, custom: { ...map.custom, ...Object.fromEntries(own.map((name) => [name, name])) } },
    list,
  )
}

function assembled(
  map: MapValue,
  { columns, custom }: { readonly columns: MapValue['columns']; readonly custom: MapValue['custom'] },
  { hasOwn }: EditedList,
): MapValue {
  const { custom: _, otherColumns: __, ...rest } = map
  return {
    ...rest,
    ...(columns && { columns }),
    ...(hasOwn ? { custom: custom ?? {}, otherColumns: 'drop' } : {}),
  }
}

function isOwnByName({ custom }: MapValue, column: string): boolean {
  return Object.values(custom ?? {}).some((source) => plainColumn(source) === column)
}

function columnOf(field: string, source: unknown): string | undefined {
  return field === 'acv' ? acvOf({ columns: { acv: source } })?.column : plainColumn(source)
}

function plainColumn(source: unknown): string | undefined {
  if (typeof source === 'string') return source
  const column = (source as { readonly column?: unknown } | null | undefined)?.column
  return typeof column === 'string' ? column : undefined
}

function reference(column: string): string {
  return `row[${JSON.stringify(column)}]`
}

function referred(expression: unknown): string | undefined {
  const quoted = typeof expression === 'string' ? REFERENCE.exec(expression)?.[1] : undefined
  return quoted === undefined ? undefined : (JSON.parse(quoted) as string)
}
