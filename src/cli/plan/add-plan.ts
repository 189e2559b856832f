import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { failOnOption } from '../options/fail-on-option.ts'
import { withInputs } from '../options/input-options.ts'

/** `tierwise plan`: everything that follows from a customer list, a model and a team on a day. */
export function addPlan(program: Command, door: Door): void {
  withInputs(
    program
      .command('plan')
      .summary('place, cost and staff a customer list; warn of known mistakes')
      .description(
        'Place every account of a customer list in a tier, cost and staff the tiers, and warn of the known mistakes.',
      ),
    ['team', 'model', 'answers', 'current'],
  )
    .option('--report <file>', 'also write a report: .html, .pdf, .md or .xlsx')
    .addOption(failOnOption())
    .addHelpText(
      'after',
      `
Examples:
  tierwise plan --accounts customers.csv
  tierwise plan --accounts customers.csv --team team.csv --answers answers.yaml --report plan.html
  tierwise plan --accounts customers.csv --model model.yaml --current placements.csv --as-of 2026-07-01
  tierwise plan --accounts customers.csv --json --fail-on error > plan.json`,
    )
    .action(async (_, command: Command) => {
      const { runPlan } = await import('./run-plan.ts')
      await runPlan(door, command.optsWithGlobals())
    })
}
