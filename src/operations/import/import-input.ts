import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { ImportKind } from '../../store/import-runs.ts'

/** What somebody asks for who sends a list. */
export type ImportRequest = {
  readonly kind: ImportKind
  /** The system that the list comes from: the name space of its ids, and what its map is remembered under. */
  readonly source: string
  /** Of contracts and signals: the source whose account ids the list uses; undefined: the one that has accounts. */
  readonly accountSource?: string | undefined
  /** The day that the list is true for; undefined: today. */
  readonly asOf?: Day | undefined
  /** The text of a map; undefined: the remembered one, else the headers tell. */
  readonly map?: string | undefined
  /** Read and count, and change nothing. */
  readonly isDryRun: boolean
  /** Go on with the rows that were accepted although others were rejected. */
  readonly skipRejected: boolean
}

/** A file as the database holds it: so many of its bytes after those of the files before. */
export type StoredFile = { readonly name: string; readonly bytes: number }

/** What the job of an import is begun with, every time. */
export type ImportInput = ImportRequest & {
  readonly asOf: Day
  readonly isAsOfDefault: boolean
  /** Where the files were kept before anybody asked for an import; undefined: they came with it. */
  readonly uploadId?: Uuid | undefined
  /** The list first, then the files that its map joins. */
  readonly files: readonly StoredFile[]
  /** SHA-256 of all bytes. */
  readonly contentDigest: string
}
