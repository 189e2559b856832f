import { describeEconomics } from '../../domain/economics/describe-economics.ts'
import { minorPerMajor, toMinor } from '../../domain/kernel/money.ts'
import { PARAMETER_SETS } from '../../domain/model/parameters.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { printEconomics } from './print-economics.ts'

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

export function runEconomics(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, page }) => {
    const description = describeEconomics(questionOf(options))
    if (options.json) terminal.print(toJson(description, 2))
    else terminal.print(printEconomics(description, page(words(options.currency))))
    return []
  })
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
      highFromMinor: parameters.zones.highFrom * minorPerMajor(currency),
      retentionTarget: undefined,
      margin: options.margin,
      otherCostShare: options.otherCostShare,
    },
  }
}
