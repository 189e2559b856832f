import { Command, type CommanderError, Option } from 'commander'
import type { Config } from '../config.ts'
import { LANGUAGES } from '../domain/model/model.ts'
import { addAssess } from './assess/add-assess.ts'
import { addAssign } from './assign/add-assign.ts'
import { addBackup } from './backup/add-backup.ts'
import { addCheck } from './check/add-check.ts'
import { addDatabase } from './database/add-database.ts'
import { addDemo } from './demo/add-demo.ts'
import { addDiff } from './diff/add-diff.ts'
import type { Door } from './door.ts'
import { addEconomics } from './economics/add-economics.ts'
import { EXIT_CODE, type ExitCode } from './exit-code.ts'
import { addExplain } from './explain/add-explain.ts'
import { addForecast } from './forecast/add-forecast.ts'
import { addFrontier } from './frontier/add-frontier.ts'
import { addHealth } from './health/add-health.ts'
import { addHiring } from './hiring/add-hiring.ts'
import { addImport } from './import/add-import.ts'
import { addInit } from './init/add-init.ts'
import { rejectRepeats } from './options/reject-repeats.ts'
import { addPilot } from './pilot/add-pilot.ts'
import { addPlan } from './plan/add-plan.ts'
import { addRestore } from './restore/add-restore.ts'
import { addRetention } from './retention/add-retention.ts'
import { addServe } from './serve/add-serve.ts'
import { addWork } from './work/add-work.ts'

/** In the order of the work: start, look, decide, plan, ask why. Each loads its work when it is called. */
const COMMANDS = [
  addInit,
  addCheck,
  addDiff,
  addImport,
  addAssess,
  addPlan,
  addAssign,
  addHiring,
  addForecast,
  addExplain,
  addFrontier,
  addEconomics,
  addRetention,
  addHealth,
  addPilot,
  addDemo,
  addServe,
  addWork,
  addBackup,
  addRestore,
  addDatabase,
]

/** Runs one command line (without the program's name) and says how it ended. */
export async function runCli(argv: readonly string[], config: Config): Promise<ExitCode> {
  let ended: ExitCode = EXIT_CODE.done
  const finish = (code: ExitCode) => {
    ended = code
  }
  try {
    await programOf({ config, finish }).parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!isCommanderError(error)) throw error
    if (error.exitCode === 0) return EXIT_CODE.done
    // Commander has told a person what is wrong with the words of the call; a program is told too.
    if (argv.includes('--json')) process.stdout.write(`${usageJson(error)}\n`)
    return EXIT_CODE['bad-input']
  }
  return ended
}

function programOf(door: Door): Command {
  const program = new Command('tierwise')
    .description('Choose, cost, staff, pilot, roll out and run a post-sale model.')
    .version(door.config.version)
    .option('--json', 'print one JSON document and nothing else on stdout')
    .addOption(
      new Option('--lang <language>', 'language of the words')
        .choices([...LANGUAGES])
        .default(door.config.language),
    )
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 findings at or above --fail-on, 2 bad input, 70 a fault of tierwise itself.

Start here:
  tierwise demo                          plan the company that comes along
  tierwise import customers.csv          see what is understood of a list
  tierwise plan --accounts customers.csv

Environment: TIERWISE_LANG language, NO_COLOR no colours, TIERWISE_DEBUG where a fault happened.`,
    )
  for (const add of COMMANDS) add(program, door)
  for (const command of [program, ...commandsBelow(program)]) {
    command.exitOverride().showHelpAfterError('(add --help for the options)')
    command.configureHelp({ showGlobalOptions: true })
    rejectRepeats(command)
  }
  return program
}

function commandsBelow({ commands }: Command): readonly Command[] {
  return commands.flatMap((command) => [command, ...commandsBelow(command)])
}

function usageJson({ code, message: said }: CommanderError): string {
  const message = code === 'commander.help' ? 'a command is missing' : said
  const problem = { code: 'usage', file: null, line: null, column: null, path: null, place: '' }
  const problems = [{ ...problem, message: message.replace(/^error: /, ''), fix: null }]
  return JSON.stringify({ problems }, undefined, 2)
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('commander.') &&
    'exitCode' in error
  )
}
