import { Command } from 'commander'
import type { Config } from '../config.ts'
import { addAssess } from './commands/assess.ts'
import { addCheck } from './commands/check.ts'
import { addDemo } from './commands/demo.ts'
import { addDiff } from './commands/diff.ts'
import { addEconomics } from './commands/economics.ts'
import { addExplain } from './commands/explain.ts'
import { addFrontier } from './commands/frontier.ts'
import { addImport } from './commands/import.ts'
import { addInit } from './commands/init.ts'
import { addPlan } from './commands/plan.ts'
import type { Door } from './door.ts'
import { EXIT_CODE, type ExitCode } from './exit-code.ts'

/** In the order of the work: start, look, decide, plan, ask why. */
const COMMANDS = [
  addInit,
  addCheck,
  addDiff,
  addImport,
  addAssess,
  addPlan,
  addExplain,
  addFrontier,
  addEconomics,
  addDemo,
]

/** Runs one command line (without the program's name) and says how it ended. */
export async function runCli(argv: readonly string[], config: Config): Promise<ExitCode> {
  let ended: ExitCode = EXIT_CODE.done
  const door: Door = {
    config,
    finish: (code) => {
      ended = code
    },
  }
  const program = new Command('tierwise')
    .description('Choose, cost, staff, pilot, roll out and run a post-sale model.')
    .version(config.version)
    .showHelpAfterError('(add --help for the options)')
    .addHelpText('after', '\nExit codes: 0 done, 1 findings at or above --fail-on, 2 bad input.')
    .exitOverride()
  for (const add of COMMANDS) add(program, door)
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError('(add --help for the options)')
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!isCommanderError(error)) throw error
    return error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE['bad-input']
  }
  return ended
}

/** Commander has said what was wrong with the words of the call; only the exit code is ours. */
function isCommanderError(error: unknown): error is { readonly exitCode: number } {
  return (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('commander.') &&
    'exitCode' in error
  )
}
