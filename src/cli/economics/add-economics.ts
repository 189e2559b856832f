import type { Command } from 'commander'
import type { Door } from '../door.ts'
import {
  countOption,
  currencyOption,
  numberOption,
  positiveOption,
  positiveShareOption,
  shareOption,
} from '../options/number-option.ts'

/** `tierwise economics`: what one account costs, may cost and leaves. */
export function addEconomics(program: Command, door: Door): void {
  const command = program
    .command('economics')
    .summary('cost one tier: cost per account, share, verdict, break-even, lifetime value')
    .description(
      'Cost one tier before there is any list: cost per account, its share of ACV, the verdict, the affordable ratio, break-even, lifetime value, and which input moves the share most. What is not given stays unknown; money is per year and in major units (120000), a share is 0.7 or 70%.',
    )
  command
    .optionsGroup('Cost:')
    .option('--csm-cost <money>', 'fully loaded cost of one CSM', numberOption, 0)
    .option('--ratio <accounts>', 'accounts per CSM', positiveOption)
    .option('--shared <money>', 'support, onboarding and operations per account', numberOption, 0)
    .option('--technology <money>', 'technology per account', numberOption, 0)
    .option('--program <money>', 'fixed cost of a tech-touch program', numberOption, 0)
    .option('--variable <money>', 'cost per account beside the program', numberOption, 0)
    .option('--accounts <count>', 'accounts that share the program', countOption)
    .option('--service-revenue <money>', 'revenue per account of paid success services', numberOption, 0)
    .optionsGroup('Account:')
    .option('--acv <money>', 'annual contract value', numberOption)
    .option('--margin <share>', 'gross margin before CS cost', shareOption)
    .option('--other-cost-share <share>', 'share of revenue that other costs take', shareOption)
    .option('--retention <share>', 'yearly retention, for the lifetime value', shareOption)
    .option('--cac <money>', 'cost of acquiring the account', numberOption)
    .optionsGroup('Judged by:')
    .option(
      '--target-share <share>',
      'share of revenue that CS may take (default: 0.10)',
      positiveShareOption,
    )
    .option('--margin-target <share>', 'margin wanted after CS cost', shareOption)
    .option('--discount <share>', 'yearly discount of the lifetime value (default: 0.10)', shareOption)
    .addOption(
      command
        .createOption('--touch <model>', 'touch model; read off the ratio if not given')
        .choices(['high', 'low', 'tech']),
    )
    .addOption(
      command
        .createOption('--parameters <set>', 'published numbers to judge by')
        .choices(['selection', 'structure'])
        .default('selection'),
    )
    .option('--currency <code>', 'currency of all money', currencyOption, 'USD')
    .addHelpText(
      'after',
      `
Examples:
  tierwise economics --csm-cost 120000 --ratio 50 --shared 600 --technology 200 --acv 30000
  tierwise economics --csm-cost 150000 --ratio 12 --acv 120000 --margin 80% --retention 92%
  tierwise economics --program 120000 --variable 50 --accounts 800 --acv 3000 --currency EUR`,
    )
    .action(async (_, self: Command) => {
      const { runEconomics } = await import('./run-economics.ts')
      await runEconomics(door, self.optsWithGlobals())
    })
}
