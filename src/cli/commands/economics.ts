import type { Command } from 'commander'
import { describeEconomics } from '../../domain/economics/describe-economics.ts'
import { minorDigits, toMinor } from '../../domain/kernel/money.ts'
import { PARAMETER_SETS } from '../../domain/model/parameters.ts'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'
import {
  currencyOption,
  numberOption,
  positiveOption,
  positiveShareOption,
  shareOption,
} from '../number-option.ts'
import { printEconomics } from '../print-economics.ts'

type Options = CommonOptions & {
  readonly csmCost: number
  readonly ratio?: number
  readonly shared: number
  readonly technology: number
  readonly program: number
  readonly variable: number
  readonly accounts?: number
  readonly acv?: number
  readonly margin?: number
  readonly targetShare?: number
  readonly marginTarget?: number
  readonly otherCostShare?: number
  readonly serviceRevenue: number
  readonly retention?: number
  readonly discount?: number
  readonly cac?: number
  readonly touch?: 'high' | 'low' | 'tech'
  readonly currency: string
  readonly parameters: 'selection' | 'structure'
}

/** `tierwise economics`: what one account costs, may cost and leaves. */
export function addEconomics(program: Command, door: Door): void {
  const command = program
    .command('economics')
    .description('unit economics of one account: cost, share, verdict, break-even, lifetime value')
  command
    .option('--csm-cost <money>', 'fully loaded cost of one CSM and year', numberOption, 0)
    .option('--ratio <accounts>', 'accounts per CSM', positiveOption)
    .option('--shared <money>', 'support, onboarding and operations per account and year', numberOption, 0)
    .option('--technology <money>', 'technology per account and year', numberOption, 0)
    .option('--program <money>', 'fixed yearly cost of a tech-touch program', numberOption, 0)
    .option('--variable <money>', 'cost per account beside the program', numberOption, 0)
    .option('--accounts <count>', 'accounts that share the program', numberOption)
    .option('--acv <money>', 'annual contract value of the account', numberOption)
    .option('--margin <share>', 'gross margin before CS cost', shareOption)
    .option('--target-share <share>', 'share of revenue that CS may take', positiveShareOption)
    .option('--margin-target <share>', 'margin wanted after CS cost', shareOption)
    .option('--other-cost-share <share>', 'share of revenue that other costs take', shareOption)
    .option(
      '--service-revenue <money>',
      'revenue of paid success services per account and year',
      numberOption,
      0,
    )
    .option('--retention <share>', 'yearly retention, for the lifetime value', shareOption)
    .option('--discount <share>', 'yearly discount of the lifetime value (default 0.10)', shareOption)
    .option('--cac <money>', 'cost of acquiring the account', numberOption)
    .addOption(
      command
        .createOption('--touch <model>', 'touch model (default: read off the ratio)')
        .choices(['high', 'low', 'tech']),
    )
    .addOption(
      command
        .createOption('--parameters <set>', 'published numbers to judge by')
        .choices(['selection', 'structure'])
        .default('selection'),
    )
    .option('--currency <code>', 'currency of all money', currencyOption, 'USD')
  withCommonOptions(command, door).action((options: Options) =>
    answer(door, options, async ({ terminal, words }) => {
      const description = describeEconomics(questionOf(options))
      if (options.json) terminal.print(JSON.stringify(nullForUnknown(description), undefined, 2))
      else terminal.print(printEconomics(description, words(options.currency), terminal.colours))
      return []
    }),
  )
}

function questionOf(options: Options): Parameters<typeof describeEconomics>[0] {
  const { currency } = options
  const minor = (major: number) => toMinor(major, currency)
  const parameters = PARAMETER_SETS[options.parameters]
  return {
    cost: {
      csmMinor: minor(options.csmCost),
      sharedMinor: minor(options.shared),
      technologyMinor: minor(options.technology),
      programMinor: minor(options.program),
      variableMinor: minor(options.variable),
      serviceRevenueMinor: minor(options.serviceRevenue),
    },
    ratio: options.ratio,
    accounts: options.accounts,
    acvMinor: options.acv === undefined ? undefined : minor(options.acv),
    touch: options.touch,
    targetShare: options.targetShare,
    marginTarget: options.marginTarget,
    retention: options.retention,
    discount: options.discount,
    cacMinor: options.cac === undefined ? undefined : minor(options.cac),
    parameters,
    standards: {
      targetRange: parameters.targetRange,
      marginFloor: 0,
      highFromMinor: parameters.zones.highFrom * 10 ** minorDigits(currency),
      retentionTarget: undefined,
      margin: options.margin,
      otherCostShare: options.otherCostShare,
    },
  }
}

/** JSON has no undefined: what is not known is null, and stays in the document. */
function nullForUnknown(values: object): object {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === undefined ? null : value]),
  )
}
