import { compileExpression } from '../../domain/condition/compile-expression.ts'
import type { FieldType, Value } from '../../domain/condition/field.ts'
import { findClosestName } from '../../domain/condition/find-closest-name.ts'
import type { RowBytes } from '../csv/row-bytes.ts'
import type { ImportProblem } from '../import-problem.ts'
import { withDayLiterals } from './day-literals.ts'
import type { ReadingSpec } from './map-schema.ts'
import type { MapPath, ParsedMap } from './parse-map.ts'
import type { TableFields } from './table-fields.ts'

export type CompiledInMap = {
  readonly type: FieldType
  readonly evaluate: (row: RowBytes) => Value
  /** Names of the fields it reads, without `row.` before them. */
  readonly fields: readonly string[]
}

/** Compiles expressions of a map against one table, and gathers what is wrong with them, each with its line in the map. */
export class MapCompiler {
  readonly problems: ImportProblem[]
  private readonly map: ParsedMap
  private readonly fields: TableFields

  constructor(map: ParsedMap, fields: TableFields, problems: ImportProblem[]) {
    this.map = map
    this.fields = fields
    this.problems = problems
  }

  /** The expression, or undefined after its problems were noted. */
  compile(expression: string, path: MapPath, wanted?: FieldType): CompiledInMap | undefined {
    const compiled = compileExpression(withDayLiterals(expression), this.fields, wanted)
    if (compiled.kind === 'expression') {
      const { type, evaluate, fields } = compiled.expression
      return { type, evaluate, fields: fields.map((name) => name.replace(/^row\./, '')) }
    }
    const line = this.map.lineOf(path)
    for (const { code, offset, detail } of compiled.problems)
      this.problems.push({
        code: 'map-expression',
        file: this.map.file,
        ...(line === undefined ? {} : { line }),
        column: path.join('.'),
        values: { expression, offset, fault: code, ...detail },
      })
    return undefined
  }

  /** Notes every column that the map's words on reading name and the table does not have. */
  checkNames(reading: ReadingSpec, path: MapPath, header: readonly string[]): void {
    for (const part of ['types', 'empty', 'replace'] as const)
      for (const name of Object.keys(reading[part] ?? {}))
        if (!header.includes(name)) this.noteUnknownColumn(name, [...path, part, name], header)
  }

  noteUnknownColumn(name: string, path: MapPath, header: readonly string[]): void {
    const line = this.map.lineOf(path)
    const suggestion = findClosestName(name, header)
    this.problems.push({
      code: 'map-unknown-column',
      file: this.map.file,
      ...(line === undefined ? {} : { line }),
      column: path.join('.'),
      values: { name, columns: header, ...(suggestion === undefined ? {} : { suggestion }) },
    })
  }
}
