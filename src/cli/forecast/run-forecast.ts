import { compareScenarios } from '../../domain/forecast/compare-scenarios.ts'
import { project } from '../../domain/forecast/project.ts'
import { simulate } from '../../domain/forecast/simulate.ts'
import { loadContracts } from '../../operations/load-contracts.ts'
import { makeOutlook } from '../../operations/outlook/make-outlook.ts'
import { ProblemError } from '../../operations/problem.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import type { InputOptions } from '../options/input-options.ts'
import { type OutlookOptions, scenarioOf } from '../options/outlook-options.ts'
import { planWithProgress } from '../plan-with-progress.ts'
import { forecastJson } from './forecast-json.ts'
import { printForecast } from './print-forecast.ts'

export function runForecast(
  door: Door,
  options: CommonOptions & InputOptions & OutlookOptions,
): Promise<void> {
  return answer(door, options, async (call) => {
    const { inputs, plan } = await planWithProgress(options, call)
    const contracts =
      options.contracts === undefined ? undefined : await loadContracts(options.contracts, plan.currency)
    const outlook = await makeOutlook(inputs, plan, contracts)
    const scenario = scenarioOf(options)
    const { months, runs, seed } = options
    const forecast = project(outlook, { scenario, months })
    const bands = simulate(outlook, { scenario, months, runs, seed })
    if (forecast === undefined || bands === undefined)
      throw new ProblemError([{ code: 'no-tiers-of-today', values: {} }])
    const further = scenario.code === 'factor' ? [scenario] : []
    const scenarios = compareScenarios(outlook, { months, further })
    const found = { outlook, forecast, bands, scenarios }
    if (options.json) call.terminal.print(toJson(forecastJson(found), 2))
    else call.terminal.print(printForecast(found, call.page(call.words(plan.currency))))
    return []
  })
}
