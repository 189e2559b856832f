import type { Command } from 'commander'
import { explainAccounts } from '../../operations/explain-account.ts'
import { loadInputs } from '../../operations/load-inputs.ts'
import { makePlan } from '../../operations/make-plan.ts'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'
import { explanationJson } from '../explanation-json.ts'
import { filesOf, type InputOptions, withInputs } from '../input-options.ts'
import { printExplanation } from '../print-explanation.ts'

type Options = CommonOptions & InputOptions & { readonly account: readonly string[] }

/** `tierwise explain`: why an account is in its tier, with every rule and value. */
export function addExplain(program: Command, door: Door): void {
  const command = withInputs(
    program.command('explain').description('say why an account is in its tier: every rule and value'),
    ['team', 'model', 'answers', 'current'],
  ).requiredOption('--account <id...>', 'ids of the accounts to explain')
  withCommonOptions(command, door).action((options: Options) =>
    answer(door, options, async ({ terminal, words, config }) => {
      const inputs = await loadInputs(filesOf(options), { today: config.today })
      const plan = makePlan(inputs)
      const explained = explainAccounts(inputs, plan, options.account)
      const said = words(plan.currency)
      if (options.json) {
        const accounts = explained.map((entry) => explanationJson(entry, plan, said))
        terminal.print(
          JSON.stringify({ model: plan.model.name, version: plan.model.version, accounts }, undefined, 2),
        )
      } else {
        terminal.print(
          explained
            .map((entry) => printExplanation(entry, { plan, words: said, colours: terminal.colours }))
            .join('\n\n'),
        )
      }
      return []
    }),
  )
}
