import type { Config } from '../config.ts'
import type { Severity } from '../domain/kernel/severity.ts'
import type { Language } from '../domain/model/model.ts'
import type { ExitCode } from './exit-code.ts'

/** What the commands share: the surroundings, and a place to say how the work ended. */
export type Door = {
  readonly config: Config
  readonly finish: (code: ExitCode) => void
}

/** Options that every command knows. */
export type CommonOptions = {
  readonly json?: boolean
  readonly lang: Language
  /** Only of commands that have findings. */
  readonly failOn?: Severity | 'never'
}
