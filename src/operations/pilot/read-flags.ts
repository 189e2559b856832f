import type { DataTable } from '../../connectors/read-data-table.ts'
import { treatedFlags } from '../../domain/pilot/did/treated-flags.ts'
import { ProblemError } from '../problem.ts'
import { codesOf } from './codes-of.ts'

/** The column of `COLUMN` or `COLUMN=VALUE`. */
export function columnOf(spec: string): string {
  const at = spec.lastIndexOf('=')
  return at <= 0 ? spec : spec.slice(0, at)
}

function wantedIn(spec: string): string | undefined {
  const at = spec.lastIndexOf('=')
  return at <= 0 ? undefined : spec.slice(at + 1)
}

/** A column of yes and no, row by row. Throws when its values do not say which is which. */
export function readFlags(table: DataTable, spec: string, path: string): readonly (boolean | undefined)[] {
  const column = columnOf(spec)
  const read = treatedFlags(codesOf(table, column), wantedIn(spec))
  if (read.kind === 'flags') return read.flags
  const shown = read.values.slice(0, 8)
  const problem =
    read.kind === 'absent'
      ? ({ code: 'did-value-absent', values: { value: wantedIn(spec), found: shown } } as const)
      : ({ code: 'did-value-unclear', values: { column, found: shown } } as const)
  throw new ProblemError([{ ...problem, file: path, column }])
}
