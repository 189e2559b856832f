import { type BacktestRequest, backtestFile } from '../../../operations/health/backtest-file.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { backtestJson } from './backtest-json.ts'
import { printBacktest } from './print-backtest.ts'

type Options = CommonOptions &
  Omit<BacktestRequest, 'direction'> & {
    readonly file: string
    readonly lowerIsRiskier?: boolean
    readonly higherIsRiskier?: boolean
  }

export function runBacktest(door: Door, options: Options): Promise<void> {
  const { file, lowerIsRiskier, higherIsRiskier, ...asked } = options
  return answer(door, options, async (call) => {
    const direction = lowerIsRiskier
      ? ('lower_is_riskier' as const)
      : higherIsRiskier
        ? ('higher_is_riskier' as const)
        : undefined
    const found = await backtestFile(file, { ...asked, direction })
    if (options.json) call.terminal.print(toJson(backtestJson(found), 2))
    else call.terminal.print(printBacktest(found, call.page(call.words('USD'))))
    return []
  })
}
