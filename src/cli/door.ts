import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { isAtLeast, SEVERITIES, type Severity } from '../domain/kernel/severity.ts'
import { LANGUAGES, type Language } from '../domain/model/model.ts'
import { describe, type Words } from '../language/describe.ts'
import { type Problem, ProblemError } from '../operations/problem.ts'
import { EXIT_CODE, type ExitCode } from './exit-code.ts'
import { openTerminal, type Terminal } from './terminal.ts'

/** What every command of the terminal shares: where to write, which language, how to end. */
export type Door = {
  readonly config: Config
  readonly finish: (code: ExitCode) => void
}

export type CommonOptions = {
  readonly json?: boolean
  readonly lang: Language
  readonly failOn: Severity | 'never'
}

/** One call of a command: its terminal, and words in the language that was asked for. */
export type Call = {
  readonly terminal: Terminal
  readonly words: (currency: string) => Words
  readonly config: Config
}

/** Adds --json, --lang and --fail-on, which every command has. */
export function withCommonOptions(command: Command, { config }: Door): Command {
  return command
    .option('--json', 'print one JSON document and nothing else on stdout')
    .addOption(
      command
        .createOption('--lang <language>', 'language of the words')
        .choices([...LANGUAGES])
        .default(config.language),
    )
    .addOption(
      command
        .createOption('--fail-on <severity>', 'exit with 1 when there is a finding of this severity or above')
        .choices([...SEVERITIES, 'never'])
        .default('never'),
    )
}

/** Runs one command: bad input becomes words on stderr (and JSON on stdout when asked) and exit code 2. */
export async function answer(
  door: Door,
  options: CommonOptions,
  work: (call: Call) => Promise<Outcome>,
): Promise<void> {
  const terminal = openTerminal({ colours: door.config.colours, language: options.lang })
  const words = (currency: string) => describe({ language: options.lang, currency })
  try {
    const outcome = await work({ terminal, words, config: door.config })
    door.finish(outcome === 'bad-input' ? EXIT_CODE['bad-input'] : codeOf(outcome, options.failOn))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const told = error.problems.map((problem) => tellProblem(problem, words('USD')))
    if (options.json) terminal.print(JSON.stringify({ problems: told }, undefined, 2))
    for (const { place, message, fix } of told) {
      terminal.note(
        `${terminal.colours.red('✖')} ${place === '' ? '' : `${terminal.colours.bold(place)} `}${message}`,
      )
      if (fix !== undefined) terminal.note(`  ${terminal.colours.dim('→')} ${fix}`)
    }
    door.finish(EXIT_CODE['bad-input'])
  }
}

/** The findings that --fail-on looks at; or that the input was bad although there was something to print. */
export type Outcome = readonly { readonly severity: Severity }[] | 'bad-input'

function codeOf(findings: Exclude<Outcome, 'bad-input'>, limit: CommonOptions['failOn']): ExitCode {
  const isFailed = limit !== 'never' && findings.some(({ severity }) => isAtLeast(severity, limit))
  return isFailed ? EXIT_CODE.findings : EXIT_CODE.done
}

/** A problem as a person reads it: where, what, and what to do. */
export function problemLine({ place, message, fix }: ToldProblem, colours: Terminal['colours']): string {
  const line = [colours.red('✖'), ...(place === '' ? [] : [colours.bold(place)]), message].join(' ')
  return fix === undefined ? line : `${line}\n  ${colours.dim('→')} ${fix}`
}

export type ToldProblem = {
  readonly code: string
  readonly file: string | undefined
  readonly line: number | undefined
  readonly column: number | string | undefined
  readonly path: string | undefined
  readonly place: string
  readonly message: string
  readonly fix: string | undefined
}

/** A problem in words, with its place in the form that editors and terminals open: file:line:column. */
export function tellProblem(problem: Problem, words: Words): ToldProblem {
  const { code, file, line, column, path } = problem
  const values = problem.values as Parameters<Words['wordFor']>[2]
  const fixId = `problem.${code}.fix`
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return {
    code,
    file,
    line,
    column,
    path,
    place: path === undefined || path === '' ? place : `${place} (${path})`,
    message: words.has(`problem.${code}.message`)
      ? words.text(`problem.${code}.message` as never, values)
      : words.wordFor('problem', code, values),
    fix: words.has(fixId) ? words.text(fixId, values) : undefined,
  }
}
