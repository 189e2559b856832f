import { basename, resolve } from 'node:path'
import type { Day } from '../../domain/kernel/day.ts'
import type { RowBytes } from '../csv/row-bytes.ts'
import { hasShape } from '../csv/row-shape.ts'
import type { ImportProblem } from '../import-problem.ts'
import type { Rejections } from '../load/rejections.ts'
import { openTable } from '../table/open-table.ts'
import { type Sniffed, sniffTable } from '../table/sniff-table.ts'
import type { Table } from '../table/table.ts'
import type { AccumulatorKind } from './accumulator.ts'
import { ambiguousColumns } from './ambiguous-columns.ts'
import { type CompiledInMap, MapCompiler } from './compile-in-map.ts'
import { JoinIndex } from './join-index.ts'
import type { JoinSpec, TakeSpec } from './map-schema.ts'
import type { MapPath, ParsedMap } from './parse-map.ts'
import { type JoinedField, readingsOf, TableFields } from './table-fields.ts'

export type JoinContext = {
  readonly map: ParsedMap
  /** Folder of the first file; second files are found from there. */
  readonly folder: string
  readonly asOf: Day
  readonly problems: ImportProblem[]
  readonly rejections: Rejections
  /** Every join built, nested ones too: what the notes are made of. */
  readonly joins: JoinIndex[]
}

type Take = {
  readonly name: string
  readonly kind: AccumulatorKind
  readonly value: CompiledInMap | undefined
  readonly by: CompiledInMap | undefined
}

/** Below this, all rows of a second file are looked at before it is decided how its columns are read. */
const WHOLE_BYTES = 2_000_000

/** Builds the joins of a table one after the other and adds their values to `joined`; what is wrong goes to the problems. */
export async function buildJoins(
  specs: readonly JoinSpec[],
  owner: {
    readonly file: string
    readonly fields: TableFields
    readonly joined: Map<string, JoinedField>
    readonly path: MapPath
  },
  context: JoinContext,
): Promise<void> {
  for (const [index, spec] of specs.entries()) {
    const path = [...owner.path, index]
    const built = await buildJoin(spec, { path, owner: owner.file }, context)
    const pairs = Object.keys(spec.on)
    const keyOf = owner.fields.keyReader(pairs[0] ?? '')
    if (pairs.length !== 1 || !keyOf)
      new MapCompiler(context.map, owner.fields, context.problems).noteUnknownColumn(
        pairs.join(', '),
        [...path, 'on'],
        owner.fields.names,
      )
    else if (built) for (const [name, field] of built.fieldsBy(keyOf)) owner.joined.set(name, field)
  }
}

async function buildJoin(
  spec: JoinSpec,
  { path, owner }: { readonly path: MapPath; readonly owner: string },
  context: JoinContext,
): Promise<JoinIndex | undefined> {
  const { problems } = context
  const opened = await openSecond(spec, context)
  if (!opened) return undefined
  const { table, sniffed } = opened
  const joined = new Map<string, JoinedField>()
  const fields = new TableFields({
    header: sniffed.header,
    readings: readingsOf(sniffed, spec),
    reading: spec,
    joined,
    asOf: context.asOf,
    serials: table.serials,
    report: ({ line, column, code, value }) =>
      context.rejections.add({ file: spec.file, line, column, code, scope: 'joined', values: { value } }),
  })
  fields.startReporting()
  const before = problems.length
  if (spec.join)
    await buildJoins(spec.join, { file: spec.file, fields, joined, path: [...path, 'join'] }, context)
  const compiler = new MapCompiler(context.map, fields, problems)
  compiler.checkNames(spec, path, sniffed.header)
  const where =
    spec.where === undefined ? undefined : compiler.compile(spec.where, [...path, 'where'], 'bool')
  const takes = Object.entries(spec.take).map(([name, take]) =>
    compileTake({ name, take, path: [...path, 'take', name] }, compiler),
  )
  const theirs = Object.values(spec.on)[0] ?? ''
  const keyOf = fields.keyReader(theirs)
  if (!keyOf) compiler.noteUnknownColumn(theirs, [...path, 'on'], fields.names)
  const used = [where, ...takes.flatMap(({ value, by }) => [value, by])].flatMap((one) => one?.fields ?? [])
  problems.push(...ambiguousColumns({ file: spec.file, sniffed, used, fields }))
  if (problems.length > before || !keyOf) return undefined
  const join = new JoinIndex({
    file: spec.file,
    owner,
    isNested: path.length > 2,
    taken: takes.map(({ name, kind, value }) => ({ name, kind, type: value?.type ?? 'double' })),
  })
  context.joins.push(join)
  const problem = await fill({ table, sniffed, join, takes, where, keyOf }, context.rejections)
  if (problem) problems.push(problem)
  return join
}

async function openSecond(
  spec: JoinSpec,
  context: JoinContext,
): Promise<{ table: Table; sniffed: Sniffed } | undefined> {
  const table = await openTable(resolve(context.folder, spec.file), spec)
  if (table.kind !== 'table') {
    context.problems.push(...table.problems)
    return undefined
  }
  const sniffed = await sniffTable(table, table.fileBytes < WHOLE_BYTES ? 'all' : new Set())
  if (sniffed.kind !== 'sniffed') {
    context.problems.push(...sniffed.problems)
    return undefined
  }
  return { table, sniffed }
}

function compileTake(
  { name, take, path }: { name: string; take: TakeSpec; path: MapPath },
  compiler: MapCompiler,
): Take {
  if (take === 'count') return { name, kind: 'count', value: undefined, by: undefined }
  const kind = (['sum', 'min', 'max', 'first', 'last'] as const).find((candidate) => candidate in take)!
  const expression = (take as Record<string, string>)[kind]!
  const isNumber = kind === 'sum' || kind === 'min' || kind === 'max'
  const value = compiler.compile(expression, [...path, kind], isNumber ? 'double' : undefined)
  const by = 'by' in take && take.by !== undefined ? compiler.compile(take.by, [...path, 'by']) : undefined
  return { name, kind, value, by }
}

async function fill(
  parts: {
    table: Table
    sniffed: Sniffed
    join: JoinIndex
    takes: readonly Take[]
    where: CompiledInMap | undefined
    keyOf: (row: RowBytes) => string
  },
  rejections: Rejections,
): Promise<ImportProblem | undefined> {
  const { table, sniffed, join, takes, where, keyOf } = parts
  const expected = sniffed.header.length
  let isHeader = true
  return await table.walk((row) => {
    if (isHeader) {
      isHeader = false
      return true
    }
    if (!hasShape(row, expected)) {
      const values = { expected, found: row.count }
      const file = basename(table.path)
      rejections.add({ file, line: row.line, column: undefined, code: 'ragged-row', scope: 'joined', values })
      return true
    }
    const isKept = where === undefined || where.evaluate(row) === true
    const key = keyOf(row)
    if (key === '') {
      join.rowsWithoutKey++
      if (isKept) join.keptWithoutKey++
    } else if (isKept)
      join.add(
        key,
        takes.map(({ value }) => value?.evaluate(row)),
        takes.map(({ by }) => by?.evaluate(row)),
      )
    return true
  })
}
