import type { Config } from '../config.ts'
import { isAtLeast, type Severity } from '../domain/kernel/severity.ts'
import { TooLargeError } from '../domain/kernel/too-large-error.ts'
import { describe, type Words } from '../language/describe.ts'
import { type Problem, ProblemError } from '../operations/problem.ts'
import { type Tellable, type ToldProblem, tellProblem } from '../operations/tell-problem.ts'
import { StoreError } from '../store/store-error.ts'
import type { CommonOptions, Door } from './door.ts'
import { EXIT_CODE, type ExitCode } from './exit-code.ts'
import { printProblems } from './print-problems.ts'
import type { Page } from './terminal/page.ts'
import { openTerminal, type Terminal } from './terminal/terminal.ts'

/** One run of a command: its terminal, and words in the language that was asked for. */
export type Call = {
  readonly terminal: Terminal
  readonly words: (currency: string) => Words
  /** What a printer needs to write for stdout. */
  readonly page: (words: Words) => Page
  readonly config: Config
}

/** The findings that --fail-on looks at; or that the input was bad although there was something to print. */
export type Outcome = readonly { readonly severity: Severity }[] | 'bad-input'

/**
 * Runs one command. Bad input becomes words on stderr (and JSON on stdout when asked) and exit code 2; a fault of the
 * program a short message that asks to report it, and its own exit code.
 */
export async function answer(
  door: Door,
  options: CommonOptions,
  work: (call: Call) => Promise<Outcome>,
): Promise<void> {
  const { config } = door
  const terminal = await openTerminal(config)
  const words = (currency: string) => describe({ language: options.lang, currency })
  const page = (said: Words): Page => ({
    words: said,
    colours: terminal.colours,
    width: config.stdout.width,
  })
  const end = (told: readonly ToldProblem[], code: ExitCode) => {
    // A document that has begun cannot be taken back; a second one would make both unreadable.
    if (options.json && !terminal.hasPrinted()) {
      terminal.print(JSON.stringify({ problems: told }, undefined, 2))
    }
    const onStderr = { words: words('USD'), colours: terminal.noteColours, width: config.stderr.width }
    terminal.note(printProblems(told, onStderr))
    door.finish(code)
  }
  try {
    const outcome = await work({ terminal, words, page, config })
    const refusal = await terminal.flush()
    if (refusal !== undefined) {
      throw new ProblemError([{ code: 'output-not-written', values: { reason: refusal } }])
    }
    door.finish(outcome === 'bad-input' ? EXIT_CODE['bad-input'] : codeOf(outcome, options.failOn))
  } catch (error) {
    const problems = problemsIn(error)
    const code = problems === undefined ? EXIT_CODE.fault : EXIT_CODE['bad-input']
    const told: readonly Tellable[] = problems ?? [{ code: 'fault', values: { detail: messageOf(error) } }]
    end(
      told.map((problem) => tellProblem(problem, words('USD'))),
      code,
    )
    if (problems !== undefined) return
    if (config.isDebugging && error instanceof Error) terminal.note(error.stack ?? '')
  }
}

/** What the person who called can mend; undefined for a fault of the program itself. */
function problemsIn(error: unknown): readonly Problem[] | undefined {
  if (error instanceof ProblemError) return error.problems
  if (error instanceof StoreError) return [{ code: 'storage', values: { detail: error.message } }]
  return error instanceof TooLargeError ? [{ code: 'amounts-too-large', values: {} }] : undefined
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function codeOf(findings: Exclude<Outcome, 'bad-input'>, limit: CommonOptions['failOn']): ExitCode {
  const isFailed =
    limit !== undefined && limit !== 'never' && findings.some(({ severity }) => isAtLeast(severity, limit))
  return isFailed ? EXIT_CODE.findings : EXIT_CODE.done
}
